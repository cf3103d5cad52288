// Reads texts in a worker. In: { id, text, options }. Out: { id, document } or { id, error }.
import init, { annotate } from "./chuthich.js";

const ready = init();

addEventListener("message", async ({ data: { id, text, options } }) => {
  try {
    await ready;
    postMessage({ id, document: annotate(text, options) });
  } catch (error) {
    postMessage({ id, error: { ...error, message: error.message } });
  }
});
