// Lines that end where a page ended them, not where a sentence does: texts that come out of a PDF are full of them.

import { pageFrames } from "./frames.js";
import { isTorn } from "./words.js";

/** Of all lines such a share is no longer than the page is wide. */
const WIDTH_SHARE = 0.9;
/** Pages are so wide, in UTF-16 units; of longer lines each is a paragraph. */
const WIDTHS = { least: 50, most: 200 };
/** Lines from this width on may be those of a column, if most of them surely go on; else they are verses or cells. */
const NARROWEST = 25;
/**
 * A line that is not so full ended before the page did: less is asked of it where the next goes on in small letters.
 */
const FULL = { small: 0.4, other: 0.75 };

/** So many lines may stand between the two halves of a sentence, at the end of a page. */
const MOST_BETWEEN = 8;

/** A line whose sentence goes on ends like this. */
const GOES_ON = /[^.:;!?…\s][”"»’)\]]?[ \t]*$/u;
/** So begins a line that goes on with a sentence. */
const SMALL = /^[ \t]*[“"«‘([]?\p{Ll}/u;
/** So begins a list item, an article, a part of one. */
const BEGINS_ANEW =
  /^[ \t]*(?:[-–—+*•·]|(?:\d{1,3}|[ivx]{1,4}|[IVX]{1,4}|\p{L})[).](?!\S)|\d{1,3}(?:\.\d{1,2})+\.?(?!\S)|(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVX]+\p{Ll}?\s*(?:[.:]|$)|(?:Căn cứ|Nơi nhận|Kính gửi)(?!\p{L}))/u;
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
 * The text with the broken lines joined. The heads and numbers of pages that stand inside a sentence come behind its
 * paragraph.
 *
 * @returns {{ text: string, count: number, share: number, frames: number }} how many there are, which share of all line
 *   ends inside paragraphs they are, and how many lines of pages were moved
 */
export function joinLines(text) {
  const lines = text.split("\n");
  const width = widthOf(lines);
  const frames = pageFrames(lines);
  const ends = lines.map((line, at) => endOf(lines, at, width, frames));
  const count = (wanted) => ends.filter(({ kind }) => kind === wanted).length;
  const [certain, likely, others] = [count("certain"), count("likely"), count("other")];
  if (width < WIDTHS.least && certain <= likely + others) return { text, count: 0, share: 0, frames: 0 };
  // What begins with a capital may be a name that goes on; where most lines do, each is a line of its own, as of
  // headlines.
  const isJoined = ({ kind }) => kind === "certain" || (kind === "likely" && likely <= certain);
  const all = certain + (isJoined({ kind: "likely" }) ? likely : 0);
  return {
    ...joinAt(
      lines,
      ends.map((end) => (isJoined(end) ? end.next : null)),
    ),
    count: all,
    share: all === 0 ? 0 : all / (certain + likely + others),
  };
}

/**
 * The lines, each with the one that goes on with its sentence where there is such.
 *
 * @param {(number | null)[]} nexts for each line the place of that one
 */
function joinAt(lines, nexts) {
  const written = [];
  let frames = 0;
  for (let at = 0; at < lines.length; at++) {
    const pieces = [];
    const passed = []; // lines of pages inside the paragraph
    let line = lines[at];
    for (let next = nexts[at]; next !== null; next = nexts[at]) {
      passed.push(...lines.slice(at + 1, next).filter((between) => between.trim() !== ""));
      const follower = lines[next].trimStart();
      pieces.push(openEnd(line, follower));
      line = follower;
      at = next;
    }
    written.push(pieces.join("") + line);
    if (passed.length > 0) written.push("", ...passed, ...(lines[at + 1]?.trim() ? [""] : []));
    frames += passed.length;
  }
  return { text: written.join("\n"), frames };
}

/** The length of the lines of a page or a column; 0 where the text has none. */
function widthOf(lines) {
  const lengths = lines.map((line) => line.trimEnd().length).filter(Boolean).sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * WIDTH_SHARE)] ?? 0;
  return NARROWEST <= width && width <= WIDTHS.most ? width : 0;
}

/**
 * Whether the sentence of a line goes on: `certain`, `likely`, `other`, or null where a paragraph ends; and in which
 * line. Over the end of a page it does only where a full line goes on in small letters.
 */
function endOf(lines, at, width, frames) {
  const [line, follower] = [lines[at], lines[at + 1]];
  if (line.trim() === "" || follower === undefined) return { kind: null };
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && (lines[next]?.trim() === "" || frames.has(next))) next++;
  const isPageEnd =
    next > at + 1 &&
    lines[next] !== undefined &&
    !frames.has(at) &&
    line.trimEnd().length >= FULL.other * width &&
    SMALL.test(lines[next]);
  if (isPageEnd && endBefore(line, lines[next], width) === "certain") return { kind: "certain", next };
  return { kind: follower.trim() === "" ? null : endBefore(line, follower, width), next: at + 1 };
}

/** Whether the sentence of a line goes on in the next that has words: `certain`, `likely` or `other`. */
function endBefore(line, next, width) {
  const words = line.trimEnd();
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
