// UTF-8 that some program took for Windows-1252: «Bá»™ Y táº¿». Each byte beyond ASCII has become a letter or sign.

import { isSyllable } from "./syllable.js";
import { BYTES } from "./windows.js";

const FURTHER = `[\\u0080-\\u00bf${[...BYTES.keys()].join("")}]`;
const CHARACTER = `(?:[\\u00c2-\\u00df]${FURTHER}|[\\u00e0-\\u00ef]${FURTHER}{2}|[\\u00f0-\\u00f4]${FURTHER}{3})`;
const CHARACTERS = new RegExp(`${CHARACTER}+`, "g");

/**
 * Letters whose last byte became a non-breaking blank, and that a plain one on the way: «lÃ  má»™t», «toÃ n». Of two
 * blanks one may have gone.
 */
const WITH_BLANK = /(\p{L}*?)(Ã|Æ|áº|á») (\p{L}*)/gu;
const LETTERS_WITH_BLANK = { Ã: "à", Æ: "Ơ", "áº": "Ạ", "á»": "Ỡ" };

/** Words in which such characters are letters. */
export const WORD = new RegExp(`(?:[a-z]|${CHARACTER})+`, "gi");

export function decodeMojibake(text) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return text.replace(CHARACTERS, (letters) => decoded(letters, decoder)).replace(WITH_BLANK, closed);
}

function decoded(letters, decoder) {
  try {
    return decoder.decode(Uint8Array.from(letters, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0)));
  } catch {
    return letters;
  }
}

function closed(found, before, letter, after) {
  const start = before + LETTERS_WITH_BLANK[letter];
  if (isSyllable(start + after)) return start + after;
  return isSyllable(start) ? `${start} ${after}` : found;
}
