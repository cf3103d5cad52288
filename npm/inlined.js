// The engine with its module inside, for where no second file can be loaded.
import { initSync } from "./chuthich.js";
import packed from "./packed.js";

export * from "./chuthich.js";

/** Unpacks the module and starts the engine, once. */
export default function init() {
  starting ??= start();
  return starting;
}

let starting;

async function start() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const unpacked = new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  return initSync({ module: await WebAssembly.compile(await unpacked.arrayBuffer()) });
}
