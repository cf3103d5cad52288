// Where the engine comes from in the page in one file: everything stands in the page itself, and `unpacked`, of the page's
// first script, takes it out.

import { trustWorker } from "./trust.js";

let script = null;

/** Unpacks the worker's script. */
export async function loadWorker() {
  const source = await unpacked("worker").text();
  // From a file, browsers start a worker only from a blob, and not all of them one that is a module.
  script = trustWorker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
}

/** Starts a worker, once its script is unpacked; it waits for the engine. */
export const newWorker = () => new Worker(script, { name: "chuthich" });

/** Unpacks and compiles the engine. */
export const loadEngine = async () => WebAssembly.compile(await unpacked("engine").arrayBuffer());

/** The engine that reads patterns is larger than this whole file. */
export async function loadPatternEngine() {
  throw { code: "NoPatterns" };
}

/** What reads PDF is larger still. */
export const pdfLibrary = null;
