import { at } from "../dom.js";
import { announce, note } from "../status.js";
import { faultOf, textOfFile } from "./file.js";
import { replaceAll } from "./insert.js";

/** Files: picked, dropped anywhere in the page, or pasted. One is opened, several come into a table. */
export class Opener {
  #field;
  #keeper;
  #engine;
  #files;
  #last = 0; // the number of the file that was opened last

  /**
   * @param {HTMLTextAreaElement} field
   * @param {import("../keep/keeper.js").Keeper} keeper takes over the corrections of a saved document
   * @param {import("../engine.js").Engine} engine reads the files
   * @param {import("../files/files.js").Files} files the table
   */
  constructor(field, keeper, engine, files) {
    this.#field = field;
    this.#keeper = keeper;
    this.#engine = engine;
    this.#files = files;
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

  async #open(files) {
    if (files.length > 1 || this.#files.isOpen) return this.#files.add(files);
    const [file] = files;
    if (!file) return;
    const number = ++this.#last;
    try {
      const { text, document: saved, ignored } = await textOfFile(file, this.#engine);
      if (number !== this.#last) return; // another file was opened meanwhile
      if (saved) this.#keeper.await(text, saved, ignored);
      note("opened", file.name);
      replaceAll(this.#field, text);
    } catch (error) {
      note(...faultOf(file.name, error));
      announce("stillOpen");
    }
  }
}
