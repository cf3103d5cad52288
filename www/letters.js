/** A text as people search in it: small letters without diacritics, `đ`, also in its other form, as `d`. */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d");

const UNKNOWN = -1;
const NONE = -2; // as a mark on the letter before
const PART = -3; // of a character of two units
const BLANK = 0x20;

const PIECE = 8_192;

/** What each UTF-16 unit is in a text as people search in it: a unit, or one of these. */
const UNITS = new Int32Array(0x10000).fill(UNKNOWN);

/**
 * A long text as people search in it, white space as one blank, with the place in the text of each of its letters and
 * of its end.
 *
 * @returns {{ letters: string, places: Uint32Array }}
 */
export function folded(text) {
  const units = new Uint16Array(text.length);
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  const put = (unit, at) => {
    if (unit === BLANK && units[length - 1] === BLANK) return;
    units[length] = unit;
    places[length++] = at;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (UNITS[code] === UNKNOWN) UNITS[code] = unitOf(text[at]);
    const unit = UNITS[code];
    if (unit >= 0) put(unit, at);
    if (unit !== PART) continue;
    const character = String.fromCodePoint(text.codePointAt(at));
    for (const own of foldedCharacter(character).split("")) put(own.charCodeAt(0), at);
    at += character.length - 1;
  }
  places[length] = text.length;
  return { letters: written(units.subarray(0, length)), places };
}

/** The text of these units, in pieces: a call takes only so many arguments. A decoder would change half characters. */
function written(units) {
  let text = "";
  for (let at = 0; at < units.length; at += PIECE) text += String.fromCharCode(...units.subarray(at, at + PIECE));
  return text;
}

function unitOf(character) {
  if (/[\ud800-\udfff]/.test(character)) return PART;
  const own = foldedCharacter(character);
  return own === "" ? NONE : own.charCodeAt(0);
}

/** No letter of ours has more letters than code units. */
const foldedCharacter = (character) => (/\s/.test(character) ? " " : plain(character).slice(0, character.length));
