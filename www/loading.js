// Where the engine comes from. The page in one file has another module in this place.

import { trustWorker } from "./trust.js";
import { workerSource } from "./worker-source.js";

// A worker made from a blob inherits the content policy of the page on every server, one loaded from a file does not.
const script = trustWorker(URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" })));

/** What workers are started from is here with the page. */
export async function loadWorker() {}

/** Starts a worker; it waits for the engine. */
export const newWorker = () => new Worker(script, { type: "module", name: "chuthich" });

/** Loads and compiles the engine. */
export const loadEngine = () => compile(new URL("./pkg/engine_bg.wasm", import.meta.url));

/** Loads and compiles the engine that reads patterns too: much larger, so only once a person writes one. */
export const loadPatternEngine = () => compile(new URL("./pkg/rules/engine_bg.wasm", import.meta.url));

/** Where pdf.js is (Mozilla, Apache 2.0): as large as all else together, so only once a PDF is opened. */
export const pdfLibrary = {
  main: new URL("./pkg/pdf/pdf.min.mjs", import.meta.url).href,
  worker: new URL("./pkg/pdf/pdf.worker.min.mjs", import.meta.url).href,
};

async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  const type = response.headers.get("Content-Type");
  if (type?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer()); // a server that does not know the type
}
