// The paragraphs of a text, each from the block that it is drawn for.

import { wordsFrom } from "./blocks.js";
import { element } from "./dom.js";

/**
 * Makes paragraphs with marks.
 *
 * @param {(text: string, mention: object, place: number, from: number, to: number) => HTMLElement} markFor makes a mark
 */
export const markedWith = (markFor) => (text, block, mentions) => {
  const { start, end, next, first, last } = block;
  const made = element("p", end < next ? { class: "parted" } : {});
  let at = wordsFrom(text, block);
  if (at > start) made.append(element("span", { hidden: "" }, text.slice(start, at)));
  for (let i = first; i < last; i++) {
    const mention = mentions[i];
    const from = Math.max(mention.start, at);
    const to = Math.max(Math.min(mention.end, end), from);
    const mark = markFor(text, mention, i, from, to);
    if (mention.end > end) mark.classList.add("continues");
    made.append(...inColumns(text.slice(at, from)), mark);
    at = to;
  }
  made.append(...inColumns(text.slice(at, end)));
  return made;
};

/** A paragraph that has nothing but its words. */
export const plain = (text, { start, end }) => element("p", {}, text.slice(start, end));

/** Words as they stand, with what parts the cells of a row in elements: a browser would make a blank of it. */
export function inColumns(words) {
  if (!words.includes("\t")) return [words];
  const pieces = words.split(/(\t+)/);
  return pieces.map((piece) => (piece.startsWith("\t") ? element("span", { class: "tab" }, piece) : piece));
}
