import { note } from "../status.js";
import { withFocus } from "./focus.js";
import { replaceAll } from "./insert.js";

/** A line that offers to change the text, and says what would change. Nothing is changed unasked. */
export class Offer {
  #root;
  #word;
  #finding = null;
  #isDeclined = false; // for as long as there is something to offer

  /**
   * @param {HTMLElement} root a paragraph and two buttons
   * @param {HTMLTextAreaElement} field
   * @param {object} how
   * @param {(finding: any) => string} how.word says what was found
   * @param {(text: string, finding: any) => string | Promise<string>} how.change
   * @param {string} how.done what is said then, a key of the dictionaries
   */
  constructor(root, field, { word, change, done }) {
    this.#root = root;
    this.#word = word;
    root.querySelector(".accept").addEventListener("click", async () => {
      const text = field.value;
      const changed = await change(text, this.#finding);
      if (field.value !== text) return; // typed on in the meantime: the offer stands
      note(done); // told with what is found then
      replaceAll(field, changed);
      this.#draw(null);
    });
    root.querySelector(".decline").addEventListener("click", () => {
      this.#isDeclined = true;
      this.#draw(null);
      withFocus(field);
    });
  }

  /** This was found in the text of now, or nothing (null). */
  make(finding) {
    this.#isDeclined &&= finding !== null;
    this.#draw(this.#isDeclined ? null : finding);
  }

  /** Words the line in the language of now. */
  repeat() {
    this.#draw(this.#finding);
  }

  #draw(finding) {
    this.#finding = finding;
    this.#root.hidden = finding === null;
    if (finding !== null) this.#root.querySelector("p").textContent = this.#word(finding);
  }
}
