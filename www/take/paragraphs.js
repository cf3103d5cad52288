import { cutIntoParagraphs, wordsFrom } from "../blocks.js";

/**
 * The paragraphs of a text, each a list of runs `{ words, start, mention, ends }`: `start` is their place in the text,
 * `mention` the place of the mention whose words they are, or null; `ends` tells whether the mention is over with this
 * run.
 */
export function* paragraphs(text, mentions) {
  let place = 0;
  for (const paragraph of cutIntoParagraphs(text)) {
    const { end, next } = paragraph;
    const runs = [];
    let at = wordsFrom(text, paragraph);
    for (; place < mentions.length && mentions[place].start < end; place++) {
      const mention = mentions[place];
      const from = Math.max(mention.start, at);
      const to = Math.max(Math.min(mention.end, end), from);
      const ends = mention.end <= end;
      if (from > at) runs.push({ words: text.slice(at, from), start: at, mention: null });
      runs.push({ words: text.slice(from, to), start: from, mention: place, ends });
      at = to;
      if (!ends) break;
    }
    if (end > at) runs.push({ words: text.slice(at, end), start: at, mention: null });
    if (next > end || runs.length) yield runs;
  }
}
