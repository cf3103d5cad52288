// Where the engine comes from in the page in one file: everything stands in the page itself.

import { trustWorker } from "./trust.js";

const textOf = (id) => document.getElementById(id).textContent;

// From a file, browsers start a worker only from a blob, and not all of them one that is a module.
const script = trustWorker(URL.createObjectURL(new Blob([textOf("worker")], { type: "text/javascript" })));

/** Starts a worker; it waits for the engine. */
export const newWorker = () => new Worker(script, { name: "chuthich" });

/** Unpacks and compiles the engine. */
export async function loadEngine() {
  const packed = Uint8Array.from(atob(textOf("engine")), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

/** The engine that reads patterns is larger than this whole file. */
export async function loadPatternEngine() {
  throw { code: "NoPatterns" };
}
