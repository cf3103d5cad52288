import { plain } from "./letters.js";

/** A letter with a mark, in one piece or in two. */
const MARKED = /[^\P{L}A-Za-z]|\p{L}\p{Mn}/u;

/** A name of several words; a number may lack the mark of its `Đ` in any text. */
const NAME = /^\D+\s\D+$/;

/**
 * Whether a text was read as one without diacritics: names of it have marks in the document that they lack in the text.
 *
 * @param {{ quote: string, values: string[] }[]} mentions
 */
export function isReadUnmarked(mentions) {
  return mentions.some(
    ({ quote, values: [value] }) =>
      NAME.test(quote) && value !== quote && value !== undefined && plain(value) === quote.toLowerCase(),
  );
}

/** Whether a text has letters, and no mark on any of them. */
export const isUnmarked = (text) => /\p{L}/u.test(text) && !MARKED.test(text);
