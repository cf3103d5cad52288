// Single words that fell apart or whose keys were not read. That such a word is none proves nothing: a name of another
// language is none either. What a text says only once it is mended does: a name or a number that the engine finds then.

import { typedWords } from "./keys.js";
import { inOrder, withSpans } from "./spans.js";

/** What is read around a mention to see whether it needs its words, in UTF-16 units. */
const AROUND = 80;
/** Longer mentions, and those with more of such words, are not looked at. */
const LONGEST = 200;
const MOST = 12;

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
  const words = placed(text, found);
  const certain = [];
  const pairs = [];
  let first = 0;
  for (const mention of read(mended)) {
    while (words[first]?.start < mention.start) first++;
    const begun = first;
    while (words[first]?.end <= mention.end) first++;
    const inside = words.slice(begun, first);
    if (!isShort(mention, inside)) continue;
    const spans = inside.filter((word) => needs(mended, mention, word, read)).map(({ span }) => span);
    if (spans.length === 0) continue;
    certain.push(...spans);
    const [from, to] = [spans[0].start, spans.at(-1).end];
    pairs.push([text.slice(from, to), withSpans(text.slice(0, to), spans).slice(from)]);
  }
  return { text: withSpans(text, certain), pairs };
}

const isShort = ({ start, end }, inside) => end - start <= LONGEST && inside.length <= MOST;

/** Where the words stand once all are mended, and what was there. */
function placed(text, spans) {
  let shift = 0;
  return spans.map((span) => {
    const start = span.start + shift;
    shift += span.whole.length - (span.end - span.start);
    return { span, start, end: start + span.whole.length, before: text.slice(span.start, span.end) };
  });
}

/** Whether a mention of the mended text is not there when this word stands as it did. */
function needs(mended, mention, word, read) {
  const from = Math.max(0, mention.start - AROUND);
  const piece = mended.slice(from, mention.end + AROUND);
  const broken = mended.slice(from, word.start) + word.before + mended.slice(word.end, mention.end + AROUND);
  const tail = piece.length - (mention.end - from);
  const stands = (text) =>
    read(text).some(({ start, end }) => start === mention.start - from && text.length - end === tail);
  return stands(piece) && !stands(broken);
}
