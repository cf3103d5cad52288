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

/** Where else these words stand in the text, as whole words and in none of the sorted spans. */
export function unmarked(text, words, spans) {
  const found = [];
  let next = 0;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    const end = start + words.length;
    while (next < spans.length && spans[next].end <= start) next++;
    const isFree = next === spans.length || spans[next].start >= end;
    const whole = wholeWords(text, { start, end });
    if (isFree && whole.start === start && whole.end === end) found.push({ start, end });
  }
  return found;
}

/** Where the words and signs of a passage start and end. */
export function stepsIn(text, { start, end }) {
  const found = [...text.slice(start, end).matchAll(STEP)];
  return {
    starts: found.map(({ index }) => start + index),
    ends: found.map(({ index, 0: step }) => start + index + step.length),
  };
}
