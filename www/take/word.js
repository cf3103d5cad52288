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
  const comments = new Comments(document.notices, footnotes);
  const body = Array.from(paragraphs(text, document.mentions), (runs) => {
    const shown = runs.map(
      (run) =>
        comments.around(run, (words) => written(words, document.mentions[run.mention]?.kind)) +
        footnotes.behind(run) +
        comments.behind(run),
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

/** The notes: a record has one, where it is first met, unless the words say it all, or it is the text itself. */
class Footnotes {
  all = [];
  #ids = new Map(); // place of a mention → its note
  #document;
  #met = new Set();

  constructor(document) {
    this.#document = document;
    document.mentions.forEach((mention, place) => {
      const words = this.#wordsOn(mention);
      if (words !== "") this.#add(place, words);
    });
  }

  #add(place, words) {
    const id = this.all.length + 1;
    const sign = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;
    this.#ids.set(place, id);
    this.all.push(`<w:footnote w:id="${id}">${paragraph("FootnoteText", sign, ` ${words}`)}</w:footnote>`);
  }

  /** What there is to say of the records that a mention is the first to name. */
  #wordsOn({ kind, quote, targets }) {
    const records = targets
      .map((target) => this.#document[SECTION_OF_KIND[kind]][target])
      .filter((record) => !this.#met.has(record));
    for (const record of records) this.#met.add(record);
    return records
      .filter((record) => !record.self && !isSaidBy(quote, kind, record))
      .map((record) => [describe(kind, record), ...remarksOn(record)].join(" · "))
      .join("; ");
  }

  /** The sign of the note that a run has behind it, if any. */
  behind({ mention, ends }) {
    const id = ends && this.#ids.get(mention);
    if (!id) return "";
    return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  /** Whether a place of the text lies between the signs of the first note and the second, where there are two. */
  areAround(at) {
    const [first, second] = this.#ids.keys();
    const { mentions } = this.#document;
    return second !== undefined && mentions[first].end < at && at <= mentions[second].end;
  }
}

/**
 * The comments, one a notice, and where each begins and ends. What refers to a comment need not stand there, and may not
 * between the first note and the second: LibreOffice (7.4) then has none of the notes say what it should.
 */
class Comments {
  all;
  #footnotes;
  #held = ""; // what is yet to refer to comments that have ended
  #notices; // in the order of their begins
  #begun = 0; // how many of them
  #open = new Set(); // those that are yet to end

  constructor(notices, footnotes) {
    this.#footnotes = footnotes;
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
        shown += `<w:commentRangeEnd w:id="${id}"/>${this.#refer(id, at)}`;
      }
      if (at >= end) return shown;
    }
  }

  #refer(id, at) {
    const reference = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
    if (!this.#footnotes.areAround(at)) return reference;
    this.#held += reference;
    return "";
  }

  /** What had to wait for the sign of a note, where that stands behind this run. */
  behind({ words, start }) {
    if (this.#footnotes.areAround(start + words.length + 1)) return "";
    const references = this.#held;
    this.#held = "";
    return references;
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
