// Rich Text Format (Microsoft, version 1.9.1): letters, control words, and groups. The text is read, with what was
// deleted left out.

import { Paragraphs } from "./paragraphs.js";

/** A control word with its number, a sign, a byte, or the end of a group; all else is text. */
const PIECE = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([\da-f]{2})|([^]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

/** Groups that hold no text of the document. */
const UNREAD = new Set(
  "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore filetbl revtbl fldinst annotation atnid atnauthor atrfstart atrfend bkmkstart bkmkend sp sv pnseclvl template private".split(
    " ",
  ),
);
/** A group for newer programs that holds text nevertheless. */
const TEXT_BOX = "shpinst";
/** What control words write. */
const CHARACTERS = {
  tab: "\t",
  cell: "\t",
  nestcell: "\t",
  line: "\n",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: "\u2003",
  enspace: "\u2002",
  qmspace: "\u2005",
};
/** What ends a paragraph, or begins another part of the page. */
const ENDS = new Set(["par", "row", "nestrow", "sect", "page", "column"]);
const SIGNS = { "~": "\u00a0", "-": "\u00ad", _: "\u2011", "\n": "", "\r": "" };
/** The pages of codes that fonts say; 0 is that of the document. */
const CHARSETS = { 163: 1258, 238: 1250, 204: 1251, 161: 1253, 162: 1254, 222: 874 };
const DEFAULT_PAGE = 1252;

/**
 * The text of an RTF file.
 *
 * @param {string} letters its bytes, a letter each
 * @param {import("./limits.js").Budget} budget
 */
export function textOfRichText(letters, budget) {
  const text = new RichText(budget);
  PIECE.lastIndex = 0;
  for (;;) {
    const piece = PIECE.exec(letters);
    if (!piece) break;
    const [, word, number, byte, sign, brace, words] = piece;
    budget.spendElement();
    if (word === "bin") PIECE.lastIndex += Math.max(Number(number ?? 0), 0);
    else if (word) text.control(word.toLowerCase(), number === undefined ? null : Number(number));
    else if (byte) text.byte(parseInt(byte, 16));
    else if (sign) text.sign(sign);
    else if (brace === "{") text.open();
    else if (brace === "}") text.close();
    else if (words) text.words(words);
  }
  return text.toString();
}

/** What holds in a group until it ends. */
const OUTERMOST = {
  isUnread: false,
  isDeleted: false,
  isHidden: false,
  fallback: 1,
  font: null,
  isFonts: false,
  isNote: false,
};

class RichText {
  #paragraphs;
  #notes;
  #groups = []; // those around this one
  #group = OUTERMOST;
  #isFirst = false; // whether the group has just begun, so that a word says what it is
  #skip = 0; // letters that stand for one that was written in Unicode
  #bytes = []; // of a code that is not decoded yet
  #page = DEFAULT_PAGE;
  #fonts = new Map(); // number → page of codes

  constructor(budget) {
    this.#paragraphs = new Paragraphs(budget);
    this.#notes = new Paragraphs(budget);
  }

  open() {
    this.#decode();
    this.#groups.push(this.#group);
    this.#isFirst = true;
    this.#skip = 0;
  }

  close() {
    this.#decode();
    if (this.#group.isNote && !this.#groups.at(-1)?.isNote) this.#notes.end();
    this.#group = this.#groups.pop() ?? OUTERMOST;
    this.#isFirst = false;
    this.#skip = 0;
  }

  control(word, number) {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (word === "u" && number !== null) {
      this.#add(String.fromCharCode(number & 0xffff));
      this.#skip = this.#group.fallback;
      return;
    }
    this.#decode();
    if (isFirst && word === TEXT_BOX) this.#change({ isUnread: this.#groups.at(-1)?.isUnread ?? false });
    else if (isFirst && UNREAD.has(word)) this.#change({ isUnread: true, isFonts: word === "fonttbl" });
    else if (word === "footnote") this.#change({ isNote: true });
    else if (word === "uc") this.#change({ fallback: Math.max(number ?? 1, 0) });
    else if (word === "f") this.#change({ font: number });
    else if (word === "fcharset" && this.#group.isFonts) this.#fonts.set(this.#group.font, CHARSETS[number]);
    else if (word === "ansicpg" && number) this.#page = number;
    else if (word === "deleted") this.#change({ isDeleted: number !== 0 });
    else if (word === "v") this.#change({ isHidden: number !== 0 });
    else if (word === "plain") this.#change({ isDeleted: false, isHidden: false });
    else if (ENDS.has(word)) this.#end();
    else if (Object.hasOwn(CHARACTERS, word)) this.#add(CHARACTERS[word]);
  }

  byte(value) {
    this.#isFirst = false;
    if (this.#skip > 0) this.#skip--;
    else this.#bytes.push(value);
  }

  sign(sign) {
    // A group that only newer programs know: the word behind tells which.
    if (sign === "*" && this.#isFirst) this.#change({ isUnread: true });
    else this.words(SIGNS[sign] ?? sign);
  }

  words(letters) {
    this.#isFirst = false;
    this.#decode();
    const rest = letters.slice(this.#skip);
    this.#skip = Math.max(this.#skip - letters.length, 0);
    this.#add(rest);
  }

  toString() {
    this.#decode();
    this.#paragraphs.end();
    this.#paragraphs.add(this.#notes.toString());
    // Vietnamese letters of windows-1258 are a vowel and a tone.
    return this.#paragraphs.toString().normalize();
  }

  #change(fields) {
    this.#group = { ...this.#group, ...fields };
  }

  get #isRead() {
    const { isUnread, isDeleted, isHidden } = this.#group;
    return !(isUnread || isDeleted || isHidden);
  }

  #end() {
    if (this.#isRead) (this.#group.isNote ? this.#notes : this.#paragraphs).end();
  }

  #add(characters) {
    this.#decode();
    if (this.#isRead) (this.#group.isNote ? this.#notes : this.#paragraphs).add(characters);
  }

  /** Reads the bytes that were gathered, by the code of their font. */
  #decode() {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#add(decoderOf(this.#fonts.get(this.#group.font) ?? this.#page).decode(bytes));
  }
}

function decoderOf(page) {
  try {
    return new TextDecoder(page === 65001 ? "utf-8" : `windows-${page}`);
  } catch {
    return new TextDecoder(`windows-${DEFAULT_PAGE}`);
  }
}
