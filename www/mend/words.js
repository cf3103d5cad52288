// Syllables and numbers that fell apart: «Ngh ị đ ịnh 12/2024/NĐ -CP». Programs that take words from a PDF see a blank
// where two letters stand a little apart, as accented ones often do.

import { isSyllable } from "../open/syllable.js";
import { OPEN_WORDS } from "./open-words.js";
import { remembered } from "./remembered.js";
import { inOrder, withSpans } from "./spans.js";

/** A syllable in at most so many pieces. */
const MOST_PIECES = 4;
/**
 * From this share of torn words on, pieces that are words themselves are put together where the text has the whole. As
 * many are mended at all: a text that has them was torn by a program, which did not ask what the pieces are.
 */
export const MANY = 0.005;

/** Words, and what stands between them. */
const WORD = /(\p{L}[\p{L}\p{M}]*)/u;
const GAP = /^[ \u00a0]$/;
/** A word is small, or has a capital in front, or is all of them. */
const IN_ONE_CASE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
const CONSONANT = /^[b-df-hj-np-tvxđ]$/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** A beginning that looks like a word. */
const GI = "gi";

/** A blank on one side of the hyphen within the letters of a number. */
const NUMBER_APART = /(\/\p{Lu}[\p{L}\d]*)(?: -|- )(\p{Lu}{2}[\p{L}\d]*)/gu;

/**
 * The text with the pieces put together.
 *
 * @returns {{ text: string, count: number, share: number, example: [string, string] | null, spans: object[] }} how many
 *   words there are, which share of all they are, the first before and after, and where those stand some piece of which
 *   is no word
 */
export function joinWords(text) {
  const numbers = Array.from(text.matchAll(NUMBER_APART), ({ 0: torn, 1: letters, 2: more, index }) => ({
    start: index,
    end: index + torn.length,
    whole: `${letters}-${more}`,
  }));
  const { spans: torn, words } = joined(text, isTorn);
  const spans = inOrder([...torn, ...numbers]);
  const example = torn.length > 0 ? [text.slice(torn[0].start, torn[0].end), torn[0].whole] : null;
  const share = torn.length / Math.max(1, words);
  const once = { text: withSpans(text, spans), count: spans.length, share, example, spans };
  return share < MANY ? once : again(once, words);
}

/** Whether these are the pieces of one syllable, some of which is none by itself. */
export function isTorn(pieces) {
  return pieces.some((piece) => !isWord(piece) && !CONSONANT.test(piece.toLowerCase())) && isOne(pieces);
}

function again(once, words) {
  const known = new Set(once.text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu));
  const isKnown = (pieces) =>
    pieces.length === 2 && isPlausible(pieces) && known.has(pieces.join("").toLowerCase()) && isOne(pieces);
  const { spans } = joined(once.text, isKnown);
  const [count, share] = [once.count + spans.length, once.share + spans.length / words];
  return { ...once, text: withSpans(once.text, spans), count, share };
}

/** Not «do anh», although there is «doanh»; «củ a» is, since few letters stand alone. */
const isPlausible = ([first, second]) =>
  [first, second].some((piece) => CONSONANT.test(piece.toLowerCase())) ||
  hasTone(second) ||
  (hasTone(first) && second.length === 1);

const hasTone = (piece) => TONE.test(piece.normalize("NFD"));

function isOne(pieces) {
  const whole = pieces.join("").normalize("NFC");
  return IN_ONE_CASE.test(whole) && isWord(whole);
}

/** The pieces that are one word, and how many words there are. */
function joined(text, areOne) {
  const parts = text.split(WORD); // gap, word, gap, word, …
  const spans = [];
  let [words, start] = [0, parts[0].length];
  for (let at = 1; at < parts.length; words++) {
    const pieces = piecesAt(parts, at, areOne);
    const behind = at + 2 * pieces.length - 1;
    const end = start + parts.slice(at, behind).join("").length;
    if (pieces.length > 1) spans.push({ start, end, whole: pieces.join("") });
    start = end + parts[behind].length;
    at = behind + 1;
  }
  return { spans, words };
}

/**
 * The word that begins there, or the pieces of one: as many as make a syllable. A word is no third piece: in «v à y tế»
 * the «y» stands for itself.
 */
function piecesAt(parts, at, areOne) {
  for (let last = furthest(parts, at); last > 1; last--) {
    const pieces = Array.from({ length: last }, (_, piece) => parts[at + 2 * piece]);
    if (areOne(pieces) && (last === 2 || !isWord(pieces.at(-1)))) return pieces;
  }
  return [parts[at]];
}

/** How many words from there on have nothing but a blank between them, up to the most pieces. */
function furthest(parts, at) {
  let count = 1;
  while (count < MOST_PIECES && GAP.test(parts[at + 2 * count - 1]) && parts[at + 2 * count] !== undefined) count++;
  return count;
}

const VOWEL = /^[aeiouy]/;

/** Whether a word can be one of the language; asked of the same words again and again. */
const isWord = remembered((word) => {
  const small = word.toLowerCase().normalize("NFC");
  return VOWEL.test(small.normalize("NFD")) ? OPEN_WORDS.has(small) : small !== GI && isSyllable(small);
});
