// Reads texts away from the page, so that typing never waits.
// In: { module } once, then { id, task, text, rules } each time. Out: { ready } once, then { id, answer } or { id, error }.
import init, { annotate } from "./pkg/chuthich.js";

const TASKS = {
  read: annotate,
  /** How much of a text a person's own rules mark. */
  count: (text, options) => annotate(text, options).mentions.filter(({ rule }) => rule.startsWith("own.")).length,
};

let ready;

/** The engine reads its tables at the first call: at once, while nobody waits. */
async function start(module) {
  await init({ module_or_path: module });
  annotate("");
  postMessage({ ready: true });
}

async function run({ id, task, text, rules }) {
  try {
    await ready;
    postMessage({ id, answer: TASKS[task](text, { rules }) });
  } catch (error) {
    postMessage({ id, error: { ...error, message: String(error) } });
  }
}

addEventListener("message", ({ data }) => {
  if (data.module) ready = start(data.module);
  else run(data);
});
