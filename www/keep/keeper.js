import { apply, differences, follow } from "./corrections.js";

/**
 * Stands between the engine and the page: the engine's document of the newest text, a person's corrections of it with
 * their history, and the corrected document that everything shows.
 */
export class Keeper {
  #text = "";
  #read = null; // the engine's document
  #steps = [[]]; // lists of corrections, oldest first
  #at = 0;
  #awaited = null; // { text, document }: a saved document whose text is being read
  #corrected = null;

  /** The text of the document of now. */
  get text() {
    return this.#text;
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

  /** Takes over what the engine says of a text. Corrections go along with their words. */
  take(text, document) {
    if (this.#awaited?.text === text) {
      this.#steps = [differences(document, this.#awaited.document)];
      this.#at = 0;
    } else {
      this.#follow(text);
    }
    this.#awaited = null;
    this.#text = text;
    this.#read = document;
    this.#apply();
  }

  /** Once this text is read, its mentions shall be those of a saved document. */
  await(text, document) {
    this.#awaited = { text, document };
  }

  /** Makes a correction: `{ removes?, adds? }`. */
  correct(correction) {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), [...this.#steps[this.#at], correction]];
    this.#at++;
    this.#apply();
  }

  undo() {
    if (this.canUndo) this.#at--;
    this.#apply();
  }

  redo() {
    if (this.canRedo) this.#at++;
    this.#apply();
  }

  /** Moves the whole history; steps that the edit made the same as the one before are none any more. */
  #follow(text) {
    const steps = [];
    let at = 0;
    this.#steps.forEach((step, place) => {
      const followed = follow(step, this.#text, text);
      if (JSON.stringify(followed) !== JSON.stringify(steps.at(-1))) steps.push(followed);
      if (place === this.#at) at = steps.length - 1;
    });
    this.#steps = steps;
    this.#at = at;
  }

  #apply() {
    this.#corrected = apply(this.#read, this.#text, this.#steps[this.#at]);
  }
}
