import { say } from "../language.js";
import { announce } from "../status.js";
import { replaceAll } from "./insert.js";
import { convertLegacy, legacyEncodingOf } from "./legacy.js";

const at = (id) => document.getElementById(id);

/** The line that offers to convert a text in an old encoding. Nothing is converted unasked. */
export class LegacyOffer {
  #encoding = null;

  constructor(field) {
    at("convert").addEventListener("click", () => {
      const text = convertLegacy(field.value, this.#encoding);
      replaceAll(field, text);
      this.#draw(null);
      announce("converted");
    });
    at("keepAsIs").addEventListener("click", () => {
      this.#draw(null);
      field.focus();
    });
  }

  /** A text has come in, in one piece. */
  look(text) {
    this.#draw(legacyEncodingOf(text));
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
