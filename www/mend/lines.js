// Lines that end where a page ended them, not where a sentence does: texts that come out of a PDF are full of them.

import { isTorn } from "./words.js";

/** Of all lines such a share is no longer than the page is wide. */
const WIDTH_SHARE = 0.9;
/** Pages are so wide, in UTF-16 units; of longer lines each is a paragraph, of shorter ones a verse or a cell. */
const WIDTHS = { least: 50, most: 200 };
/** A line that is not so full ended before the page did: less is asked of it where the next goes on in small letters. */
const FULL = { small: 0.4, other: 0.75 };

/** A line whose sentence goes on ends like this. */
const GOES_ON = /[^.:;!?…\s][”"»’)\]]?[ \t]*$/u;
/** So begins a line that goes on with a sentence. */
const SMALL = /^[ \t]*[“"«‘([]?\p{Ll}/u;
/** So begins a list item, an article, a part of one. */
const BEGINS_ANEW = /^[ \t]*(?:[-–—+*•·]|(?:\d{1,3}|[ivx]{1,4}|[IVX]{1,4}|\p{L})[).](?!\S)|\d{1,3}(?:\.\d{1,2})+\.?(?!\S)|(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]+\p{Ll}?\s*(?:[.:]|$)|(?:Căn cứ|Nơi nhận|Kính gửi)(?!\p{L}))/u;
/** Lines of a table. */
const CELLS = /[|\t]| {3}/;
/** A heading, or a line of the letterhead. */
const IN_CAPITALS = /^[^\p{Ll}]*\p{Lu}{2,}[^\p{Ll}]*\s\p{Lu}{2,}[^\p{Ll}]*$/u;

/** Words and numbers that the end of the line parts. */
const PARTED_WORD = /(\p{L}[\p{L}\p{M}]*)[-\u2010]$/u;
const PARTED_NUMBER = /\/\p{Lu}[\p{L}\d]* ?-$/u;
const SOFT_HYPHEN = "\u00ad";
const FIRST_WORD = /^\p{L}[\p{L}\p{M}]*/u;

/**
 * The text with the broken lines joined.
 *
 * @returns {{ text: string, count: number, share: number }} how many there are, and which share of all line ends inside
 *   paragraphs they are
 */
export function joinLines(text) {
  const lines = text.split("\n");
  const width = widthOf(lines);
  const ends = lines.slice(1).map((next, at) => endOf(lines[at], next, width));
  const count = (kind) => ends.filter((end) => end === kind).length;
  const [certain, likely, others] = [count("certain"), count("likely"), count("other")];
  // What begins with a capital may be a name that goes on; where most lines do, each is a line of its own, as of headlines.
  const isJoined = (end) => end === "certain" || (end === "likely" && likely <= certain);
  const joined = [];
  lines.forEach((line, at) => {
    const begun = isJoined(ends[at - 1]) ? line.trimStart() : line;
    joined.push(isJoined(ends[at]) ? openEnd(begun, lines[at + 1].trimStart()) : `${begun}\n`);
  });
  const all = certain + (isJoined("likely") ? likely : 0);
  return { text: joined.join("").slice(0, -1), count: all, share: all === 0 ? 0 : all / (certain + likely + others) };
}

/** The length of the lines of a page; 0 where the text has no page. */
function widthOf(lines) {
  const lengths = lines.map((line) => line.trimEnd().length).filter(Boolean).sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * WIDTH_SHARE)] ?? 0;
  return WIDTHS.least <= width && width <= WIDTHS.most ? width : 0;
}

/** Whether a sentence goes on over the end of a line: `certain`, `likely`, `other`, or null where a paragraph ends. */
function endOf(line, next, width) {
  const words = line.trimEnd();
  if (words === "" || next.trim() === "") return null;
  if (width === 0 || words.length > WIDTHS.most || CELLS.test(words) || CELLS.test(next.trim())) return "other";
  if (BEGINS_ANEW.test(next) || !GOES_ON.test(words)) return "other";
  if (isParted(words, next.trimStart())) return "certain";
  if (SMALL.test(next)) return words.length >= FULL.small * width ? "certain" : "other";
  return words.length >= FULL.other * width && IN_CAPITALS.test(words) === IN_CAPITALS.test(next) ? "likely" : "other";
}

/** Whether a hyphen at the end of a line is within a number, or within a syllable that needs none. */
function isParted(line, next) {
  if (PARTED_NUMBER.test(line) || line.endsWith(SOFT_HYPHEN)) return true;
  const [, word] = PARTED_WORD.exec(line) ?? [];
  return word !== undefined && isTorn([word, FIRST_WORD.exec(next)?.[0] ?? ""]);
}

/** A line as it is when the next goes on in it. */
function openEnd(line, next) {
  const words = line.trimEnd();
  if (PARTED_NUMBER.test(words)) return words.replace(/ ?-$/, "-");
  if (isParted(words, next)) return words.slice(0, -1);
  return /\S[-\u2010]$/.test(words) ? words : `${words} `;
}
