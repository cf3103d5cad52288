// The words of the field once more, behind it, and the marks under them. The words stand in no elements of their own:
// a browser rounds the width of what stands in one, so that now and then a line would break elsewhere than in the field,
// and every mark below it would stand a line beside its words.

import { Article } from "./article.js";
import { element } from "./dom.js";
import { plain } from "./paragraph.js";

/** The places of the letters behind the field, with the marks of what is about in view. */
export class Mirror {
  #words;
  #marks;
  #mentions = [];
  #isShown = false;
  #frame = 0;

  /**
   * @param {HTMLElement} words stands behind the field, with the same letters and the same width
   * @param {HTMLElement} marks covers what the field covers
   */
  constructor(words, marks) {
    this.#words = new Article(words, plain);
    this.#marks = marks;
    addEventListener("scroll", () => this.#markSoon(), { passive: true });
    new ResizeObserver(() => this.#markSoon()).observe(words);
  }

  /**
   * Has the words there, without marks, in slices of time.
   *
   * @param {(part: HTMLElement) => void} onPart called with each part that is drawn anew
   */
  prepare(text, onPart) {
    return this.#words.draw(text, [], () => {}, onPart);
  }

  /** Shows the marks of the sorted mentions in `text`, from now on wherever one looks. */
  async show(text, mentions) {
    this.#mentions = mentions;
    this.#isShown = true;
    const drawn = this.#words.draw(text, [], () => {});
    this.#mark(); // at once: the words have moved
    await drawn;
    this.#markSoon();
  }

  /** Takes the marks away. */
  hide() {
    this.#isShown = false;
    this.#marks.replaceChildren();
  }

  /** How far below the top of the window the text at an offset stands, in pixels. */
  topOf(offset) {
    return this.#words.topOf(offset);
  }

  #markSoon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#mark();
    });
  }

  /** Marks what is in view, and a window above and below it: to measure thousands of places would take too long. */
  #mark() {
    if (!this.#isShown) return;
    const near = this.#words.between(-innerHeight, 2 * innerHeight);
    const mentions = this.#mentions.filter(({ start, end }) => end > near.start && start < near.end);
    const { left, top } = this.#marks.getBoundingClientRect();
    const boxes = this.#words
      .rangesOf(mentions)
      .flatMap((range, i) => Array.from(range.getClientRects(), (place) => [mentions[i].kind, place]));
    this.#marks.replaceChildren(...boxes.map(([kind, place]) => box(kind, place.left - left, place.top - top, place)));
  }
}

/** What shows where the words of a mark, or one line of them, stand. */
function box(kind, left, top, { width, height }) {
  const made = element("span", { "data-kind": kind });
  Object.assign(made.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  return made;
}
