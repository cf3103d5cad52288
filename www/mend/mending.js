import { say } from "../language.js";
import { Offer } from "../open/offer.js";

/** A text that is being typed is looked at when the person pauses so long, in milliseconds. */
const PAUSE = 800;
/** Longer ones (UTF-16 units) are looked at only when they come in one piece: their next letter would wait for it. */
const LONG = 50_000;

/** So many of the single words are shown. */
const MOST_SHOWN = 3;

/** The offer to mend what a text lost in a PDF, or under a keyboard whose keys were not read. */
export class Mending {
  #field;
  #engine;
  #offer;
  #isPiece = false; // whether the text came in one
  #timer = 0;

  /**
   * @param {HTMLElement} root
   * @param {HTMLTextAreaElement} field
   * @param {import("../engine.js").Engine} engine
   */
  constructor(root, field, engine) {
    this.#field = field;
    this.#engine = engine;
    const change = async (text) => (await engine.mend(text))?.text ?? text;
    this.#offer = new Offer(root, field, { word: wordsFor, change, done: "mended" });
    field.addEventListener("replaced", () => this.expect());
  }

  /** Another text has come, which is yet to be read. */
  expect() {
    this.#isPiece = true;
    this.#offer.make(null);
  }

  /** This text is read and shown: now nobody waits. */
  look(text) {
    clearTimeout(this.#timer);
    if (this.#isPiece) this.#find(text);
    else if (text.length < LONG) this.#timer = setTimeout(() => this.#find(text), PAUSE);
  }

  async #find(text) {
    this.#isPiece = false;
    const isOfNow = () => this.#field.value === text && !this.#isPiece;
    if (!isOfNow()) return;
    const mended = await this.#engine.mend(text).catch(() => null); // given up with the reading
    if (isOfNow()) this.#offer.make(mended);
  }

  /** Words the offer in the language of now. */
  repeat() {
    this.#offer.repeat();
  }
}

function wordsFor(found) {
  const { columns, lines, words, pairs } = found;
  const different = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
  const [shown, more] = [different.slice(0, MOST_SHOWN), different.length > MOST_SHOWN];
  return [
    columns + lines + words > 0 ? say("damageFound", found) : null,
    shown.length > 0 ? say("slipsFound", shown, more) : null,
  ].filter(Boolean).join(" ");
}
