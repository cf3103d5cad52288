// An annotated article for the clipboard: as HTML for Word and mail, as plain text for everything else.

import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { say } from "../language.js";
import { escapeMarkup } from "./markup.js";
import { describe, numberNotes } from "./notes.js";
import { paragraphs } from "./paragraphs.js";

// The colours of the light page, on white. Word knows `text-underline`, everybody else `text-decoration`; neither keeps
// a style sheet that is pasted.
const STYLES = {
  reference: "color:#2f4fa3;background:#e6ecfb;text-decoration:underline;text-underline:single",
  agency:
    "color:#1b6246;background:#e0f1e8;text-decoration:underline;text-decoration-style:double;text-underline:double",
  date: "color:#854d0b;background:#fbeed4;text-decoration:underline;text-decoration-style:dotted;text-underline:dotted",
};

/** HTML with every style in its element: words marked by kind, numbers behind them, numbered notes at the end. */
export function toRichText(document, text) {
  const { mentions } = document;
  const { notes, numbersOf } = numberNotes(document);
  const run = ({ words, mention, ends }) => {
    const shown = inColumns(escapeMarkup(words).replace(/\r\n?|\n/g, "<br>"));
    if (mention === null) return shown;
    const numbers = ends ? numbersOf(mentions[mention]).join(",") : "";
    return `<span style="${STYLES[mentions[mention].kind]}">${shown}</span>${numbers && `<sup>${numbers}</sup>`}`;
  };
  const article = Array.from(paragraphs(text, mentions), (runs) => `<p>${runs.map(run).join("")}</p>\n`);
  const lists = KINDS.map((kind) => {
    const lines = notes
      .filter((note) => note.kind === kind)
      .map(({ number, record }) => `<p>${number}. ${escapeMarkup(describe(kind, record))}</p>\n`);
    return lines.length ? `<p><b>${escapeMarkup(say(SECTION_OF_KIND[kind]))}</b></p>\n${lines.join("")}` : "";
  });
  return `<meta charset="utf-8"><div lang="vi">\n${article.join("")}${notes.length ? "<hr>\n" : ""}${lists.join("")}</div>`;
}

/** What parts the cells of a row: Word takes it for tabs again, everybody else has a gap where one blank would be. */
const inColumns = (markup) =>
  markup.replace(/\t+/g, ({ length }) => `<span style="mso-tab-count:${length}">${"\u2003".repeat(length)}</span>`);

/** The text with the numbers in brackets, and the notes. */
export function toPlainText(document, text) {
  const { notes, numbersOf } = numberNotes(document);
  let shown = "";
  let at = 0;
  for (const mention of document.mentions) {
    const numbers = numbersOf(mention);
    shown += text.slice(at, mention.end) + (numbers.length ? ` [${numbers.join(", ")}]` : "");
    at = mention.end;
  }
  const lines = notes.map(({ number, kind, record }) => `[${number}] ${describe(kind, record)}\n`);
  return `${shown}${text.slice(at)}${lines.length ? `\n\n${lines.join("")}` : ""}`;
}
