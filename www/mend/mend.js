// What a text that came out of a PDF lost on the way: whole lines, whole syllables and numbers.

import { partColumns } from "./columns.js";
import { joinLines } from "./lines.js";
import { joinWords } from "./words.js";

/** Fewer are an accident, or a text that is meant so. */
const FEWEST = { lines: { count: 4, share: 0.3 }, words: { count: 3, share: 0.005 } };

/**
 * What mending would make of a text: the text, how many lines and words would be joined, how many lines that belong to pages
 * would be moved behind their sentence, and the first of the words before and after.
 *
 * Two columns that stand side by side come one after the other first: their lines are joined then.
 *
 * @returns {{ text: string, columns: number, lines: number, frames: number, words: number, example: [string, string] | null } | null} null where it is not
 *   worth it
 */
export function mend(text) {
  const columns = partColumns(text);
  const lines = worth(joinLines(columns.text), FEWEST.lines);
  const words = worth(joinWords(lines?.text ?? columns.text), FEWEST.words);
  if (columns.count === 0 && !lines && !words) return null;
  const { text: mended } = words ?? lines ?? columns;
  return { text: mended, columns: columns.count, lines: lines?.count ?? 0, frames: lines?.frames ?? 0, words: words?.count ?? 0, example: words?.example ?? null };
}

const worth = (found, least) => (found.count >= least.count && found.share >= least.share ? found : null);
