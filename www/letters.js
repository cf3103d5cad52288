/** A text as people search in it: small letters without diacritics, `đ`, also in its other form, as `d`. */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d");

/**
 * A long text as people search in it, white space as one blank, with the place in the text of each of its letters and
 * of its end.
 *
 * @returns {{ letters: string, places: Uint32Array }}
 */
export function folded(text) {
  const known = new Map(); // character → its letters
  const places = new Uint32Array(text.length + 1);
  const letters = [];
  let length = 0;
  let at = 0;
  for (const character of text) {
    let own = known.get(character);
    if (own === undefined) known.set(character, (own = foldedCharacter(character)));
    if (own !== " " || letters.at(-1) !== " ") {
      places.fill(at, length, length + own.length);
      length += own.length;
      if (own !== "") letters.push(own);
    }
    at += character.length;
  }
  places[length] = text.length;
  return { letters: letters.join(""), places };
}

/** No letter of ours has more letters than code units. */
const foldedCharacter = (character) => (/\s/.test(character) ? " " : plain(character).slice(0, character.length));
