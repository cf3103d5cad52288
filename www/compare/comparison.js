import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { describeDate } from "../edtf.js";
import { SECTION_OF_KIND } from "../kinds.js";
import { say } from "../language.js";
import { inColumns } from "../paragraph.js";
import { languageOf, nameOf, numberOf, signatureOf } from "../records.js";
import { announce } from "../status.js";
import { paragraphs } from "../take/paragraphs.js";
import { changesBetween } from "./changes.js";
import { align } from "./rows.js";

/** How the fields that may differ are worded. */
const WORDED = { date: describeDate, effective: describeDate, signer: signatureOf };

/** So many rows are laid out together, when they come into view. */
const PART = 20;

/** Two versions of a text: one is remembered until the page closes, and the one of now is held against it. */
export class Comparison {
  #button;
  #state;
  #before = null; // the remembered version: { text, document }

  /**
   * @param {HTMLElement} button
   * @param {{ text: string, document: object }} state what the page shows
   */
  constructor(button, state) {
    this.#button = button;
    this.#state = state;
    button.addEventListener("click", () => (this.#before ? this.#open() : this.#remember()));
  }

  /** Words the button after what it does now. */
  draw() {
    this.#button.hidden = this.#state.text === "";
    this.#button.textContent = say(this.#before ? "compare" : "rememberVersion");
  }

  #remember() {
    const { text, document } = this.#state;
    this.#before = { text, document };
    this.draw();
    announce("versionRemembered");
  }

  #open() {
    const { text, document } = this.#state;
    if (text === this.#before.text) return announce("sameVersion");
    const changes = changesBetween(this.#before.document, document);
    const again = element("button", { type: "button", id: "rememberAgain" }, say("rememberAgain"));
    const sections = Object.entries(changes).flatMap(([section, found]) => listOf(section, found));
    const dialog = showDialog(
      "compareDialog",
      "compareTitle",
      ...(sections.length ? sections : [element("p", {}, say("noRecordChanged"))]),
      versions(this.#before, { text, document }, changes),
      element("div", { class: "option" }, again),
    );
    again.addEventListener("click", () => {
      dialog.close();
      this.#remember();
    });
    const differing = [...dialog.querySelectorAll("#versions .part > :not(.same)")];
    if (differing.length > 0) dialog.querySelector(".close").before(wayThrough(differing));
  }
}

/** A button that leads from one of these rows to the next, and from the last to the first. */
function wayThrough(rows) {
  const button = element("button", { type: "button", id: "nextDifference" });
  let next = 0;
  const word = () => (button.textContent = say("nextDifference", next + 1, rows.length));
  button.addEventListener("click", () => {
    for (const row of rows) row.removeAttribute("aria-current");
    const row = rows[next];
    row.setAttribute("aria-current", "true");
    row.scrollIntoView({ block: "center" });
    // What stands above it comes to its true height only when it has been in view.
    requestAnimationFrame(() => row.scrollIntoView({ block: "center" }));
    next = (next + 1) % rows.length;
    word();
  });
  word();
  return button;
}

/** What came, went and changed of one list. */
function listOf(section, { came, went, changed }) {
  const line = (way, record, ...more) => {
    const verdict = element("span", { class: "verdict" }, say(`version.${way}`));
    const name = element("span", { lang: languageOf(section) }, namedFully(section, record));
    return element("li", { class: way }, verdict, " ", name, ...more);
  };
  const lines = [
    ...came.map((record) => line("came", record)),
    ...went.map((record) => line("went", record)),
    ...changed.map((pair) =>
      line("changed", pair.after, element("span", { class: "remark" }, differencesOf(pair).join(" · "))),
    ),
  ];
  if (lines.length === 0) return [];
  return [element("section", { class: "changes" }, element("h3", {}, say(section)), element("ul", {}, ...lines))];
}

/** The name, and the number where it says none: laws of one name differ by it. */
function namedFully(section, record) {
  return [nameOf(section, record), numberOf(record)].filter(Boolean).join(" ");
}

function differencesOf({ before, after, fields }) {
  const word = (field, value) => (value === undefined ? say("versionNone") : (WORDED[field]?.(value) ?? value));
  const [times, timesNow] = [before.mentions.length, after.mentions.length];
  return [
    ...fields.map((field) => `${say(`column.${field}`)}: ${word(field, before[field])} → ${word(field, after[field])}`),
    ...(times === timesNow ? [] : [`${say("mentionCount", times)} → ${say("mentionCount", timesNow)}`]),
  ];
}

/** Both texts side by side with their marks. */
function versions(before, after, changes) {
  const differing = new Set(
    Object.values(changes).flatMap(({ came, went, changed }) => [...came, ...went, ...changed.flatMap(Object.values)]),
  );
  const [ones, others] = [before, after].map(({ text, document }) => Array.from(paragraphs(text, document.mentions)));
  const rows = align(ones.map(wordsOf), others.map(wordsOf)).map((row) => {
    const [one, other] = [ones[row.before], others[row.after]];
    const way = !one ? "came" : !other ? "went" : wordsOf(one) === wordsOf(other) ? "same" : "changed";
    const cell = (side, runs, { document }) => {
      const made = element("div", { role: "cell", class: side });
      if (runs && way !== "same") made.append(element("span", { class: "verdict" }, say(`version.${way}`)), " ");
      if (runs) made.append(...runs.flatMap((run) => shown(run, document, differing)));
      return made;
    };
    return element("div", { role: "row", class: way }, cell("before", one, before), cell("after", other, after));
  });
  const heads = ["versionBefore", "versionAfter"].map((key) => element("div", { role: "columnheader" }, say(key)));
  const table = element("div", { id: "versions", role: "table", "aria-labelledby": "compareDialogTitle", lang: "vi" });
  table.append(element("div", { role: "rowgroup" }, element("div", { role: "row", class: "heads" }, ...heads)));
  while (rows.length) table.append(element("div", { role: "rowgroup", class: "part" }, ...rows.splice(0, PART)));
  return table;
}

const wordsOf = (runs) => runs.map(({ words }) => words).join("");

function shown({ words, mention, ends }, document, differing) {
  if (mention === null) return inColumns(words);
  const { kind, targets } = document.mentions[mention];
  const made = element("span", { "data-kind": kind }, words);
  made.classList.toggle("differs", targets.some((target) => differing.has(document[SECTION_OF_KIND[kind]][target])));
  made.classList.toggle("continues", !ends);
  return made;
}
