import { element } from "./dom.js";
import { describeDate } from "./edtf.js";
import { say } from "./language.js";
import { languageOf, nameOf, SECTIONS } from "./records.js";

/** The second line of an entry: what tells records of one name apart. */
const REMARKS = {
  documents: ({ issuer, date }) => [issuer, date && describeDate(date)],
  agencies: ({ level, place }) => [level && `${say("level")} ${say(`level.${level}`)}`, place],
  dates: () => [],
  notices: () => [],
};

/** The list of records beside the text. */
export class List {
  #root;
  #entries = new Map(); // record key → button

  constructor(root) {
    this.#root = root;
  }

  draw(annotated) {
    this.#entries.clear();
    for (const section of SECTIONS) {
      const part = this.#root.querySelector(`[data-list="${section}"]`);
      const entries = annotated[section].map((record, place) => this.#entry(section, record, place));
      part.hidden = entries.length === 0;
      part.querySelector(".total").textContent = entries.length;
      part.querySelector("ol").replaceChildren(...inOrder(section, annotated[section], entries));
    }
    this.#root.querySelector(".nothing").hidden = this.#entries.size > 0;
  }

  /** Whether the list scrolls by itself beside the text, so that going to an entry leaves the text in view. */
  standsBeside() {
    return getComputedStyle(this.#root).overflowY === "auto";
  }

  /** The button of a record. */
  entryOf(key) {
    return this.#entries.get(key);
  }

  #entry(section, record, place) {
    const key = `${section}:${place}`;
    const button = element("button", { type: "button", "data-record": key });
    button.append(element("span", { class: "name", lang: languageOf(section) }, nameOf(section, record)));
    if (record.title) button.append(element("span", { class: "title", lang: "vi" }, record.title));
    const remarks = REMARKS[section](record).filter(Boolean);
    if (remarks.length) button.append(element("span", { class: "remark" }, remarks.join(" · ")));
    if (record.mentions) button.append(mentionCount(record.mentions.length));
    this.#entries.set(key, button);
    return element("li", {}, button);
  }
}

function mentionCount(count) {
  const words = say("mentionCount", count);
  return element(
    "span",
    { class: "times", title: words },
    element("span", { "aria-hidden": "true" }, `${count}×`),
    element("span", { class: "visually-hidden" }, words),
  );
}

/** Dates stand in the order of time, everything else in the order of the text. */
function inOrder(section, records, entries) {
  if (section !== "dates") return entries;
  const order = records.map((_, place) => place);
  order.sort((a, b) => (records[a].edtf < records[b].edtf ? -1 : 1));
  return order.map((place) => entries[place]);
}
