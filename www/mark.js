// A mark in the text: what it shows, what stands inside it, and which mention it is of.

import { element } from "./dom.js";
import { isPaired } from "./kinds.js";
import { anchorOf } from "./provisions.js";
import { speechOf } from "./speech.js";

/** A mark of the article. */
export function articleMark(text, mention, place, from, to) {
  const { kind } = mention;
  const attributes = { "data-kind": kind, "data-id": `m${place}`, tabindex: "-1", ...speechOf(kind) };
  return element("mark", attributes, ...wordsOf(text, mention, place, from, to));
}

/** A mark that leads nowhere. */
export const plainMark = (text, { kind }, place, from, to) =>
  element("span", { "data-kind": kind }, text.slice(from, to));

/** The place in the document's list of the mention that a mark shows. */
export const mentionOf = (mark) => Number(mark.dataset.id.slice(1));

/** Gives a mark its mention's place in a new list. */
export function movePlace(mark, place) {
  mark.dataset.id = `m${place}`;
  for (const inner of mark.querySelectorAll("[data-part]")) inner.id = anchorOf(place, inner.dataset.part);
}

/** The words of a mark; the parts that lead somewhere, or to which something leads, in elements of their own. */
function wordsOf(text, mention, place, from, to) {
  const nodes = [];
  let at = from;
  for (const { start, end, attributes } of innerParts(mention, place)) {
    if (start < at || end > to) continue;
    nodes.push(text.slice(at, start), element("span", attributes, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at, to)];
}

/**
 * Provisions, each with an anchor; in a series that gives each target its number, every number, which leads to its own.
 */
function innerParts(mention, place) {
  const numbers = mention.parts.filter(({ kind }) => kind === "number");
  const isSeries = numbers.length > 1 && isPaired(numbers, mention);
  return mention.parts.flatMap((part, i) => {
    const { kind, start, end } = part;
    if (kind === "provision") return { start, end, attributes: { id: anchorOf(place, i), "data-part": String(i) } };
    if (kind === "number" && isSeries)
      return { start, end, attributes: { "data-target": String(numbers.indexOf(part)) } };
    return [];
  });
}
