import { Cells, Styles } from "./cells.js";
import { Paragraphs } from "./paragraphs.js";
import { attribute } from "./xml.js";

/** More columns no sheet has: an address behind them is none. */
const MOST_COLUMNS = 16_384;
const LETTERS = 26;

/**
 * The text of a workbook of Excel (Office Open XML): of each sheet its rows, a paragraph each, with tabs between the
 * cells.
 *
 * @param {import("./parts.js").Parts} parts
 * @param {import("./limits.js").Budget} budget
 */
export async function textOfSheets(parts, budget) {
  const paragraphs = new Paragraphs(); // what they come to is counted cell by cell
  for (const row of (await rowsOfSheets(parts, budget)).flat()) {
    paragraphs.add(row.join("\t").replace(/^\t+/, "")); // before the first filled cell there is nothing to read
    paragraphs.end();
  }
  return paragraphs.toString();
}

/**
 * The rows of each sheet of a workbook that is not hidden. A row is a list of its cells as a person sees them, each in
 * the place of its column; those that are not filled are empty.
 *
 * @returns {Promise<string[][][]>}
 */
export async function rowsOfSheets(parts, budget) {
  const book = new Book();
  const targets = new Targets();
  const styles = new Styles();
  const strings = new Strings();
  await parts.read("xl/workbook.xml", book);
  await parts.read("xl/_rels/workbook.xml.rels", targets);
  await parts.read("xl/styles.xml", styles);
  await parts.read("xl/sharedStrings.xml", strings);
  const cells = new Cells(strings.all, styles.shown, book.startsIn1904);
  const sheets = [];
  for (const id of book.sheets) {
    const sheet = new Sheet(cells, budget);
    await parts.read(targets.byId.get(id) ?? "", sheet);
    sheets.push(sheet.rows);
  }
  return sheets;
}

/** Which sheets there are. */
class Book {
  sheets = []; // ids of the relations that lead to them
  startsIn1904 = false;

  open(name, tag) {
    if (name === "workbookPr") this.startsIn1904 = /^(?:1|true)$/.test(attribute(tag, "date1904") ?? "");
    if (name === "sheet" && (attribute(tag, "state") ?? "visible") === "visible")
      this.sheets.push(attribute(tag, "id"));
  }

  text() {}
  close() {}
}

/** Where the parts are. */
class Targets {
  byId = new Map();

  open(name, tag) {
    if (name !== "Relationship") return;
    const target = attribute(tag, "Target") ?? "";
    this.byId.set(attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }

  text() {}
  close() {}
}

/** The texts that cells share. */
class Strings {
  all = [];
  #reading = new Reading();

  open(name) {
    if (name === "si") this.all.push("");
    this.#reading.open(name);
  }

  text(characters) {
    if (this.#reading.isText) this.all[this.all.length - 1] += characters;
  }

  close(name) {
    this.#reading.close(name);
  }
}

/** Whether text is being read, and not how a Japanese word is spoken. */
class Reading {
  isText = false;
  #isSpoken = false;

  open(name) {
    if (name === "rPh") this.#isSpoken = true;
    if (name === "t") this.isText = !this.#isSpoken;
  }

  close(name) {
    if (name === "rPh") this.#isSpoken = false;
    if (name === "t") this.isText = false;
  }
}

/** The rows of a sheet. */
class Sheet {
  rows = [];
  #cells;
  #budget;
  #reading = new Reading();
  #row = []; // those of its cells that are filled, each in its place
  #column = 0; // of the cell that comes next, where its address does not say
  #cell = null;
  #isValue = false;

  constructor(cells, budget) {
    this.#cells = cells;
    this.#budget = budget;
  }

  open(name, tag) {
    this.#reading.open(name);
    if (name === "c") {
      this.#column = columnIn(attribute(tag, "r")) ?? this.#column;
      this.#cell = { type: attribute(tag, "t") ?? "n", style: Number(attribute(tag, "s") ?? 0), value: "" };
    }
    if (name === "v") this.#isValue = true;
  }

  text(characters) {
    if (this.#cell && (this.#isValue || this.#reading.isText)) this.#cell.value += characters;
  }

  close(name) {
    this.#reading.close(name);
    if (name === "v") this.#isValue = false;
    if (name === "c" && this.#cell) this.#endCell();
    if (name === "row") this.#endRow();
  }

  #endCell() {
    const shown = this.#cells.shown(this.#cell);
    this.#budget.spendCharacters(shown.length);
    if (shown !== "") this.#row[this.#column] = shown;
    this.#column++;
    this.#cell = null;
  }

  #endRow() {
    // Of a row of which only the last column is filled all are there.
    this.#budget.spendCharacters(this.#row.length);
    this.rows.push(Array.from(this.#row, (cell) => cell ?? ""));
    this.#row = [];
    this.#column = 0;
  }
}

/** Which column an address such as «C7» means, the first being 0; undefined where it is none. */
function columnIn(address) {
  const letters = address?.match(/^[A-Z]{1,3}(?=\d)/)?.[0];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
  return column < MOST_COLUMNS ? column : undefined;
}
