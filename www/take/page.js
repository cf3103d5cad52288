// An annotated article as a page of its own: no script, nothing loaded, light and dark, to read anywhere and to pass on.

import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { language, say } from "../language.js";
import { languageOf, nameOf } from "../records.js";
import { headline } from "./filename.js";
import { escapeMarkup } from "./markup.js";
import { describe, numberNotes, remarksOn } from "./notes.js";
import { paragraphs } from "./paragraphs.js";

export const STYLE = `
:root { color-scheme: light dark; background: light-dark(#fbfaf7, #16181c); color: light-dark(#1f2328, #e4e3df); font: 1.125rem/1.9 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
.reference { --tint: light-dark(#e6ecfb, #263352); --line: light-dark(#2f4fa3, #a9bdf5); }
.agency { --tint: light-dark(#e0f1e8, #1d3b31); --line: light-dark(#1b6246, #83d0ab); }
.date { --tint: light-dark(#fbeed4, #423318); --line: light-dark(#854d0b, #eabd6c); }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
article p { white-space: pre-line; }
mark { padding: .1em .15em; border-radius: .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; background: var(--tint); color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-decoration-thickness: 2px; text-underline-offset: .3em; }
mark.agency { text-decoration-style: double; text-decoration-thickness: 1px; }
mark.date { text-decoration-style: dotted; text-decoration-thickness: 3px; }
sup { line-height: 0; font-size: .65em; }
a { color: light-dark(#2f4fa3, #a9bdf5); text-underline-offset: .2em; }
sup a { text-decoration: none; }
.back a { display: inline-block; min-width: 1.5rem; text-align: center; text-decoration: none; }
section { margin-top: 2rem; font-size: 1rem; line-height: 1.6; }
h2 { margin: 0 0 .5rem; padding-bottom: .25rem; border-bottom: 2px solid var(--line); font-size: 1rem; }
ol { margin: 0; padding-inline-start: 2.5em; }
li { padding-block: .2rem; }
li::marker { color: var(--line); font-variant-numeric: tabular-nums; }
:target { outline: 2px solid var(--line, currentColor); outline-offset: 2px; }
@media print { :root { color-scheme: light; background: none; font-size: 11pt; } mark { background: none; padding: 0; } .back { display: none; } li { break-inside: avoid; } h2 { break-after: avoid; } }
@media (forced-colors: active) { mark { background: Mark; color: MarkText; } }
`;

/** The digest that lets the style sheet, and nothing else, through the policy of the page. */
export const STYLE_DIGEST = "sha256-R1ROlOD8CzbLx1BSuOeZrNiQqapC/SesU4/v0p58tjc=";

const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; form-action 'none'; base-uri 'none'`;

/** The whole file. */
export function toPage(document, text) {
  const { mentions, notices } = document;
  const { notes, numbersOf } = numberNotes(document);
  const title = escapeMarkup(headline(text) || say("articleTitle"));
  const begun = new Set();

  const run = ({ words, mention, ends }) => {
    if (mention === null) return escapeMarkup(words);
    const { kind } = mentions[mention];
    const id = begun.has(mention) ? "" : ` id="m${mention}"`;
    begun.add(mention);
    const numbers = (ends ? numbersOf(mentions[mention]) : []).map((number) => `<a href="#n${number}">${number}</a>`);
    return `<mark class="${kind}"${id}>${escapeMarkup(words)}</mark>${numbers.length ? `<sup>${numbers.join(",")}</sup>` : ""}`;
  };
  const article = Array.from(paragraphs(text, mentions), (runs) => `<p>${runs.map(run).join("")}</p>\n`);

  const note = ({ number, kind, record }) => {
    const ways = record.mentions.map((mention, i) => `<a href="#m${mention}" aria-label="${escapeMarkup(say("mentionOf", i + 1, record.mentions.length))}">↑</a>`);
    const words = [describe(kind, record), ...remarksOn(record)].join(" · ");
    return `<li id="n${number}" value="${number}">${escapeMarkup(words)} <span class="back">${ways.join(" ")}</span></li>\n`;
  };
  const lists = KINDS.map((kind) => section(kind, SECTION_OF_KIND[kind], notes.filter((each) => each.kind === kind).map(note)));
  const remarks = notices.map((notice) => `<li>${escapeMarkup(nameOf("notices", notice))}</li>\n`);

  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<article>
${article.join("")}</article>
${lists.join("")}${section("notice", "notices", remarks)}</main>
</body>
</html>
`;
}

function section(kind, heading, lines) {
  if (lines.length === 0) return "";
  const title = `<h2 lang="${language()}">${escapeMarkup(say(heading))}</h2>`;
  return `<section class="${kind}">\n${title}\n<ol lang="${languageOf(heading)}">\n${lines.join("")}</ol>\n</section>\n`;
}
