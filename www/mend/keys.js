// Keys of Telex and VNI of which nothing has made letters: «Nghij quyeets», «Nghi5 quye6t1».

import { isSyllable } from "../open/syllable.js";
import { remembered } from "./remembered.js";

const [CIRCUMFLEX, BREVE, HORN, STROKE] = ["\u0302", "\u0306", "\u031b", "\u0335"];

/** The tones: sắc, huyền, hỏi, ngã, nặng. */
const TONES = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const VOWELS = "aeiouy";

/** What a key writes, and on which letters. */
const tones = (keys) => Object.fromEntries(TONES.map((accent, at) => [keys[at], { accent, on: VOWELS }]));
const doubled = (letters, accent) => Object.fromEntries([...letters].map((letter) => [letter, { accent, on: letter }]));

const TELEX = { ...tones("sfrxj"), ...doubled("aeo", CIRCUMFLEX), ...doubled("d", STROKE) };
const VNI = {
  ...tones("12345"),
  6: { accent: CIRCUMFLEX, on: "aeo" },
  7: { accent: HORN, on: "ou" },
  8: { accent: BREVE, on: "a" },
  9: { accent: STROKE, on: "d" },
};
/** The ways to type; the `w` of Telex has two meanings, of which that holds that makes a syllable. */
const WAYS = [{ ...TELEX, w: { accent: HORN, on: "ou" } }, { ...TELEX, w: { accent: BREVE, on: "a" } }, VNI];

const WORD = /\p{L}[\p{L}\p{M}\d]*/gu;
const LONGEST = 14; // UTF-16 units, in which every key has its place
/** What looks the same and is not: short forms in capitals, and a word with the number of a footnote. */
const SHORT_FORM = /^\p{Lu}+$/u;
const FOOTNOTE = /^(?=.*[^\p{ASCII}])(.*\D)\d$/u;

/** The syllable that these keys were meant to write, or null; asked of the same words again and again. */
const syllableOf = remembered((word) => {
  const [, noted] = FOOTNOTE.exec(word) ?? [];
  if (word.length > LONGEST || SHORT_FORM.test(word) || isSyllable(noted ?? word)) return null;
  for (const keys of WAYS) {
    const whole = written(word, keys);
    if (whole !== null && isSyllable(whole)) return whole;
  }
  return null;
});

/**
 * The words that are no syllables, but would be if their keys had been read.
 *
 * @returns {{ start: number, end: number, whole: string }[]} in text order
 */
export function typedWords(text) {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    whole: syllableOf(word),
  })).filter(({ whole }) => whole !== null);
}

/** What comes of a word when its keys are read; null where it has none. */
function written(word, keys) {
  const letters = []; // each with its marks
  let tone = "";
  let hasKeys = false;
  for (const sign of word.normalize("NFD")) {
    if (TONES.includes(sign)) {
      tone = sign;
    } else if (/\p{M}/u.test(sign)) {
      letters.push(letters.pop() + sign);
    } else if (TONES.includes(keys[sign.toLowerCase()]?.accent) && tone === "" && letters.some(isVowel)) {
      tone = keys[sign.toLowerCase()].accent;
      hasKeys = true;
    } else if (mark(letters, keys[sign.toLowerCase()])) {
      hasKeys = true;
    } else {
      letters.push(sign);
    }
  }
  if (!hasKeys) return null;
  if (tone !== "") letters[placeOfTone(letters)] += tone;
  return letters.join("").replace(/d\u0335/g, "đ").replace(/D\u0335/g, "Đ").normalize("NFC");
}

const isVowel = (letter) => VOWELS.includes(letter[0].toLowerCase());

/** Puts a mark on the last letter that can take it; whether there is one. */
function mark(letters, { accent, on } = {}) {
  const at = letters.findLastIndex((letter) => letter.length === 1 && on?.includes(letter.toLowerCase()));
  if (at < 0 || TONES.includes(accent)) return false;
  letters[at] += accent;
  if (accent === HORN && /^uo/i.test(letters.slice(at - 1).join(""))) letters[at - 1] += accent;
  return true;
}

/** Where the tone stands: on the letter with a mark, else on the last but one, or on the last before a consonant. */
function placeOfTone(letters) {
  const last = letters.findLastIndex(isVowel);
  const first = letters.findLastIndex((letter, at) => at < last && !isVowel(letter)) + 1;
  const isConsonant = first < last && /^(?:qu|gi)$/i.test(letters.slice(first - 1, first + 1).join(""));
  const vowels = letters.slice(first + (isConsonant ? 1 : 0), last + 1);
  const marked = vowels.findLastIndex((letter) => letter.length > 1);
  const place = marked >= 0 ? marked : Math.max(0, vowels.length - (last < letters.length - 1 ? 1 : 2));
  return last - vowels.length + 1 + place;
}
