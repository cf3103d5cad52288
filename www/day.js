import { inFigures, isDay, readFigures } from "./edtf.js";
import { wayTo } from "./facts.js";
import { say } from "./language.js";

/** The day of the article: what the engine takes it for, and the words that say so, until the person says another. */
export class Day {
  #field;
  #basis;
  #known = ""; // in figures

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLElement} basis gets what the day rests on
   * @param {(date: string | null) => void} onChange gets the day that the person says, null for that of the text
   */
  constructor(field, basis, onChange) {
    this.#field = field;
    this.#basis = basis;
    field.addEventListener("input", () => {
      field.setCustomValidity("");
      const date = readFigures(field.value);
      if (field.value.trim() === "") onChange(null);
      else if (isDay(date)) onChange(date);
    });
    field.addEventListener("change", () => {
      if (field.value.trim() === "") field.value = this.#known;
      if (field.value === "" || isDay(readFigures(field.value))) return;
      field.setCustomValidity(say("notADay", field.value));
      field.reportValidity();
    });
  }

  /**
   * @param {{ date: string, evidence: string, start?: number, end?: number } | undefined} article of the document
   * @param {import("./records.js").Records} records
   */
  draw(article, records) {
    this.#known = article ? inFigures(article.date) : "";
    this.#field.placeholder = this.#known || say("dayForm");
    // Where the person is writing, nothing changes by itself.
    if (document.activeElement !== this.#field) this.#field.value = this.#known;
    this.#basis.replaceChildren(...basisOf(article, records));
  }
}

function basisOf(article, records) {
  if (article === undefined) return [say("dayUnknown")];
  if (article.evidence === "given") return [say("dayGiven")];
  return article.start === undefined ? [say("evidence.context")] : [`${say("dayFrom")} `, wayTo(article, records)];
}
