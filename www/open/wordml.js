import { attribute } from "./xml.js";

/**
 * What holds no text of the document: text that was deleted or moved away, the second form of what older programs
 * cannot draw, and the properties that a paragraph had before they were changed.
 */
const UNREAD = new Set(["del", "moveFrom", "Fallback", "pPrChange"]);
const CHARACTERS = { tab: "\t", ptab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011", softHyphen: "\u00ad" };
/** How a property is said not to hold; without a value it holds. */
const OFF = ["0", "false", "off"];
/** What begins with a paragraph of its own, also within another: a table in a cell, a box of text. */
const BLOCKS = new Set(["tbl", "txbxContent"]);

/**
 * Hears the elements of a part of a Word document, and collects its paragraphs, with tracked changes accepted and hidden
 * text left out.
 */
export class WordText {
  #paragraphs;
  #numbering;
  #path = []; // the names of the open elements that are read
  #unread = 0; // how many open elements are not
  #cells = []; // for each open cell how many paragraphs it has so far
  #properties = null; // of the paragraph that begins
  #isHidden = false; // the run that began last

  /**
   * @param {import("./paragraphs.js").Paragraphs} paragraphs
   * @param {import("./numbering.js").Numbering} numbering
   */
  constructor(paragraphs, numbering) {
    this.#paragraphs = paragraphs;
    this.#numbering = numbering;
  }

  open(name, tag) {
    if (this.#unread > 0 || UNREAD.has(name)) {
      this.#unread++;
      return;
    }
    const parent = this.#path.at(-1);
    this.#path.push(name);
    if (name === "tc") this.#cells.push(0);
    else if (name === "r") this.#isHidden = false;
    else if (name === "vanish" && this.#path.at(-3) === "r") this.#isHidden = !OFF.includes(attribute(tag, "val"));
    else if (name === "p") this.#openParagraph(parent);
    else if (BLOCKS.has(name)) this.#paragraphs.end();
    // A tab in a paragraph's properties is a place on the ruler.
    else if (parent === "r") this.#add(CHARACTERS[name] ?? "");
    else if (name === "pPr") this.#properties = {};
    else if (this.#properties) this.#describe(name, tag);
  }

  text(characters) {
    if (this.#unread === 0 && this.#path.at(-1) === "t") this.#add(characters);
  }

  #add(characters) {
    if (!this.#isHidden) this.#paragraphs.add(characters);
  }

  close(name) {
    if (this.#unread > 0) {
      this.#unread--;
      return;
    }
    this.#path.pop();
    if (name === "pPr") this.#number();
    else if (name === "p" && !this.#isPlainCell()) this.#paragraphs.end();
    else if (name === "tc") this.#closeCell();
    else if (name === "tr") this.#paragraphs.end();
  }

  /** A cell of several paragraphs is like a part of a page: the first of them stood open, as it could have been all. */
  #openParagraph(parent) {
    if (parent !== "tc") return;
    const count = this.#cells.pop() + 1;
    this.#cells.push(count);
    if (count === 2) this.#paragraphs.end();
  }

  /** Whether a cell that has one paragraph is open: then its row stays one line. */
  #isPlainCell() {
    return this.#path.at(-1) === "tc" && this.#cells.at(-1) === 1;
  }

  #closeCell() {
    if (this.#cells.pop() === 1) this.#paragraphs.add("\t");
    else this.#paragraphs.end();
  }

  #describe(name, tag) {
    if (name === "pStyle") this.#properties.style = attribute(tag, "val");
    else if (name === "numId") this.#properties.list = attribute(tag, "val");
    else if (name === "ilvl") this.#properties.level = attribute(tag, "val");
  }

  /** Writes the number that a list gives the paragraph. */
  #number() {
    const label = this.#properties && this.#numbering.label(this.#properties);
    if (label) this.#paragraphs.add(`${label} `);
    this.#properties = null;
  }
}
