// Every entry that Node can use.
import init, { annotate } from "chuthich";
import initInlined, { annotate as annotateInlined } from "chuthich/inlined";
import initRules, { annotate as annotateByRules } from "chuthich/rules";
import schema from "chuthich/document.schema.json" with { type: "json" };

const TEXT = "Theo Nghị định số 12/2020/NĐ-CP của Chính phủ, Tổ 7 họp";
const PATTERN = { rules: [{ kind: "agency", pattern: "Tổ \\d" }] };
const quotes = ({ mentions }) => mentions.map(({ quote }) => quote);

await Promise.all([init(), initInlined(), initRules()]);
const main = quotes(annotate(TEXT));
const inlined = quotes(annotateInlined(TEXT));
const rules = quotes(annotateByRules(TEXT, PATTERN));
console.log(JSON.stringify({ main, inlined, rules, schema: schema.title }));
