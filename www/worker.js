// Reads texts and files away from the page, so that typing never waits.
// In: { module } once, then { id, task } each time, with what the task takes. Out: { loaded } once the scripts are
// here, { ready } once the module is, then { id, answer } or { id, error }.
import { mend } from "./mend/mend.js";
import { readRows } from "./newsroom/rows.js";
import { readFile } from "./open/reader.js";
import init, { annotate } from "./pkg/chuthich.js";

const TASKS = {
  read: ({ text, options }) => annotate(text, options),
  /** How much of a text a person's own rules mark. */
  count: ({ text, rules }) => annotate(text, { rules }).mentions.filter(({ rule }) => rule.startsWith("own.")).length,
  open: ({ name, buffer, pdf }) => readFile(name, buffer, pdf),
  tabulate: ({ buffer }) => readRows(buffer),
  mend: ({ text }) => mend(text, (piece) => annotate(piece).mentions),
};

let ready;

/** The engine reads its tables at the first call: at once, while nobody waits. */
async function start(module) {
  await init({ module_or_path: module });
  annotate("");
  postMessage({ ready: true });
}

async function run({ id, task, ...given }) {
  try {
    await ready;
    postMessage({ id, answer: await TASKS[task](given) });
  } catch (error) {
    postMessage({ id, error: { ...error, message: String(error) } });
  }
}

addEventListener("message", ({ data }) => {
  if (data.module) ready = start(data.module);
  else run(data);
});

postMessage({ loaded: true });
