// An annotated article as a page of its own: no script, nothing loaded, light and dark, to read anywhere and to pass
// on.

import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { language, say } from "../language.js";
import { anchorOf, describeProvision, provisionsOf } from "../provisions.js";
import { languageOf, nameOf } from "../records.js";
import { escapeMarkup } from "./markup.js";
import { describe, numberNotes, remarksOn } from "./notes.js";
import { STYLE, STYLE_DIGEST } from "./page-style.js";
import { paragraphs } from "./paragraphs.js";
import { titleOf } from "./title.js";

const POLICY = `default-src 'none'; style-src '${STYLE_DIGEST}'; form-action 'none'; base-uri 'none'`;

/** The whole file. */
export function toPage(document, text) {
  const { notes, numbersOf } = numberNotes(document);
  const lists = KINDS.map((kind) => {
    const lines = notes.filter((each) => each.kind === kind).map((each) => note(each, document));
    return section(kind, SECTION_OF_KIND[kind], lines);
  });
  const remarks = document.notices.map((notice) => `<li>${escapeMarkup(nameOf("notices", notice))}</li>\n`);
  const title = escapeMarkup(titleOf(document, text) || say("articleTitle"));
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
${article(document, text, numbersOf)}</article>
${lists.join("")}${section("notice", "notices", remarks)}</main>
</body>
</html>
`;
}

/** The paragraphs, with their marks and the numbers of their notes. */
function article({ mentions }, text, numbersOf) {
  const begun = new Set();
  const run = ({ words, start, mention, ends }) => {
    if (mention === null) return inColumns(escapeMarkup(words));
    const { kind } = mentions[mention];
    const id = begun.has(mention) ? "" : ` id="m${mention}"`;
    begun.add(mention);
    const numbers = (ends ? numbersOf(mentions[mention]) : []).map((number) => `<a href="#n${number}">${number}</a>`);
    return `<mark class="${kind}"${id}>${withAnchors(words, start, mention, mentions[mention])}</mark>${numbers.length ? `<sup>${numbers.join(",")}</sup>` : ""}`;
  };
  return Array.from(paragraphs(text, mentions), (runs) => `<p>${runs.map(run).join("")}</p>\n`).join("");
}

/** What parts the cells of a row, in elements, as in the page: a browser would make a blank of it. */
const inColumns = (markup) => markup.replace(/\t+/g, '<span class="tab">$&</span>');

/** What is said of a record, and the ways back to where it is mentioned. */
function note({ number, kind, record }, { mentions }) {
  const ways = record.mentions.map(
    (mention, i) =>
      `<a href="#m${mention}" aria-label="${escapeMarkup(say("mentionOf", i + 1, record.mentions.length))}">↑</a>`,
  );
  const words = escapeMarkup([describe(kind, record), ...remarksOn(record)].join(" · "));
  const named = Array.from(provisionsOf(mentions, record.mentions), ([provision, places]) => waysTo(provision, places));
  return `<li id="n${number}" value="${number}">${[words, ...named].join(" · ")} <span class="back">${ways.join(" ")}</span></li>\n`;
}

/** The words of a mark that begin here, with an anchor at each provision. */
function withAnchors(words, from, place, { parts }) {
  let written = "";
  let at = 0;
  parts.forEach(({ kind, start, end }, part) => {
    if (kind !== "provision" || start < from + at || end > from + words.length) return;
    written += `${escapeMarkup(words.slice(at, start - from))}<span id="${anchorOf(place, part)}">${escapeMarkup(words.slice(start - from, end - from))}</span>`;
    at = end - from;
  });
  return written + escapeMarkup(words.slice(at));
}

/** A provision, and the ways to where the text names it. */
function waysTo(provision, places) {
  const words = escapeMarkup(describeProvision(provision));
  return (
    places
      .map(({ mention, part }, i) => `<a href="#${anchorOf(mention, part)}">${i === 0 ? words : i + 1}</a>`)
      .join(" ") || words
  );
}

function section(kind, heading, lines) {
  if (lines.length === 0) return "";
  const title = `<h2 lang="${language()}">${escapeMarkup(say(heading))}</h2>`;
  return `<section class="${kind}">\n${title}\n<ol lang="${languageOf(heading)}">\n${lines.join("")}</ol>\n</section>\n`;
}
