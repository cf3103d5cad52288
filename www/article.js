import { cutIntoBlocks } from "./blocks.js";
import { element } from "./dom.js";
import { sameEnds } from "./ends.js";
import { movePlace } from "./mark.js";
import { inSlices } from "./slices.js";

/** From this length on (UTF-16 units), parts outside the window are not laid out. */
const LONG = 50_000;

/**
 * A part of the article has blocks of about this length together (UTF-16 units), a few screens: whatever a browser does
 * for every frame, it does for each part, so there must not be as many of them as paragraphs.
 */
const PART = 10_000;

/**
 * A text in paragraphs: the article, and the mirror behind the field. The text stands in it unchanged; what is equal
 * before and after an edit keeps its nodes, so that only the changed paragraphs are drawn again and nothing jumps.
 */
export class Article {
  #root;
  #paragraphFor;
  #drawn = []; // the blocks in the page: { key, start, first, nodes: [paragraph, gap] }
  #turn = 0;

  /**
   * @param {(text: string, block: object, mentions: object[]) => HTMLElement} paragraphFor makes the paragraph of a
   * block
   */
  constructor(root, paragraphFor) {
    this.#root = root;
    this.#paragraphFor = paragraphFor;
  }

  /**
   * Draws `text` with its sorted mentions, in slices of time.
   *
   * @param {(percent: number) => void} onProgress called between slices, with whole tens
   * @param {(part: HTMLElement) => void} onPart called with each part that is drawn anew
   * @returns {Promise<boolean>} whether it came to the end; a newer call overtakes an older one
   */
  async draw(text, mentions, onProgress, onPart = () => {}) {
    const turn = ++this.#turn;
    this.#root.classList.toggle("long", text.length > LONG);
    const wanted = describe(text, mentions);
    this.#root.classList.toggle("unbroken", wanted.slice(0, -1).some(({ next }) => text[next - 1] !== "\n"));
    const [head, tail] = sameEnds(this.#drawn.map(keyOf), wanted.map(keyOf));
    const wantedTail = wanted.length - tail;

    this.#remove(this.#drawn.splice(head, this.#drawn.length - head - tail));
    for (let i = 0; i < head; i++) renumber(this.#drawn[i], wanted[i]);
    for (let i = 0; i < tail; i++) renumber(this.#drawn[head + i], wanted[wantedTail + i]);

    const behind = this.#drawn[head]?.nodes[0];
    if (behind && lengthOf(wanted, head, wantedTail) < PART) {
      // A small edit goes into the part that it falls in: nothing else moves, and nothing loses the focus.
      const blocks = wanted.slice(head, wantedTail).map((block) => this.#drawBlock(text, block, mentions));
      behind.before(...blocks.flatMap(({ nodes }) => nodes));
      this.#drawn.splice(head, 0, ...blocks);
      return true;
    }
    return inSlices(
      this.#drawParts(text, mentions, wanted, head, wantedTail, behind ? partFrom(behind) : null, onPart),
      (share) => {
        if (turn !== this.#turn) return false;
        onProgress(Math.floor(10 * share) * 10);
        return true;
      },
    );
  }

  /** Draws the wanted blocks from `at` up to `end` before the part `behind`, a part a step. */
  *#drawParts(text, mentions, wanted, at, end, behind, onPart) {
    while (at < end) {
      const first = at;
      const blocks = [];
      do blocks.push(this.#drawBlock(text, wanted[at++], mentions));
      while (at < end && lengthOf(wanted, first, at + 1) <= PART);
      const part = element("div", {}, ...blocks.flatMap(({ nodes }) => nodes));
      this.#root.insertBefore(part, behind);
      this.#drawn.splice(first, 0, ...blocks);
      onPart(part);
      yield at / end;
    }
  }

  /** A block as it stands in the page. */
  #drawBlock(text, block, mentions) {
    const gap = element("span", { hidden: "" }, text.slice(block.end, block.next));
    const { key, start, first } = block;
    return { key, start, first, nodes: [this.#paragraphFor(text, block, mentions), gap] };
  }

  #remove(blocks) {
    for (const node of blocks.flatMap(({ nodes }) => nodes)) {
      const part = node.parentNode;
      node.remove();
      if (!part.hasChildNodes()) part.remove();
    }
  }

  /** Leaves off drawing; what stands there stays. */
  stop() {
    this.#turn++;
  }

  /** All marks, in text order. */
  marks() {
    return this.#root.getElementsByTagName("mark");
  }

  /** The first mark of a mention, by its place in the document's list. */
  markOf(mention) {
    return this.marksOf([mention])[0];
  }

  /** All marks of mentions, by their places in ascending order. */
  marksOf(mentions) {
    const marks = [];
    let at = 0;
    for (const [i, { first, nodes }] of this.#drawn.entries()) {
      while (mentions[at] < first) at++;
      if (at === mentions.length) break;
      const behind = this.#drawn[i + 1]?.first ?? Infinity; // that block may go on with the last mention of this one
      for (let place = at; mentions[place] <= behind; place++)
        marks.push(...nodes[0].querySelectorAll(`mark[data-id="m${mentions[place]}"]`));
    }
    return marks;
  }

  /** Selects a piece of the text, for what is said about it without a mention, and brings it into view. */
  select(start, end) {
    const [first, behind] = this.#pointAfter(start + 1) ?? [];
    const to = this.#pointAfter(end);
    if (!first || !to) return;
    getSelection().setBaseAndExtent(first, behind - 1, ...to);
    // The paragraph first: where it was not laid out, its words have no place yet. It may be longer than the window.
    first.parentElement.scrollIntoView({ block: "center" });
    const covered = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    scrollBy(0, this.topOf(start) - (innerHeight - covered) / 2);
  }

  /** How far below the top of the window the text at an offset stands, in pixels. */
  topOf(offset) {
    const [node, behind] = this.#pointAfter(offset + 1) ?? this.#pointAfter(offset) ?? [];
    if (!behind) return this.#root.getBoundingClientRect().top;
    const letter = document.createRange();
    letter.setStart(node, behind - 1);
    letter.setEnd(node, behind);
    const { top, height } = letter.getBoundingClientRect();
    // Of the gap after a paragraph nothing shows.
    return height > 0 ? top : (node.parentElement.previousElementSibling?.getBoundingClientRect().bottom ?? top);
  }

  /** Where the first paragraph begins that stands at this height of the window or below. */
  offsetFrom(height) {
    const inView = this.#drawn.find(({ nodes: [paragraph] }) => paragraph.getBoundingClientRect().bottom > height);
    return inView?.start ?? 0;
  }

  /** Where the text begins and ends that stands between these heights of the window, in whole paragraphs. */
  between(top, bottom) {
    const isNear = (node) => {
      const place = node.getBoundingClientRect();
      return place.bottom >= top && place.top <= bottom;
    };
    const parts = new Set(Array.from(this.#root.children).filter(isNear));
    const holds = ({ nodes: [paragraph] }) => parts.has(paragraph.parentNode) && isNear(paragraph);
    const start = this.#drawn.find(holds)?.start ?? 0;
    const end = this.#drawn[this.#drawn.findLastIndex(holds) + 1]?.start ?? Infinity;
    return { start, end };
  }

  /** These sorted pieces of the text, as ranges of the page. */
  rangesOf(spans) {
    const texts = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    const block = this.#drawn.findLast(({ start }) => start <= spans[0]?.start);
    if (block) texts.currentNode = block.nodes[0];
    let begun = block?.start ?? 0; // where the current node begins in the text
    let node = texts.nextNode();
    const point = (offset) => {
      while (node && offset > begun + node.length) {
        begun += node.length;
        node = texts.nextNode();
      }
      return node && [node, offset - begun];
    };
    return spans.flatMap(({ start, end }) => {
      const [from, to] = [point(start), point(end)];
      if (!from || !to) return [];
      const range = document.createRange();
      range.setStart(...from);
      range.setEnd(...to);
      return [range];
    });
  }

  /** The piece of the text that the person has selected in the article, without white space around it, or null. */
  selected() {
    const selection = getSelection();
    if (
      selection.isCollapsed ||
      !this.#root.contains(selection.anchorNode) ||
      !this.#root.contains(selection.focusNode)
    )
      return null;
    const range = selection.getRangeAt(0);
    const words = range.toString();
    const before = document.createRange();
    before.setStart(this.#root, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = before.toString().length + words.length - words.trimStart().length;
    return words.trim() === "" ? null : { start, end: start + words.trim().length };
  }

  /**
   * The text node that holds what stands before an offset, and the offset in it: the nodes hold the whole text in
   * order.
   */
  #pointAfter(offset) {
    const texts = document.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    const block = this.#drawn.findLast(({ start }) => start < offset);
    if (block) texts.currentNode = block.nodes[0];
    for (let left = offset - (block?.start ?? 0); texts.nextNode(); left -= texts.currentNode.length) {
      if (left <= texts.currentNode.length) return [texts.currentNode, left];
    }
    return null;
  }
}

/**
 * The blocks with the mentions in them (`first` up to `last`, exclusive) and a key: blocks with one key look the same.
 */
function describe(text, mentions) {
  let first = 0;
  return cutIntoBlocks(text).map((block) => {
    while (first < mentions.length && mentions[first].end <= block.start) first++;
    let last = first;
    let spans = "";
    for (; last < mentions.length && mentions[last].start < block.end; last++) {
      const { kind, start, end } = mentions[last];
      spans += `${kind} ${start - block.start} ${end - block.start} `;
    }
    return { ...block, first, last, key: `${spans}\n${text.slice(block.start, block.next)}` };
  });
}

/** What two blocks that look the same have in common. */
const keyOf = ({ key }) => key;

/** Gives a kept block its place in the text, and its marks theirs in the new list of mentions. */
function renumber(drawn, { start, first }) {
  drawn.start = start;
  if (drawn.first === first) return;
  drawn.first = first;
  drawn.nodes[0].querySelectorAll("mark").forEach((mark, i) => movePlace(mark, first + i));
}

/** The length of the blocks from `first` up to `end` together, in UTF-16 units. */
const lengthOf = (blocks, first, end) => (first < end ? blocks[end - 1].next - blocks[first].start : 0);

/** The part that begins with this node: where a part has it inside, its rest becomes one. */
function partFrom(node) {
  const part = node.parentNode;
  if (part.firstChild === node) return part;
  const rest = document.createRange();
  rest.setStartBefore(node);
  rest.setEndAfter(part.lastChild);
  const made = element("div", {}, rest.extractContents());
  part.after(made);
  return made;
}
