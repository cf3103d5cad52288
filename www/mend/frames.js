// What stands at the head or the foot of every page, and is no part of the sentence around it.

/** The number of a page, alone or of so many. */
const PAGE_NUMBER = /^\s*(?:(?:Trang|Page)\s+)?[-–—]?\s*\d{1,4}\s*(?:[-–—]|\/\s*\d{1,4})?\s*$/u;
/** Longer lines stand on no edge of a page. */
const LONGEST = 200;

/**
 * The places of the lines that are such: numbers of pages, and what stands there again and again but for a number in
 * it.
 *
 * @param {string[]} lines
 * @returns {Set<number>}
 */
export function pageFrames(lines) {
  const forms = lines.map((line) =>
    line.length <= LONGEST && /\d/.test(line) ? line.trim().replace(/\d+/g, "0").replace(/\s+/g, " ") : null,
  );
  const numbersOf = new Map(); // form → the wordings that it comes in
  forms.forEach((form, at) => {
    if (form === null) return;
    if (!numbersOf.has(form)) numbersOf.set(form, new Set());
    numbersOf.get(form).add(lines[at].trim());
  });
  const isBlank = (line = "") => line.trim() === "";
  /** A year that goes on with a sentence looks like the number of a page, which has room on one side at least. */
  const isNumber = (at) => PAGE_NUMBER.test(lines[at] ?? "") && (isBlank(lines[at - 1]) || isBlank(lines[at + 1]));
  const isHead = (form, at) =>
    numbersOf.get(form)?.size > 1 && [at - 1, at + 1].every((other) => isBlank(lines[other]) || isNumber(other));
  return new Set(forms.flatMap((form, at) => (form !== null && (isNumber(at) || isHead(form, at)) ? [at] : [])));
}
