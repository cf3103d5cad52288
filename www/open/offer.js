import { say } from "../language.js";
import { announce } from "../status.js";
import { replaceAll } from "./insert.js";
import { encodingOf, toUnicode } from "./legacy.js";

const at = (id) => document.getElementById(id);

/** The line that offers to convert a text in an old encoding. Nothing is converted unasked. */
export class LegacyOffer {
  #encoding = null;
  #isDeclined = false; // for as long as the text is in an old encoding

  constructor(field) {
    at("convert").addEventListener("click", () => {
      const text = toUnicode(field.value, this.#encoding);
      replaceAll(field, text);
      this.#draw(null);
      announce("converted");
    });
    at("keepAsIs").addEventListener("click", () => {
      this.#isDeclined = true;
      this.#draw(null);
      field.focus();
    });
  }

  /** The text is another now. */
  look(text) {
    const encoding = encodingOf(text);
    this.#isDeclined &&= encoding !== null;
    this.#draw(this.#isDeclined ? null : encoding);
  }

  /** Words the line in the language of now. */
  repeat() {
    this.#draw(this.#encoding);
  }

  #draw(encoding) {
    this.#encoding = encoding;
    at("legacy").hidden = encoding === null;
    if (encoding) at("legacyFound").textContent = say("legacyFound", encoding);
  }
}
