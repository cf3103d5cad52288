
// In the site: keeps the page for the time without network. Not everywhere may a page be kept; it works all the same.
import { trustWorker } from "./trust.js";

const serviceWorker = trustWorker(new URL("./service-worker.js", import.meta.url).href);

/** How long until a version that could not be kept is tried again, in milliseconds: each time twice as long. */
let wait = 60_000;

async function keepPage() {
  const known = await navigator.serviceWorker.register(serviceWorker);
  known.onupdatefound = () => {
    const look = ({ target }) => {
      if (target.state === "redundant") setTimeout(() => tryAgain().catch(giveUp), wait);
    };
    known.installing.addEventListener("statechange", look, { once: true });
  };
  return known;
}

/** The site may have been in the middle of being replaced, or the network gone. */
async function tryAgain() {
  wait *= 2;
  const known = await keepPage();
  await known.update();
}

/** The browser asks again by itself when the page is next opened. */
function giveUp() {}

// Keeping loads everything once more: not before the page has what it needs itself.
document.addEventListener("loaded", () => keepPage().catch(giveUp), { once: true });
