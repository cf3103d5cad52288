// Where the engine comes from in the page in one file: everything stands in the page itself.

import { trustWorker } from "./trust.js";

let script = null;

/** Starts a worker, once the engine is loaded; it waits for the engine. */
export const newWorker = () => new Worker(script, { name: "chuthich" });

/** Unpacks the worker's script and the engine, and compiles the engine. */
export async function loadEngine() {
  const source = await unpacked("worker").text();
  // From a file, browsers start a worker only from a blob, and not all of them one that is a module.
  script = trustWorker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  return WebAssembly.compile(await unpacked("engine").arrayBuffer());
}

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** What lies packed in the page: gzip in Z85, four bytes in five letters. */
function unpacked(id) {
  const { textContent: letters, dataset } = document.getElementById(id);
  const values = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))));
  const packed = new DataView(new ArrayBuffer((letters.length / 5) * 4));
  for (let at = 0, place = 0; at < letters.length; at += 5, place += 4) {
    let value = 0;
    for (let letter = at; letter < at + 5; letter++) value = value * 85 + values[letters.charCodeAt(letter)];
    packed.setUint32(place, value);
  }
  const bytes = new Uint8Array(packed.buffer, 0, Number(dataset.length));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** The engine that reads patterns is larger than this whole file. */
export async function loadPatternEngine() {
  throw { code: "NoPatterns" };
}
