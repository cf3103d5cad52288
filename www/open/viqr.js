// VIQR writes the accents of a letter as signs behind it: «Bo^. Y te^'», «DDa` Na(~ng». Signs that are none are
// punctuation.

import { isSyllable } from "./syllable.js";

const MARKS = { "^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b" };
const TONES = { "'": "\u0301", "\u0060": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323" };

// The grave accent has its code here, for the bundler takes it for the edge of a template.
const LETTER = /([aeiouy])([\^(+*]?)(['\u0060?~.]?)|(dd)/gi;

/** Words with such signs in them; one at their end may be the end of a sentence. */
export const WORD = /[a-z]+(?:(?:[\^(+*]['\u0060?~.]?|['\u0060?~.])[a-z]+)*(?:[\^(+*]['\u0060?~.]?|['\u0060?~.])?/gi;

/** A sign that is none: VIQR puts a backslash before it. */
const ESCAPED = /\\(['\u0060?~.^(+*\\])/g;

export function decodeViqr(text) {
  return text.replace(WORD, decodeWord).replace(ESCAPED, "$1");
}

/**
 * A word, where it is a syllable then; the last sign of a line and one at a place where no tone stands is punctuation.
 */
function decodeWord(word, place, text) {
  const sign = word.at(-1);
  const last = text[place + word.length];
  const isEnd = ".?".includes(sign) && (last === undefined || last === "\n" || last === "\r");
  const whole = composed(word);
  if (!isEnd && isSyllable(whole) && isWellPlaced(whole)) return whole;
  const shorter = ".?'".includes(sign) ? composed(word.slice(0, -1)) : null;
  return shorter !== null && isSyllable(shorter) ? shorter + sign : word;
}

function composed(word) {
  return word.replace(LETTER, (found, letter, mark, tone, stroke) => {
    if (stroke) return stroke.startsWith("D") ? "Đ" : "đ";
    return (letter + (MARKS[mark] ?? "") + (TONES[tone] ?? "")).normalize();
  });
}

const VOWEL = /[aeiouy][\u0300-\u0323]*/g;
const MARK = /[\u0302\u0306\u031b]/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
/** Consonants that are written with a letter of vowels. */
const CONSONANT = /^(?:gi|qu)(?=[aeiouy])/;

/** Whether a tone stands where Vietnamese has it: on the letter with a mark, and on none that closes a syllable. */
function isWellPlaced(word) {
  const vowels = word.toLowerCase().normalize("NFD").replace(CONSONANT, "").match(VOWEL) ?? [];
  const place = vowels.findIndex((vowel) => TONE.test(vowel));
  if (place < 0) return true;
  if (vowels.some((vowel) => MARK.test(vowel))) return MARK.test(vowels[place]);
  const letters = vowels.slice(0, place + 1).map(([letter]) => letter).join("");
  return !/(?:[aeo][iuoy]|ui)$/.test(letters);
}
