
// In the site: keeps the page for the time without network. Not everywhere may a page be kept; it works all the same.
import { trustWorker } from "./trust.js";

navigator.serviceWorker?.register(trustWorker(new URL("./service-worker.js", import.meta.url).href)).catch(() => {});
