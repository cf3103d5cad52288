// The types, as a program uses them.
import init, { annotate, Annotator, type Document, type Mention } from "chuthich";
import { type Annotated, ChuThich } from "chuthich/element";
import initInlined, { annotate as annotateInlined } from "chuthich/inlined";
import { annotate as annotateByRules } from "chuthich/rules";
import { AnnotationWorker, OptionsError, type Rule } from "chuthich/worker";

await init({ module_or_path: new URL("https://example.org/engine_bg.wasm") });
await initInlined();
const rule: Rule = { kind: "agency", name: "Câu lạc bộ Sông Lam" };
const worker = new AnnotationWorker();
const read: Document = await worker.annotate("Chính phủ", { rules: [rule] });
const mentions: Mention[] = [annotate, annotateInlined, annotateByRules].flatMap((each) => each("").mentions);
const code: OptionsError["code"] = "InvalidDate";
new Annotator(read.mentions[0].quote + mentions.length + code).free();
const element: ChuThich = document.createElement("chu-thich");
element.rules = [rule];
element.addEventListener("annotated", (event) => (event as CustomEvent<Annotated>).detail.document.mentions);
// @ts-expect-error: a text is a string
worker.annotate(7);
