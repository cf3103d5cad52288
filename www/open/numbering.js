// The numbers that Word writes before paragraphs by itself: «Điều 1.», «a)». They stand in no text; lists say how they
// look and count, styles say which list a paragraph is in.

import { attribute } from "./xml.js";

const LETTERS = 26;
/** Roman digits with their values, and what stands for four and nine of each. */
const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
});
const MOST_ROMAN = 3999;
/** A style may be based on another one, that on a third; more than so many are a circle. */
const DEEPEST = 20;

const FORMATS = {
  none: () => "",
  bullet: () => "",
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
};

/** The lists of a document and how far each has counted. */
export class Numbering {
  #forms = new Map(); // id of a form of lists → { levels, style }
  #lists = new Map(); // id of a list → { form, starts, levels }; a list may change levels of its form
  #styles = new Map(); // id of a style → { base, list, level }
  #counts = new Map(); // id of a form → the number of each level; lists of one form go on counting
  #begun = new Set(); // lists of which a paragraph was met

  /** Hears the elements of the part that describes the lists. */
  get lists() {
    let form = null;
    let list = null;
    let levels = []; // where the level that is described belongs
    let level = {};
    let place = 0; // of the level that a list changes
    const open = {
      abstractNum: (tag) => {
        form = { levels: [], style: null };
        levels = form.levels;
        this.#forms.set(attribute(tag, "abstractNumId"), form);
      },
      numStyleLink: (tag) => form && (form.style = attribute(tag, "val")),
      num: (tag) => {
        list = { form: null, starts: [], levels: [] };
        levels = list.levels;
        this.#lists.set(attribute(tag, "numId"), list);
      },
      abstractNumId: (tag) => list && (list.form = attribute(tag, "val")),
      lvlOverride: (tag) => (place = placeOf(attribute(tag, "ilvl"))),
      startOverride: (tag) => list && (list.starts[place] = numberOf(attribute(tag, "val"))),
      lvl: (tag) => {
        level = { start: 1, format: "decimal", text: "", style: null, isLegal: false };
        levels[placeOf(attribute(tag, "ilvl"))] = level;
      },
      start: (tag) => (level.start = numberOf(attribute(tag, "val"))),
      numFmt: (tag) => (level.format = attribute(tag, "val")),
      lvlText: (tag) => (level.text = attribute(tag, "val") ?? ""),
      pStyle: (tag) => (level.style = attribute(tag, "val")),
      isLgl: () => (level.isLegal = true),
    };
    return hearer(open);
  }

  /** Hears the elements of the part that describes the styles. */
  get styles() {
    let style = {};
    const open = {
      style: (tag) => this.#styles.set(attribute(tag, "styleId"), (style = {})),
      basedOn: (tag) => (style.base = attribute(tag, "val")),
      numId: (tag) => (style.list = attribute(tag, "val")),
      ilvl: (tag) => (style.level = attribute(tag, "val")),
    };
    return hearer(open);
  }

  /**
   * Counts a paragraph, and words its number.
   *
   * @param {{ style?: string, list?: string, level?: string }} paragraph as it describes itself
   * @returns {string} empty where it is in no list
   */
  label(paragraph) {
    const listed = this.#inherited(paragraph, "list");
    const list = this.#lists.get(listed.value);
    const form = list && this.#formOf(list);
    if (!form) return "";
    const named = form.levels.findIndex((level) => level?.style && level.style === listed.style);
    const place = placeOf(this.#inherited(paragraph, "level").value ?? Math.max(named, 0));
    const level = list.levels[place] ?? form.levels[place];
    if (!level) return "";
    this.#count(list, form, place);
    return this.#word(list, form, level);
  }

  /** What a paragraph says of itself, or its style, or the one that this is based on; with the style that says it. */
  #inherited(paragraph, field) {
    if (paragraph[field] != null) return { value: paragraph[field], style: paragraph.style };
    let id = paragraph.style;
    for (let depth = 0; depth < DEEPEST && this.#styles.has(id); depth++) {
      const style = this.#styles.get(id);
      if (style[field] != null) return { value: style[field], style: id };
      id = style.base;
    }
    return {};
  }

  /** The form of a list, or the one that a style of lists lends it. */
  #formOf(list) {
    const form = this.#forms.get(list.form);
    if (!form?.style || form.levels.length > 0) return form;
    return this.#forms.get(this.#lists.get(this.#styles.get(form.style)?.list)?.form);
  }

  #count(list, form, place) {
    if (!this.#counts.has(form)) this.#counts.set(form, []);
    const counts = this.#counts.get(form);
    if (!this.#begun.has(list)) list.starts.forEach((_, level) => delete counts[level]);
    this.#begun.add(list);
    const startOf = (level) => list.starts[level] ?? (list.levels[level] ?? form.levels[level])?.start ?? 1;
    for (let level = 0; level < place; level++) counts[level] ??= startOf(level);
    counts[place] = counts[place] === undefined ? startOf(place) : counts[place] + 1;
    counts.length = place + 1; // deeper levels begin anew
  }

  #word(list, form, level) {
    if (level.format === "bullet") return level.text === "" ? "" : "•";
    const counts = this.#counts.get(form);
    return level.text.replace(/%([1-9])/g, (_, digit) => {
      const place = digit - 1;
      const format = level.isLegal ? "decimal" : (list.levels[place] ?? form.levels[place])?.format;
      const number = counts[place];
      return number === undefined ? "" : (FORMATS[format] ?? String)(number);
    });
  }
}

/** Hears of elements that open, each by its name. */
function hearer(open) {
  return { open: (name, tag) => Object.hasOwn(open, name) && open[name](tag), text() {}, close() {} };
}

const numberOf = (value) => Number.parseInt(value, 10) || 0;

/** Lists have nine levels. */
const placeOf = (value) => Math.min(Math.max(numberOf(value), 0), 8);

/** a to z, then aa to zz. */
function letter(number) {
  if (number < 1 || number > LETTERS * 30) return String(number);
  const one = String.fromCharCode(97 + ((number - 1) % LETTERS));
  return one.repeat(Math.ceil(number / LETTERS));
}

function roman(number) {
  if (number < 1 || number > MOST_ROMAN) return String(number);
  let words = "";
  for (const [digits, value] of ROMAN) {
    while (number >= value) {
      words += digits;
      number -= value;
    }
  }
  return words;
}
