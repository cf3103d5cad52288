// Single words that fell apart or whose keys were not read. That such a word is none proves nothing: a name of another
// language is none either. What a text says only once it is mended does: a name or a number that the engine finds then.

import { typedWords } from "./keys.js";
import { inOrder, withSpans } from "./spans.js";

/** What is read around a mention to see whether it needs its words, in UTF-16 units. */
const AROUND = 80;
/** Longer mentions, and those with more of such words, are not looked at; nor are more mentions at a time. */
const LONGEST = 200;
const MOST_WORDS = 12;
const MOST_MENTIONS = 500;

/** Ends a paragraph: what stands on either side is read for itself. */
const GAP = "\n\n";

/**
 * The text with the words mended without which a mention would not be there.
 *
 * @param {string} text
 * @param {{ start: number, end: number, whole: string }[]} torn words of it that fell apart
 * @param {(text: string) => { start: number, end: number }[]} read gives the mentions of a text
 * @returns {{ text: string, pairs: [string, string][] }} and what stood there and stands there then
 */
export function mendCertain(text, torn, read) {
  const found = inOrder([...torn, ...typedWords(text)]);
  if (found.length === 0) return { text, pairs: [] };
  const mended = withSpans(text, found);
  const questions = within(read(mended), placed(text, found)).slice(0, MOST_MENTIONS);
  const pieces = questions.flatMap((question) => [{}, ...question.words].map((word) => piece(mended, question, word)));
  const answers = areThere(pieces, read);
  const certain = [];
  const pairs = [];
  let at = 0;
  for (const { words } of questions) {
    const isThere = answers[at++];
    const spans = words.filter(() => !answers[at++] && isThere).map(({ span }) => span);
    if (spans.length === 0) continue;
    certain.push(...spans);
    pairs.push(beforeAndAfter(text, spans));
  }
  return { text: withSpans(text, certain), pairs };
}

/** Where the words stand once all are mended, and what was there. */
function placed(text, spans) {
  let shift = 0;
  return spans.map((span) => {
    const start = span.start + shift;
    shift += span.whole.length - (span.end - span.start);
    return { span, start, end: start + span.whole.length, before: text.slice(span.start, span.end) };
  });
}

/** The mentions with such words in them, both in text order. */
function within(mentions, words) {
  let at = 0;
  return mentions.flatMap((mention) => {
    while (words[at]?.start < mention.start) at++;
    const first = at;
    while (words[at]?.end <= mention.end) at++;
    const isShort = mention.end - mention.start <= LONGEST && at - first <= MOST_WORDS;
    return at > first && isShort ? [{ ...mention, words: words.slice(first, at) }] : [];
  });
}

/** A mention with what stands around it, all words mended but this one, if it is any. */
function piece(mended, { start, end }, { start: from = start, end: to = start, before = "" }) {
  const first = Math.max(0, start - AROUND);
  const text = mended.slice(first, from) + before + mended.slice(to, end + AROUND);
  return { text, start: start - first, end: end - first + before.length - (to - from) };
}

/** Whether there is such a mention in each of these texts. */
function areThere(pieces, read) {
  const found = new Set(read(pieces.map(({ text }) => text).join(GAP)).map(({ start, end }) => `${start} ${end}`));
  let begun = 0;
  return pieces.map(({ text, start, end }) => {
    const isThere = found.has(`${begun + start} ${begun + end}`);
    begun += text.length + GAP.length;
    return isThere;
  });
}

function beforeAndAfter(text, spans) {
  const [from, to] = [spans[0].start, spans.at(-1).end];
  const inside = spans.map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  const before = text.slice(from, to);
  return [before, withSpans(before, inside)];
}
