import { showDialog } from "../dialog.js";
import { at, element } from "../dom.js";
import { download } from "../download.js";
import { say } from "../language.js";
import { withFocus } from "../open/focus.js";
import { replaceAll } from "../open/insert.js";
import { filePicker } from "../open/picker.js";
import { note } from "../status.js";
import { Batch, COUNTED, isCorrected, MOST_FILES, MOST_TOGETHER } from "./batch.js";
import { toCitations, toCsvOfAll, toJsonLines } from "./together.js";

/** What can be downloaded of all files: how it is made, the end of its file name, its type. */
const FILES = {
  csv: [toCsvOfAll, ".csv", "text/csv"],
  json: [toJsonLines, ".ndjson", "application/x-ndjson"],
  citations: [toCitations, ".txt", "text/plain"],
};

/** The table of several files, in a dialog, and the button that opens it again. */
export class Files {
  #button;
  #field;
  #keeper;
  #batch;
  #dialog = null;
  #frame = 0;

  /**
   * @param {HTMLElement} button
   * @param {HTMLTextAreaElement} field
   * @param {import("../keep/keeper.js").Keeper} keeper
   * @param {import("../engine.js").Engine} engine
   * @param {import("../newsroom/newsroom.js").Newsroom} newsroom
   */
  constructor(button, field, keeper, engine, newsroom) {
    this.#button = button;
    this.#field = field;
    this.#keeper = keeper;
    this.#batch = new Batch(engine, newsroom, () => this.#changed());
    button.addEventListener("click", () => this.#show());
    addEventListener("beforeunload", (event) => {
      // Those of the text in the field are the draft's affair.
      if (this.#batch.entries.some((entry) => entry !== this.#batch.open && isCorrected(entry))) event.preventDefault();
    });
  }

  get isOpen() {
    return this.#dialog !== null;
  }

  /** Takes files into the table. */
  add(files) {
    this.#batch.add(files);
    if (!this.isOpen) this.#show();
  }

  /** The page shows the document of now with these records. */
  follow(records) {
    this.#batch.follow(this.#keeper, records);
  }

  /** Words the button in the language of now. */
  draw() {
    const { length } = this.#batch.entries;
    this.#button.hidden = length === 0;
    this.#button.textContent = say("filesOpen", length);
  }

  #show() {
    const { accept } = at("file");
    const more = filePicker("addFiles", { id: "moreFiles", multiple: "", accept }, (files) => this.add(files));
    const ways = Object.keys(FILES).map((way) =>
      element("button", { type: "button", "data-saves": way }, say(`filesSave.${way}`)),
    );
    const saving = element(
      "div",
      { class: "option", role: "group", "aria-labelledby": "filesSave" },
      element("span", { id: "filesSave" }, say("filesSave")),
      ...ways,
    );
    saving.addEventListener("click", ({ target }) => this.#save(target.closest("[data-saves]")));
    this.#dialog = showDialog(
      "filesDialog",
      "filesTitle",
      element("p", { class: "remark" }, say("filesHint", MOST_FILES, MOST_TOGETHER / 1_000_000)),
      element("div", { id: "filesTable" }),
      element("p", { id: "filesStatus", role: "status" }),
      element("div", {}, ...more),
      saving,
    );
    this.#dialog.addEventListener("close", () => (this.#dialog = null));
    this.#dialog.querySelector("#filesTable").addEventListener("click", ({ target }) => {
      this.#choose(target.closest("[data-opens]"));
      this.#remove(target.closest("[data-removes]"));
    });
    this.#redraw();
    this.#batch.recount().catch(() => {}); // what was counted before stands
  }

  /** However much changes, it is drawn once a frame. */
  #changed() {
    this.draw();
    this.#frame ||= requestAnimationFrame(() => this.#redraw());
  }

  #redraw() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (!this.isOpen) return;
    const root = this.#dialog.querySelector("#filesTable");
    const focused = root.contains(document.activeElement) ? document.activeElement.id : null;
    const made = this.#batch.entries.length ? [table(this.#batch)] : [];
    // A button that is pressed while the files are counted anew stays the one that is let go.
    if (!made[0]?.isEqualNode(root.firstElementChild)) root.replaceChildren(...made);
    if (focused) (at(focused) ?? this.#dialog.querySelector("#addFiles")).focus();
    const { left, entries, refused } = this.#batch;
    const faults = entries.filter(({ fault }) => fault).length;
    if (left > 0) this.#tell("filesReading", entries.length - left, entries.length);
    else this.#tell("filesRead", entries.length - faults, faults, refused, MOST_FILES);
    for (const way of this.#dialog.querySelectorAll("[data-saves]"))
      way.disabled = left > 0 || entries.length === faults;
  }

  /** Says in the dialog what was done. */
  #tell(key, ...values) {
    const line = this.#dialog.querySelector("#filesStatus");
    const words = say(key, ...values);
    if (line.textContent !== words) line.textContent = words; // whatever is set is read aloud
  }

  /** Opens a file in the page, with what was corrected in it. */
  #choose(button) {
    if (!button) return;
    const { name, text, history } = this.#batch.entries[button.dataset.opens];
    this.#dialog.close();
    if (text === this.#field.value) return withFocus(this.#field);
    this.#keeper.restore(text, history);
    note("opened", name);
    replaceAll(this.#field, text);
  }

  #remove(button) {
    if (button) this.#batch.remove(this.#batch.entries[button.dataset.removes]);
  }

  async #save(button) {
    if (!button) return;
    const [make, ending, type] = FILES[button.dataset.saves];
    const name = `${say("filesTitle")}${ending}`;
    try {
      download(name, await make(this.#batch.documents()), type);
      this.#tell("downloaded", name);
    } catch ({ message, code }) {
      this.#tell("failedToRead", message ?? code);
    }
  }
}

function table({ entries, open }) {
  const heads = ["file", ...COUNTED].map((column) =>
    element("th", { scope: "col", role: "columnheader" }, say(column)),
  );
  const rows = entries.map((entry, place) => {
    const remove = element(
      "button",
      {
        type: "button",
        class: "remove",
        id: `removes${place}`,
        "data-removes": String(place),
        "aria-label": say("removeFile", entry.name),
      },
      "×",
    );
    return element(
      "tr",
      { role: "row", ...(entry === open && { "aria-current": "true" }) },
      ...cells(entry, place),
      element("td", { role: "cell" }, remove),
    );
  });
  return element(
    "table",
    { role: "table", "aria-labelledby": "filesDialogTitle" },
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads, element("td", { role: "cell" }))),
    element("tbody", { role: "rowgroup" }, ...rows),
  );
}

function cells({ name, counts, fault }, place) {
  if (fault) return [element("th", { scope: "row", role: "rowheader", colspan: "5", class: "fault" }, say(...fault))];
  const shown = counts
    ? element("button", { type: "button", class: "opens", id: `opens${place}`, "data-opens": String(place) }, name)
    : name;
  return [
    element("th", { scope: "row", role: "rowheader" }, shown),
    ...COUNTED.map((section, i) => countCell(section, counts?.[i])),
  ];
}

/** A count; what is to be checked is to be seen among many files. */
function countCell(section, count) {
  const isToCheck = section === "notices" && count > 0;
  return element("td", { role: "cell", ...(isToCheck && { class: "toCheck" }) }, String(count ?? "…"));
}
