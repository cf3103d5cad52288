import { announce, note } from "../status.js";
import { OpenFailure } from "./failure.js";
import { replaceAll } from "./insert.js";
import { MOST_BYTES } from "./limits.js";

const at = (id) => document.getElementById(id);

/** Where what went wrong is worded, by the name of the error: the begin of a key of the dictionaries. */
const WORDINGS = { OpenFailure: "open", SavedError: "saved" };

/** Files: picked, dropped anywhere in the page, or pasted. */
export class Opener {
  #field;
  #keeper;
  #engine;
  #last = 0; // the number of the file that was opened last

  /**
   * @param {HTMLTextAreaElement} field
   * @param {import("../keep/keeper.js").Keeper} keeper takes over the corrections of a saved document
   * @param {import("../engine.js").Engine} engine reads the files
   */
  constructor(field, keeper, engine) {
    this.#field = field;
    this.#keeper = keeper;
    this.#engine = engine;
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
    const number = ++this.#last;
    try {
      const { text, document: saved, ignored } = await this.#read(file);
      if (number !== this.#last) return; // another file was opened meanwhile
      if (saved) this.#keeper.await(text, saved, ignored);
      note("opened", file.name, others.map(({ name }) => name));
      replaceAll(this.#field, text);
    } catch ({ name, code, values = [], message }) {
      const wording = WORDINGS[name];
      if (wording) announce(`${wording}.${code}`, file.name, ...values);
      else if (code === "Stopped") announce("open.stopped", file.name);
      else announce("open.failed", file.name, message ?? code);
    }
  }

  async #read(file) {
    if (file.size > MOST_BYTES) throw new OpenFailure("tooLarge", MOST_BYTES / 1_000_000);
    // Not every browser lets the workers of a page that is itself a file read a `Blob`.
    const buffer = await file.arrayBuffer().catch(() => {
      throw new OpenFailure("unreadable");
    });
    return this.#engine.readFile(file.name, buffer);
  }
}
