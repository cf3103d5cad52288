import { say } from "../language.js";
import { Offer } from "../open/offer.js";

/** The offer to mend a text that came out of a PDF. Such a text comes in one piece: typing is not looked at, but what is typed is mended with the rest. */
export class Mending {
  #engine;
  #offer;
  #isDue = false;

  /**
   * @param {HTMLElement} root
   * @param {HTMLTextAreaElement} field
   * @param {import("../engine.js").Engine} engine
   */
  constructor(root, field, engine) {
    this.#engine = engine;
    const word = (found) => say("damageFound", found);
    const change = async (text) => (await engine.mend(text))?.text ?? text;
    this.#offer = new Offer(root, field, { word, change, done: "mended" });
    field.addEventListener("replaced", () => this.expect());
  }

  /** Another text has come, which is yet to be read. */
  expect() {
    this.#isDue = true;
    this.#offer.make(null);
  }

  /** This text is read and shown: now nobody waits. */
  async look(text) {
    if (!this.#isDue) return;
    this.#isDue = false;
    const mended = await this.#engine.mend(text).catch(() => null); // given up with the reading
    if (!this.#isDue) this.#offer.make(mended);
  }

  /** Words the offer in the language of now. */
  repeat() {
    this.#offer.repeat();
  }
}
