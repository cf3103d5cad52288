/** Turns UTF-16 offsets, given in rising order, into code points, in one pass over the text. */
export function codePoints(text) {
  let unit = 0;
  let point = 0;
  return (offset) => {
    for (; unit < offset; point++) unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
    return point;
  };
}
