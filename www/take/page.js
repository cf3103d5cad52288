// An annotated article as a page of its own: no script, nothing loaded, light and dark, to read anywhere and to pass on.

import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { language, say } from "../language.js";
import { languageOf, nameOf } from "../records.js";
import { headline } from "./filename.js";
import { escapeMarkup } from "./markup.js";
import { describe, numberNotes, remarksOn } from "./notes.js";
import { STYLE, STYLE_DIGEST } from "./page-style.js";
import { paragraphs } from "./paragraphs.js";

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
