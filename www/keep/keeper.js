import { sameEnds } from "../ends.js";
import { apply, differences, following, isIgnored } from "./corrections.js";

/** So many texts are remembered with the corrections that an edit took away. */
const MOST_LOST = 8;

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Stands between the engine and the page: the engine's document of the newest text, a person's corrections of it with
 * their history, and the corrected document that everything shows.
 */
export class Keeper {
  #text = "";
  #reach = 0; // how far the text was read
  #read = null; // the engine's document
  #steps = [[]]; // lists of corrections, oldest first
  #at = 0;
  #awaited = null; // { text, document, ignored }: a saved document whose text is being read
  #restored = null; // { text, steps, at }: a kept history whose text is being read
  #lost = []; // { text, steps, at }: histories before an edit took away words that they correct, newest first
  #corrected = null;
  #day = { date: null, text: "" }; // of the article, as the person has said it, and the text that it was said of

  /** The text of the document of now. */
  get text() {
    return this.#text;
  }

  /** How far that text was read, in UTF-16 units: of a long one the beginning comes first. */
  get reach() {
    return this.#reach;
  }

  /** What everything shows; null before the first text is read. */
  get document() {
    return this.#corrected;
  }

  /** How many corrections there are. */
  get count() {
    return this.#steps[this.#at].length;
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#steps.length - 1;
  }

  /** The day of the article, as the person has said it; null for that which the text says. */
  set date(date) {
    this.#day = { date, text: this.#text };
  }

  /** The same for a text that is yet to be read. It stays over edits, and goes with its text. */
  dateFor(text) {
    if (this.#day.date !== null) this.#day = { date: isAnother(this.#day.text, text) ? null : this.#day.date, text };
    return this.#day.date;
  }

  /** Takes over what the engine says of a text, or of its beginning. Corrections go along with their words. */
  take(text, document, reach = text.length) {
    const before = { text: this.#text, steps: this.#steps, at: this.#at };
    if (this.awaits(text)) {
      const ignores = this.#awaited.ignored.map((finding) => ({ ignores: finding }));
      this.#steps = [[...differences(document, this.#awaited.document), ...ignores]];
      this.#at = 0;
    } else {
      const { steps, at } = this.historyIn(text);
      this.#steps = steps;
      this.#at = at;
      this.#bringBack(text);
    }
    if (this.#steps.flat().length < before.steps.flat().length)
      this.#lost = [before, ...this.#lost].slice(0, MOST_LOST);
    this.#awaited = null;
    this.#restored = null;
    this.#text = text;
    this.#reach = reach;
    this.#read = document;
    this.#apply();
  }

  /**
   * Once this text is read, its mentions shall be those of a saved document, and the findings that were let be shall be
   * so again. It was read with the document's day.
   */
  await(text, document, ignored = []) {
    const { evidence, date } = document.article ?? {};
    this.#day = { date: evidence === "given" ? date : null, text };
    this.#awaited = { text, document, ignored };
  }

  /** Whether it is to be held against a saved document, which says something of all of it. */
  awaits(text) {
    return this.#awaited?.text === text;
  }

  /** Once this text is read, or what has become of it, its corrections and its day shall be these. */
  restore(text, { steps, at, date }) {
    this.#day = { date, text };
    this.#restored = { text, steps, at };
  }

  /** The corrections with their history, `{ steps, at }`, as they go along with their words into this text. */
  historyIn(text) {
    const history = this.#restored ?? { text: this.#text, steps: this.#steps, at: this.#at };
    return text === history.text ? history : followed(history, text);
  }

  /** Whether the person lets a finding of this code about these words be. */
  ignores(code, words) {
    return isIgnored(this.#steps[this.#at], code, words);
  }

  /** The findings that the person lets be, `{ code, words }`; without words all of the code. */
  get ignored() {
    return this.#steps[this.#at].flatMap(({ ignores }) => ignores ?? []);
  }

  /** Makes corrections, as one step. */
  correct(...corrections) {
    this.#add(corrections);
    this.#apply();
  }

  /** Takes back the last correction, which it returns. */
  undo() {
    const undone = this.#steps[this.#at].at(-1);
    this.#at--;
    this.#apply();
    return undone;
  }

  /** Makes the correction again that was taken back last, and returns it. */
  redo() {
    this.#at++;
    this.#apply();
    return this.#steps[this.#at].at(-1);
  }

  #add(corrections) {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), [...this.#steps[this.#at], ...corrections]];
    this.#at++;
  }

  /** The text is again what it was: so is its history, and what was corrected since goes on from there. */
  #bringBack(text) {
    const place = this.#lost.findIndex((lost) => lost.text === text);
    if (place < 0) return;
    const [{ steps, at }] = this.#lost.splice(place, 1);
    const known = steps[at];
    const since = this.#steps[this.#at].filter((correction) => !known.some((one) => isSame(one, correction)));
    this.#steps = steps;
    this.#at = at;
    for (const correction of since) this.#add([correction]);
  }

  #apply() {
    this.#corrected = apply(this.#read, this.#text, this.#steps[this.#at]);
  }
}

/** Whether a text is no edited form of another: more than half of the shorter one is not in both. */
export function isAnother(before, after) {
  const [head, tail] = sameEnds(before, after);
  return after === "" || 2 * (head + tail) < Math.min(before.length, after.length);
}

/** The whole history, moved; steps that the edit made the same as the one before are none any more. */
function followed(history, text) {
  const follow = following(history.text, text);
  const steps = [];
  let at = 0;
  history.steps.forEach((step, place) => {
    const moved = follow(step);
    if (!isSame(moved, steps.at(-1))) steps.push(moved);
    if (place === history.at) at = steps.length - 1;
  });
  return { steps, at };
}
