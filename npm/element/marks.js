// Marks in text nodes that are not ours: each node stays where it is, and gets its text back.
import { MARK } from "./mark.js";

export class Marks {
  #cut = []; // { node, whole, left, added }: the node's own text, what was left in it, and what stands behind it

  /**
   * @param {{ node: Text, start: number }[]} places
   * @param {object[]} mentions
   * @param {(mention: object) => string} explain what a mention means
   */
  make(places, mentions, explain) {
    let first = 0; // mentions before it end before the node
    for (const { node, start } of places) {
      const end = start + node.length;
      while (mentions[first]?.end <= start) first++;
      const parts = [];
      for (let at = first; mentions[at]?.start < end; at++) {
        const { start: from, end: to } = mentions[at];
        parts.push({ mention: mentions[at], from: Math.max(from, start) - start, to: Math.min(to, end) - start, continues: from < start });
      }
      if (parts.length > 0) this.#cutUp(node, parts, explain);
    }
  }

  #cutUp(node, parts, explain) {
    const whole = node.data;
    const added = parts.flatMap(({ mention, from, to, continues }, place) => {
      const mark = document.createElement(MARK);
      mark.textContent = whole.slice(from, to);
      mark.describe(mention, explain(mention), continues);
      const rest = whole.slice(to, parts[place + 1]?.from);
      return rest === "" ? [mark] : [mark, rest];
    });
    const left = whole.slice(0, parts[0].from);
    node.data = left;
    const anchor = node.nextSibling;
    node.after(...added);
    const nodes = [];
    for (let next = node.nextSibling; next !== anchor; next = next.nextSibling) nodes.push(next);
    this.#cut.push({ node, whole, left, added: nodes });
  }

  /** Gives every node its text back. One that somebody has written to since keeps what was written. */
  remove() {
    for (const { node, whole, left, added } of this.#cut) {
      for (const piece of added) piece.remove();
      if (node.data === left) node.data = whole;
    }
    this.#cut = [];
  }

  /** The place of the mark that has the focus. */
  focused() {
    return document.activeElement?.localName === MARK ? document.activeElement.start : null;
  }

  /** Gives the focus to the mark at this place, if it was here. */
  focus(start) {
    if (start === null) return;
    for (const { added } of this.#cut) {
      for (const piece of added) if (piece.start === start && piece.tabIndex === 0) piece.focus({ preventScroll: true });
    }
  }
}
