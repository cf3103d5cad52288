// What a text lost on the way through a PDF or a keyboard: whole lines, whole syllables and numbers, the marks of
// letters.

import { mendCertain } from "./certain.js";
import { partColumns } from "./columns.js";
import { joinLines } from "./lines.js";
import { joinWords, MANY } from "./words.js";

/**
 * Fewer are an accident, or a text that is meant so: of these only single words are mended, and those that are certain.
 */
const FEWEST = { lines: { count: 4, share: 0.3 }, words: { count: 3, share: MANY } };

/**
 * What mending would make of a text. Two columns that stand side by side come one after the other first: their lines
 * are joined then.
 *
 * @param {string} text
 * @param {(text: string) => { start: number, end: number }[]} read gives the mentions of a text
 * @returns {{
 *   text: string,
 *   columns: number, lines: number, words: number, how many of each would be joined
 *   frames: number, how many lines that belong to pages would be moved behind their sentence
 *   example: [string, string] | null, the first of the words before and after
 *   pairs: [string, string][], the single words before and after
 * } | null} null where it is not worth it
 */
export function mend(text, read) {
  const columns = partColumns(text);
  const lines = worth(joinLines(columns.text), FEWEST.lines);
  const joined = joinWords(lines?.text ?? columns.text);
  const words = worth(joined, FEWEST.words);
  const single = mendCertain(words?.text ?? lines?.text ?? columns.text, words ? [] : joined.spans, read);
  if (columns.count === 0 && !lines && !words && single.pairs.length === 0) return null;
  return {
    ...single,
    columns: columns.count,
    lines: lines?.count ?? 0,
    frames: lines?.frames ?? 0,
    words: words?.count ?? 0,
    example: words?.example ?? null,
  };
}

const worth = (found, least) => (found.count >= least.count && found.share >= least.share ? found : null);
