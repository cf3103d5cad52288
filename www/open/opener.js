import { announce, note } from "../status.js";
import { SavedError } from "../take/saved.js";
import { OpenFailure } from "./failure.js";
import { replaceAll } from "./insert.js";
import { readFile } from "./reader.js";

const at = (id) => document.getElementById(id);

/** Files: picked, dropped anywhere in the page, or pasted. */
export class Opener {
  #field;
  #keeper;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {import("../keep/keeper.js").Keeper} keeper takes over the corrections of a saved document
   */
  constructor(field, keeper) {
    this.#field = field;
    this.#keeper = keeper;
    const input = at("file");
    at("open").addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = ""; // so that the same file can be picked again
      this.#open(files);
    });
    document.addEventListener("paste", (event) => this.#take(event, event.clipboardData));
    document.addEventListener("drop", (event) => this.#take(event, event.dataTransfer));
    document.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault(); // else the browser would leave the page for the file
      document.body.classList.add("dropping");
    });
    for (const end of ["dragleave", "drop"]) {
      document.addEventListener(end, ({ relatedTarget }) => {
        if (!relatedTarget) document.body.classList.remove("dropping");
      });
    }
  }

  #take(event, data) {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#open(files);
  }

  async #open([file, ...others]) {
    if (!file) return;
    try {
      const { text, document: saved } = await readFile(file);
      if (saved) this.#keeper.await(text, saved);
      note("opened", file.name, others.map(({ name }) => name));
      replaceAll(this.#field, text);
    } catch (error) {
      if (error instanceof OpenFailure) announce(`open.${error.code}`, file.name, ...error.values);
      else if (error instanceof SavedError) announce(`saved.${error.code}`);
      else throw error;
    }
  }
}
