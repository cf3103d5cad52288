import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { say } from "../language.js";
import { OpenFailure } from "../open/failure.js";
import { filePicker } from "../open/picker.js";
import { forget, recall, remember } from "../storage.js";
import { identify, MOST_BYTES, readTable } from "./table.js";

/** Where the table stands that the person wants to be kept: its name and its rows. */
const KEPT = "chuthich.newsroom";

/** How it is worded, by the ends of keys of the dictionaries, that a file cannot be used. */
const FAULTS = {
  tooLarge: "tooLarge",
  tooMuch: "tooMuch",
  tooLong: "tooMuch",
  notText: "notTable",
  otherArchive: "notTable",
  brokenOffice: "broken",
  noNumber: "noNumber",
  emptyTable: "emptyTable",
};

/** So many numbers are named in a remark. */
const MOST_NAMED = 5;

/**
 * A newsroom's own table of documents: what it says of a document is shown with its record. It is used until the page
 * closes, longer only on request.
 */
export class Newsroom {
  #engine;
  #keeper;
  #onChange;
  #table = null; // { name, rows, byId, unknown, twice }

  /**
   * @param {import("../engine.js").Engine} engine
   * @param {import("../keep/keeper.js").Keeper} keeper what the page shows
   * @param {() => void} onChange called when another table is used
   */
  constructor(engine, keeper, onChange) {
    this.#engine = engine;
    this.#keeper = keeper;
    this.#onChange = onChange;
  }

  /** What the table says of a document, `{ number, title, status, note }`; undefined where it says nothing. */
  rowOf({ id }) {
    return this.#table?.byId.get(id);
  }

  /** Uses the table that this browser kept. */
  async restore() {
    const kept = parse(recall(KEPT));
    if (kept) await this.#use(kept.name, kept.rows).catch(() => {}); // an engine that fails says so itself
  }

  open() {
    const inUse = element("div", { class: "table" });
    const fault = element("p", { class: "fault", role: "status" });
    const tell = (key, ...values) => (fault.textContent = key ? say(key, ...values) : "");
    const [choose, input] = filePicker("openTable", { id: "newsroomFile", accept: ".csv,.tsv,.txt,.xlsx" }, async ([file]) => {
      await this.#take(file).then(
        () => tell(this.#keep(box.checked) ? null : "tableNotKept"),
        ({ code }) => tell(`table.${FAULTS[code] ?? "unreadable"}`, file.name, MOST_BYTES / 1_000_000),
      );
      draw();
    });
    const remove = element("button", { type: "button", id: "removeTable" }, say("removeTable"));
    remove.addEventListener("click", () => {
      this.#table = null;
      tell(forget(KEPT) ? null : "tableNotKept");
      draw();
      choose.focus();
      this.#onChange();
    });
    const box = element("input", { type: "checkbox", id: "keepTable" });
    box.addEventListener("change", () => {
      tell(this.#keep(box.checked) ? null : "tableNotKept");
      draw();
    });
    const keeping = element("div", { class: "option" }, box, element("label", { for: "keepTable" }, say("keepTable")));
    const draw = () => {
      inUse.replaceChildren(...this.#remarks());
      remove.hidden = keeping.hidden = this.#table === null;
      box.checked = recall(KEPT) !== null;
    };
    draw();
    const hint = element("p", { class: "remark" }, say("newsroomHint"));
    const files = element("div", { class: "files" }, choose, remove, input);
    showDialog("newsroomDialog", "newsroom", hint, inUse, files, fault, keeping);
  }

  /** Keeps the table of now, or has it forgotten; whether the browser does. */
  #keep(isWanted) {
    const { name, rows } = this.#table;
    return isWanted ? remember(KEPT, JSON.stringify({ name, rows })) : forget(KEPT);
  }

  async #take(file) {
    if (file.size > MOST_BYTES) throw new OpenFailure("tooLarge");
    await this.#use(file.name, readTable(await this.#engine.readRows(await file.arrayBuffer())));
  }

  async #use(name, rows) {
    const found = await identify(rows, (text) => this.#engine.readAside(text, null));
    this.#table = { name, rows, ...found };
    this.#onChange();
  }

  /** What there is to say of the table in use. */
  #remarks() {
    if (!this.#table) return [];
    const { name, byId, unknown, twice } = this.#table;
    const told = (key, numbers) => (numbers.length ? [say(key, numbers.length, numbers.slice(0, MOST_NAMED))] : []);
    const { text, document } = this.#keeper;
    const cited = text && document.documents.filter(({ id }) => byId.has(id));
    const remarks = [
      say("tableInUse", name, byId.size),
      ...(cited ? [say("tableCited", cited.length)] : []),
      ...told("tableUnknown", unknown),
      ...told("tableTwice", twice),
    ];
    return remarks.map((remark) => element("p", {}, remark));
  }
}

/** What was kept, where it is a table. */
function parse(stored) {
  try {
    const { name, rows } = JSON.parse(stored);
    const isRow = (row) => ["number", "title", "status", "note"].every((field) => typeof row?.[field] === "string");
    return typeof name === "string" && Array.isArray(rows) && rows.every(isRow) ? { name, rows } : null;
  } catch {
    return null;
  }
}
