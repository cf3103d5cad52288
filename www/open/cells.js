import { attribute } from "./xml.js";

/** The formats that every workbook has (ECMA-376, 18.8.30): of days, and of parts of a hundred. */
const isDayFormat = (id) => (id >= 14 && id <= 17) || id === 22;
const PERCENT_FORMATS = { 9: "0%", 10: "0.00%" };

const MILLISECONDS_A_DAY = 86_400_000;
/** The day before the first: serial numbers count from it, and one more since they have a 29 February 1900. */
const BEFORE_FIRST = Date.UTC(1899, 11, 30);
const BEFORE_FIRST_OF_1904 = Date.UTC(1904, 0, 1);
const LAST_SERIAL = 2_958_465; // 31/12/9999

/** Of a number Excel shows so many digits; behind them is what computing leaves over. */
const DIGITS = 15;

/** How the cells of each style show a number. */
export class Styles {
  shown = []; // by their place in the list of styles: "day", or the code of the format where that says more
  #codes = new Map(Object.entries(PERCENT_FORMATS));
  #inCells = false;

  open(name, tag) {
    if (name === "numFmt") this.#codes.set(attribute(tag, "numFmtId"), attribute(tag, "formatCode") ?? "");
    if (name === "cellXfs") this.#inCells = true;
    if (name !== "xf" || !this.#inCells) return;
    const format = attribute(tag, "numFmtId");
    const code = bare(this.#codes.get(format) ?? "");
    this.shown.push(/[dy]/i.test(code) || isDayFormat(Number(format)) ? "day" : code);
  }

  text() {}

  close(name) {
    if (name === "cellXfs") this.#inCells = false;
  }
}

/** The code of a format without words, conditions and room. */
const bare = (code) => code.replace(/"[^"]*"|\\.|\[[^[\]]*\]|_./g, "");

/** What a person sees in the cells of a workbook: of numbers as far as they are counted, of days the day. */
export class Cells {
  #strings;
  #styles;
  #before; // the day from which serial numbers count

  /**
   * @param {string[]} strings the texts that cells share
   * @param {Styles["shown"]} styles
   * @param {boolean} startsIn1904
   */
  constructor(strings, styles, startsIn1904) {
    this.#strings = strings;
    this.#styles = styles;
    this.#before = startsIn1904 ? BEFORE_FIRST_OF_1904 : BEFORE_FIRST;
  }

  /** @param {{ type: string, style: number, value: string }} cell as the sheet has it */
  shown({ type, style, value }) {
    if (type === "s") return this.#strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "d") return value.replace(/^(\d{4})-(\d\d)-(\d\d).*$/s, "$3/$2/$1");
    const number = Number(value);
    if (type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value;
    const format = this.#styles[style] ?? "";
    const isDay = format === "day" && number >= 0 && number <= LAST_SERIAL;
    return isDay ? this.#day(number) : counted(value, format);
  }

  #day(serial) {
    const day = new Date(this.#before + Math.floor(serial) * MILLISECONDS_A_DAY);
    return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;
  }
}

const two = (number) => String(number).padStart(2, "0");

/** A number, with the zeros that its format puts before it; a part of a hundred as one. */
function counted(value, format) {
  if (format.endsWith("%")) return `${rounded(String(Number(value) * 100))}%`;
  return /^0+$/.test(format) ? rounded(value).padStart(format.length, "0") : rounded(value);
}

const rounded = (value) => (/^-?\d+\.\d+$/.test(value) ? String(Number(Number(value).toPrecision(DIGITS))) : value);
