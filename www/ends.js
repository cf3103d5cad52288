/** Texts are compared in pieces of this length (UTF-16 units) for as long as these are equal, which is the quicker way. */
const PIECE = 1_024;

/**
 * How much at the head and at the tail of two texts (in UTF-16 units) or two lists is the same; the two do not overlap.
 *
 * @template {string | any[]} T
 * @param {T} before
 * @param {T} after
 * @returns {[number, number]}
 */
export function sameEnds(before, after) {
  const isText = typeof before === "string";
  // The units of a text as numbers: each as a string would be made anew.
  const itemAt = isText ? (text, place) => text.charCodeAt(place) : (list, place) => list[place];
  const arePiecesSame = (one, other) =>
    isText && before.slice(one, one + PIECE) === after.slice(other, other + PIECE);
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + PIECE <= most && arePiecesSame(head, head)) head += PIECE;
  while (head < most && itemAt(before, head) === itemAt(after, head)) head++;
  let tail = 0;
  const isTailSame = () => arePiecesSame(before.length - tail - PIECE, after.length - tail - PIECE);
  while (tail + PIECE <= most - head && isTailSame()) tail += PIECE;
  while (tail < most - head && itemAt(before, before.length - 1 - tail) === itemAt(after, after.length - 1 - tail))
    tail++;
  return [head, tail];
}
