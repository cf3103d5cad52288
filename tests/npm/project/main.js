// Every entry in a browser; the title is set once all have answered.
import init, { annotate, OptionsError } from "chuthich";
import initInlined, { annotate as annotateInlined } from "chuthich/inlined";
import initRules, { annotate as annotateByRules } from "chuthich/rules";
import { AnnotationWorker } from "chuthich/worker";

const TEXT = "Theo Nghị định số 12/2020/NĐ-CP của Chính phủ, Tổ 7 họp";
const PATTERN = { rules: [{ kind: "agency", pattern: "Tổ \\d" }] };

const quotes = ({ mentions }) => mentions.map(({ quote }) => quote);
const failure = (promise) => promise.then(() => null, ({ name }) => name);

async function answers() {
  const worker = new AnnotationWorker();
  await Promise.all([init(), initInlined(), initRules()]);
  const said = {
    main: quotes(annotate(TEXT)),
    inlined: quotes(annotateInlined(TEXT)),
    rules: quotes(annotateByRules(TEXT, PATTERN)),
    worker: (await Promise.all([worker.annotate(TEXT), worker.annotate("không có gì")])).map(quotes),
    refused: [await failure(worker.annotate(TEXT, PATTERN)), await failure(worker.annotate(7))],
    isTyped: await worker.annotate(TEXT, PATTERN).catch((error) => error instanceof OptionsError),
  };
  const pending = failure(worker.annotate(TEXT));
  worker.terminate();
  said.ended = [await pending, await failure(worker.annotate(TEXT))];
  return said;
}

answers().then(
  (said) => (document.title = JSON.stringify(said)),
  (error) => (document.title = JSON.stringify({ error: String(error) })),
);
