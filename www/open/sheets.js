import { Paragraphs } from "./paragraphs.js";
import { attribute } from "./xml.js";

/** The formats of numbers that are days, of those that every workbook has (ECMA-376, 18.8.30). */
const isDayFormat = (id) => (id >= 14 && id <= 17) || id === 22;
const MILLISECONDS_A_DAY = 86_400_000;
/** The day before the first: serial numbers count from it, and one more since they have a 29 February 1900. */
const FIRST_DAYS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const LAST_SERIAL = 2_958_465; // 31/12/9999

/**
 * The text of a workbook of Excel (Office Open XML): of each sheet that is not hidden its rows, a line each, with tabs
 * between the cells. Days are written as they are in Vietnam, other numbers as they are kept.
 *
 * @param {import("./parts.js").Parts} parts
 * @param {import("./limits.js").Budget} budget
 */
export async function textOfSheets(parts, budget) {
  const book = new Book();
  const targets = new Targets();
  const styles = new Styles();
  const strings = new Strings();
  await parts.read("xl/workbook.xml", book);
  await parts.read("xl/_rels/workbook.xml.rels", targets);
  await parts.read("xl/styles.xml", styles);
  await parts.read("xl/sharedStrings.xml", strings);
  const paragraphs = new Paragraphs(budget);
  for (const id of book.sheets) {
    const rows = new Rows(paragraphs, (cell) => worded(cell, strings.all, styles.days, book.firstDay));
    await parts.read(targets.byId.get(id) ?? "", rows);
    paragraphs.end();
  }
  return paragraphs.toString();
}

/** Which sheets there are. */
class Book {
  sheets = []; // ids of the relations that lead to them
  firstDay = FIRST_DAYS[1900];

  open(name, tag) {
    if (name === "workbookPr" && /^(?:1|true)$/.test(attribute(tag, "date1904") ?? ""))
      this.firstDay = FIRST_DAYS[1904];
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

/** Which styles of cells show a number as a day. */
class Styles {
  days = new Set(); // places in the list of styles
  #formats = new Set();
  #inCells = false;
  #place = 0;

  open(name, tag) {
    if (name === "numFmt" && showsDay(attribute(tag, "formatCode") ?? ""))
      this.#formats.add(attribute(tag, "numFmtId"));
    if (name === "cellXfs") this.#inCells = true;
    if (name !== "xf" || !this.#inCells) return;
    const format = attribute(tag, "numFmtId");
    if (this.#formats.has(format) || isDayFormat(Number(format))) this.days.add(this.#place);
    this.#place++;
  }

  text() {}

  close(name) {
    if (name === "cellXfs") this.#inCells = false;
  }
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
class Rows {
  #paragraphs;
  #worded;
  #reading = new Reading();
  #cell = null;
  #isValue = false;

  constructor(paragraphs, worded) {
    this.#paragraphs = paragraphs;
    this.#worded = worded;
  }

  open(name, tag) {
    this.#reading.open(name);
    if (name === "c")
      this.#cell = { type: attribute(tag, "t") ?? "n", style: Number(attribute(tag, "s") ?? 0), value: "" };
    if (name === "v") this.#isValue = true;
  }

  text(characters) {
    if (this.#cell && (this.#isValue || this.#reading.isText)) this.#cell.value += characters;
  }

  close(name) {
    this.#reading.close(name);
    if (name === "v") this.#isValue = false;
    if (name === "row") this.#paragraphs.end();
    if (name !== "c" || !this.#cell) return;
    this.#paragraphs.add(`${this.#worded(this.#cell)}\t`);
    this.#cell = null;
  }
}

/** What a person sees in a cell. */
function worded({ type, style, value }, strings, days, firstDay) {
  if (type === "s") return strings[Number(value)] ?? "";
  const serial = Number(value);
  if (type !== "n" || value === "" || !days.has(style) || !(serial >= 0 && serial <= LAST_SERIAL)) return value;
  const day = new Date(firstDay + Math.floor(serial) * MILLISECONDS_A_DAY);
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
}

const two = (number) => String(number).padStart(2, "0");

/** Whether a format has a year or a day in it, outside of words and conditions. */
const showsDay = (format) => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ""));
