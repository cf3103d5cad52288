// Working on the text where it is read: while a person writes, the field is as long as its text, in the letters of the
// article, and a mirror with the same words shows the marks behind it. The field itself is never touched: keyboards
// that compose words, as Telex and VNI do, lose them otherwise.

import { at } from "./dom.js";
import { sameEnds } from "./ends.js";

/** A text of this length (UTF-16 units) is laid out behind the field before anybody works on it, … */
const LONG = 50_000;

/** … unless it is so long that it would be in the way for seconds. */
const LONGEST = 1_000_000;

/** What is written stays so far from the upper and the lower edge of the window, in pixels. */
const MARGIN = 48;

/** Keys that move the cursor. */
const MOVES = /^(?:Arrow|Home$|End$)/;

/** Keys that turn a page, and which way; so much of the window is a page. */
const TURNS = { PageUp: -1, PageDown: 1 };
const PAGE = 0.8;

const field = at("text");
const button = at("write");
const tools = document.querySelector(".over");

/** The field as the place to work, and the ways between it and the article. */
export class Workplace {
  #article;
  #mirror;
  #navigation;
  #text = ""; // that of the field
  #mentions = []; // where the marks of that text are, as far as is known
  #isOpen = false;
  #timer = 0;

  /**
   * @param {import("./article.js").Article} article
   * @param {import("./mirror.js").Mirror} mirror
   * @param {import("./navigation.js").Navigation} navigation lights up what the cursor is at
   */
  constructor(article, mirror, navigation) {
    this.#article = article;
    this.#mirror = mirror;
    this.#navigation = navigation;
    field.addEventListener("click", () => this.open());
    field.addEventListener("replaced", () => this.put(field.value));
    field.addEventListener("keydown", (event) => this.#move(event));
    button.addEventListener("click", () => (this.#isOpen ? this.leave() : this.openHere()));
    document.addEventListener("selectionchange", () => this.#tellPlace());
    field.addEventListener("select", () => this.#tellPlace()); // not every browser has the other one for fields
    // Going over to the article ends it, and so does whatever leads there. While a button of the mouse is down nothing
    // may move.
    const root = at("article");
    const close = ({ target }) => this.#close(() => target.getBoundingClientRect().top);
    root.addEventListener("focusin", (event) => root.matches(":active") || close(event));
    for (const part of [root, document.querySelector(".beside")]) part.addEventListener("click", close, true);
  }

  /** Whether the field is the place to work. */
  get isOpen() {
    return this.#isOpen;
  }

  /**
   * The field has another text, of which a person has written a letter or a word; until it is read, marks go with their
   * words.
   */
  write(text) {
    if (text === "") return this.put(text);
    this.#mentions = moved(this.#mentions, this.#text, text);
    this.#text = text;
    if (document.activeElement === field) this.open();
  }

  /** The field has another text, which is there to be read. */
  put(text) {
    this.#mentions = [];
    this.#text = text;
    this.#close(null);
    this.#empty();
  }

  /** The text was read. */
  show(text, mentions) {
    if (text !== this.#text) return;
    this.#mentions = mentions;
    if (this.#isOpen) this.#mirror.show(text, mentions);
  }

  /**
   * The text is read and shown: while one reads, the field shows how it begins, though the cursor is behind a paste. A
   * long one is laid out for its first key, a little at a time.
   */
  settle() {
    if (this.#isOpen) return;
    field.scrollTop = 0;
    this.#empty();
    if (!this.#isPrepared()) return;
    const layOut = (part) => part.getBoundingClientRect();
    this.#timer = setTimeout(() => {
      if (!this.#isOpen) this.#mirror.prepare(this.#text, layOut);
    });
  }

  #isPrepared() {
    const { length } = this.#text;
    return length >= LONG && length <= LONGEST;
  }

  /** The mirror has no words while one reads, but for those that the first key would wait for. */
  #empty() {
    clearTimeout(this.#timer);
    if (!this.#isPrepared()) this.#mirror.prepare("");
  }

  /** From the first words in view, or those that are selected, to where they stand in the field. */
  openHere() {
    const start =
      this.#article.selected()?.start ?? this.#article.offsetFrom(Math.max(0, tools.getBoundingClientRect().bottom));
    this.openAt(start, start);
  }

  /** From words of the article to where they stand in the field, at the same height of the window. */
  async openAt(start, end) {
    const height = this.#article.topOf(start);
    const drawn = this.#enter();
    field.focus({ preventScroll: true });
    field.setSelectionRange(start, end);
    await drawn;
    scrollBy(0, this.#mirror.topOf(start) - height);
    this.#reveal();
  }

  /** The field becomes the place to work, with the cursor in view. */
  async open() {
    if (this.#text === "") return;
    await this.#enter();
    this.#reveal();
  }

  /** From the field to the same words in the article, and to the mark where there is one. */
  leave() {
    const { selectionStart: place } = field;
    this.#close(() => this.#article.topOf(place), this.#mirror.topOf(place));
    const mark = this.#article.markOf(this.#mentionAt(place)) ?? at("article");
    mark.focus({ preventScroll: true });
  }

  async #enter() {
    this.#turn(true);
    return this.#mirror.show(this.#text, this.#mentions);
  }

  /** Ends working. What `measure` gives the height of stays where it is in the window, or comes to `height`. */
  #close(measure, height = measure?.()) {
    if (!this.#isOpen) return;
    this.#turn(false);
    this.#mirror.hide();
    this.settle();
    if (!measure) return;
    scrollBy(0, measure() - height);
    // Parts of a long article come to their true height only when they are in view.
    requestAnimationFrame(() => scrollBy(0, measure() - height));
  }

  #turn(isOpen) {
    this.#isOpen = isOpen;
    document.body.classList.toggle("working", isOpen);
    button.setAttribute("aria-pressed", String(isOpen));
  }

  /**
   * Brings the cursor into view: browsers know nothing of the line of tools, and of a keyboard on the screen not
   * always.
   */
  #reveal() {
    const top = this.#mirror.topOf(field.selectionStart);
    const height = Math.min(visualViewport.height, tools.getBoundingClientRect().top);
    if (top < MARGIN) scrollBy(0, top - MARGIN);
    else if (top > height - MARGIN) scrollBy(0, top - height + MARGIN);
  }

  /** The page of a field as long as its text would be all of it, and not every browser goes along with the cursor. */
  #move(event) {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (!this.#isOpen) return;
    if (MOVES.test(key)) requestAnimationFrame(() => this.#reveal());
    else if (Object.hasOwn(TURNS, key) && !(shiftKey || ctrlKey || metaKey || altKey)) {
      event.preventDefault();
      scrollBy(0, TURNS[key] * PAGE * innerHeight);
    }
  }

  #tellPlace() {
    if (this.#isOpen && document.activeElement === field) this.#navigation.point(this.#mentionAt(field.selectionStart));
  }

  #mentionAt(place) {
    return this.#mentions.findIndex(({ start, end }) => start <= place && place <= end);
  }
}

/** Mentions as they stand after an edit, each as far as its words are left. */
function moved(mentions, before, after) {
  if (mentions.length === 0) return mentions;
  const [head, tail] = sameEnds(before, after);
  const [behind, by] = [before.length - tail, after.length - before.length];
  return mentions.flatMap((mention) => {
    const start = mention.start >= behind ? mention.start + by : Math.min(mention.start, head);
    const end = mention.end <= head ? mention.end : mention.end >= behind ? mention.end + by : head;
    return start < end ? [{ ...mention, start, end }] : [];
  });
}
