// What a text that came out of a PDF lost on the way: whole lines, whole syllables and numbers.

import { joinLines } from "./lines.js";
import { joinWords } from "./words.js";

/** Fewer are an accident, or a text that is meant so. */
const FEWEST = { lines: { count: 4, share: 0.3 }, words: { count: 3, share: 0.005 } };

/**
 * What mending would make of a text: the text, how many lines and words would be joined, and the first of the words before
 * and after.
 *
 * @returns {{ text: string, lines: number, words: number, example: [string, string] | null } | null} null where it is not
 *   worth it
 */
export function mend(text) {
  const lines = worth(joinLines(text), FEWEST.lines);
  const words = worth(joinWords(lines?.text ?? text), FEWEST.words);
  if (!lines && !words) return null;
  const { text: mended } = words ?? lines;
  return { text: mended, lines: lines?.count ?? 0, words: words?.count ?? 0, example: words?.example ?? null };
}

const worth = (found, least) => (found.count >= least.count && found.share >= least.share ? found : null);
