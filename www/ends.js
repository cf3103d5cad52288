/**
 * How much at the head and at the tail of two texts (in UTF-16 units) or two lists is the same; the two do not overlap.
 *
 * @template {string | any[]} T
 * @param {T} before
 * @param {T} after
 * @returns {[number, number]}
 */
export function sameEnds(before, after) {
  // The units of a text as numbers: each as a string would be made anew.
  const itemAt = typeof before === "string" ? (text, place) => text.charCodeAt(place) : (list, place) => list[place];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && itemAt(before, head) === itemAt(after, head)) head++;
  let tail = 0;
  while (tail < most - head && itemAt(before, before.length - 1 - tail) === itemAt(after, after.length - 1 - tail))
    tail++;
  return [head, tail];
}
