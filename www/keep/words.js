// Where the words of a text begin and end, for what a person marks.

/** A word or a single sign: what a border steps over. */
const STEP = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Two characters of one word. */
const INSIDE = /^[\p{L}\p{M}\p{N}]{2}$/u;

/** So many UTF-16 units of a word are looked at on either side: no word of any language has more. */
const LONGEST_WORD = 100;

/** A span without half words: a border inside of a word moves to the word's end. */
export function wholeWords(text, { start, end }) {
  const isInside = (at) => at > 0 && INSIDE.test(text.slice(at - 1, at + 1));
  const [first, last] = [start - LONGEST_WORD, end + LONGEST_WORD];
  while (start > first && isInside(start)) start--;
  while (end < last && isInside(end)) end++;
  return { start, end };
}

/** Where the words and signs of a passage start and end. */
export function stepsIn(text, { start, end }) {
  const found = [...text.slice(start, end).matchAll(STEP)];
  return {
    starts: found.map(({ index }) => start + index),
    ends: found.map(({ index, 0: step }) => start + index + step.length),
  };
}
