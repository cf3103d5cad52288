import { cutIntoBlocks, wordsFrom } from "../blocks.js";

/**
 * The paragraphs of a text, each a list of runs `{ words, start, mention, ends }`: `start` is their place in the text,
 * `mention` the place of the mention whose words they are, or null; `ends` tells whether the mention is over with this run.
 */
export function* paragraphs(text, mentions) {
  let runs = [];
  let place = 0;
  for (const block of cutIntoBlocks(text)) {
    const { end, next } = block;
    let at = wordsFrom(text, block);
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
    // A long paragraph comes in several blocks with nothing between them.
    if (next > end) {
      yield runs;
      runs = [];
    }
  }
  if (runs.length) yield runs;
}
