// Reads texts away from the page, so that typing never waits.
// In: { module } once, then { text } each time. Out: { annotated, milliseconds } or { error }.
import init, { annotate } from "./pkg/chuthich.js";

let ready;

async function read(text) {
  await ready;
  const begun = performance.now();
  const annotated = annotate(text);
  return { annotated, milliseconds: performance.now() - begun };
}

addEventListener("message", async ({ data }) => {
  if (data.module) {
    // The engine reads its tables at the first call: now, while nobody waits.
    ready = init({ module_or_path: data.module }).then(() => annotate(""));
    return;
  }
  postMessage(await read(data.text).catch((error) => ({ error: String(error) })));
});
