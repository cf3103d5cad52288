import { OpenFailure } from "./failure.js";
import { Paragraphs } from "./paragraphs.js";
import { attribute } from "./xml.js";

/** What holds no text of the document: deleted text, remarks of readers, the signs of notes. */
const UNREAD = new Set(["tracked-changes", "annotation", "note-citation"]);
const PARAGRAPHS = new Set(["p", "h"]);
const CELLS = new Set(["table-cell", "covered-table-cell"]);
const MOST_BLANKS = 1000;

/**
 * The text of an OpenDocument text or spreadsheet (ISO/IEC 26300): its paragraphs, with tracked changes accepted, notes
 * behind the paragraph that they belong to, and a row of plain cells in one line.
 *
 * @param {import("./parts.js").Parts} parts
 * @param {import("./limits.js").Budget} budget
 */
export async function textOfOpenDocument(parts, budget) {
  const text = new OpenText(budget);
  await parts.read("content.xml", text);
  return text.toString();
}

class OpenText {
  #budget;
  #paragraphs;
  #notes;
  #inNotes = 0;
  #open = 0; // paragraphs, one in the other where a note or a box stands in one
  #unread = 0;
  #cells = []; // for each open cell how many paragraphs it has so far

  constructor(budget) {
    this.#budget = budget;
    this.#paragraphs = new Paragraphs(budget);
    this.#notes = new Paragraphs(budget);
  }

  open(name, tag) {
    if (this.#unread > 0 || UNREAD.has(name)) {
      this.#unread++;
      return;
    }
    if (name === "presentation") throw new OpenFailure("slides");
    if (PARAGRAPHS.has(name)) this.#openParagraph();
    else if (CELLS.has(name)) this.#cells.push(0);
    else if (name === "note") this.#inNotes++;
    else if (name === "tab") this.#here.add("\t");
    else if (name === "line-break") this.#here.add("\n");
    else if (name === "s") this.#here.add(" ".repeat(Math.min(Number(attribute(tag, "c") ?? 1) || 1, MOST_BLANKS)));
  }

  text(characters) {
    if (this.#unread === 0 && this.#open > 0) this.#here.addCollapsed(characters);
  }

  close(name) {
    if (this.#unread > 0) {
      this.#unread--;
      return;
    }
    if (PARAGRAPHS.has(name)) this.#closeParagraph();
    else if (CELLS.has(name)) this.#closeCell();
    else if (name === "note") this.#inNotes--;
    else if (name === "table-row") this.#paragraphs.end();
  }

  toString() {
    return this.#paragraphs.toString();
  }

  get #here() {
    return this.#inNotes > 0 ? this.#notes : this.#paragraphs;
  }

  /** A cell of several paragraphs is like a part of a page: the first of them stood open, as it could have been all. */
  #openParagraph() {
    this.#open++;
    if (this.#open > 1 || this.#cells.length === 0) return;
    if (++this.#cells[this.#cells.length - 1] === 2) this.#paragraphs.end();
  }

  #closeParagraph() {
    this.#open--;
    if (this.#inNotes > 0) {
      this.#notes.end();
      return;
    }
    if (this.#cells.at(-1) !== 1 || this.#open > 0) this.#paragraphs.end();
    if (this.#open > 0) return;
    const notes = this.#notes.toString();
    if (notes === "") return;
    this.#notes = new Paragraphs(this.#budget);
    this.#paragraphs.end();
    this.#paragraphs.add(notes);
    this.#paragraphs.end();
  }

  #closeCell() {
    if (this.#cells.pop() <= 1) this.#paragraphs.add("\t");
    else this.#paragraphs.end();
  }
}
