// An annotated article for Word: the text as it is with its marks, what a mark stands for in a footnote where it is
// first met, and what is to be checked in a comment at its words.

import { SECTION_OF_KIND } from "../kinds.js";
import { nameOf } from "../records.js";
import { escapeMarkup } from "./markup.js";
import { describe, isSaidBy, remarksOn } from "./notes.js";
import { pack } from "./pack.js";
import { paragraphs } from "./paragraphs.js";
import { FIXED_PARTS, NOTE_LINES, part } from "./wordparts.js";

/** Who the comments are by. */
const AUTHOR = "Chú thích";

/** What no XML may hold. */
const FOREIGN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The document.
 *
 * @returns {Promise<Blob>}
 */
export function toWord(document, text) {
  const footnotes = new Footnotes(document);
  const comments = new Comments(document.notices);
  const body = Array.from(paragraphs(text, document.mentions), (runs) => {
    const shown = runs.map(
      (run) =>
        comments.around(run, (words) => written(words, document.mentions[run.mention]?.kind)) + footnotes.behind(run),
    );
    return `<w:p>${shown.join("")}</w:p>`;
  });
  return pack({
    ...FIXED_PARTS,
    "word/document.xml": part("document", `<w:body>${body.join("")}</w:body>`),
    "word/footnotes.xml": part("footnotes", NOTE_LINES + footnotes.all.join("")),
    "word/comments.xml": part("comments", comments.all.join("")),
  });
}

/** The notes so far: a record has one, where it is first met, unless the words say it all, or it is the text itself. */
class Footnotes {
  all = [];
  #document;
  #met = new Set();

  constructor(document) {
    this.#document = document;
  }

  /** The sign of the note that a run has behind it, if any. */
  behind({ mention, ends }) {
    if (mention === null || !ends) return "";
    const { kind, quote, targets } = this.#document.mentions[mention];
    const records = targets
      .map((target) => this.#document[SECTION_OF_KIND[kind]][target])
      .filter((record) => !this.#met.has(record));
    for (const record of records) this.#met.add(record);
    const words = records
      .filter((record) => !record.self && !isSaidBy(quote, kind, record))
      .map((record) => [describe(kind, record), ...remarksOn(record)].join(" · "));
    if (words.length === 0) return "";
    const id = this.all.length + 1;
    const sign = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;
    this.all.push(`<w:footnote w:id="${id}">${paragraph("FootnoteText", sign, ` ${words.join("; ")}`)}</w:footnote>`);
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }
}

/** The comments, one a notice, and where each begins and ends. */
class Comments {
  all;
  #notices; // in the order of their begins
  #begun = 0; // how many of them
  #open = new Set(); // those that are yet to end

  constructor(notices) {
    this.#notices = [...notices].sort((a, b) => a.start - b.start);
    this.all = this.#notices.map(
      (notice, id) =>
        `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="CT">${paragraph("CommentText", `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>`, nameOf("notices", notice))}</w:comment>`,
    );
  }

  /** A run in pieces as `write` gives them, with the begins and ends of comments between. */
  around({ words, start }, write) {
    const end = start + words.length;
    let shown = "";
    let at = start;
    for (;;) {
      for (; this.#notices[this.#begun]?.start <= at; this.#begun++) {
        this.#open.add(this.#begun);
        shown += `<w:commentRangeStart w:id="${this.#begun}"/>`;
      }
      const ends = Array.from(this.#open, (id) => this.#notices[id].end);
      const next = Math.max(Math.min(end, this.#notices[this.#begun]?.start ?? end, ...ends), at);
      if (next > at) shown += write(words.slice(at - start, next - start));
      at = next;
      for (const id of this.#open) {
        if (this.#notices[id].end > at) continue;
        this.#open.delete(id);
        shown += `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
      }
      if (at >= end) return shown;
    }
  }
}

const paragraph = (style, sign, words) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${sign}${written(words)}</w:p>`;

/** Words as a run, in the style of their kind if they have one. */
function written(words, kind) {
  const style = kind ? `<w:rPr><w:rStyle w:val="${kind}"/></w:rPr>` : "";
  const pieces = words.split(/(\r\n?|\n|\t)/).map((piece, place) => {
    if (place % 2 === 1) return piece === "\t" ? "<w:tab/>" : "<w:br/>";
    return piece && `<w:t xml:space="preserve">${escapeMarkup(piece.replace(FOREIGN, "\ufffd"))}</w:t>`;
  });
  return `<w:r>${style}${pieces.join("")}</w:r>`;
}
