import { element } from "./dom.js";
import { describeDate } from "./edtf.js";
import { KINDS, SECTION_OF_KIND } from "./kinds.js";
import { say } from "./language.js";
import { isShown } from "./legend.js";
import { plain } from "./letters.js";
import { languageOf, nameOf, SECTIONS } from "./records.js";
import { announce } from "./status.js";

/** The second line of an entry: what tells records of one name apart. */
const REMARKS = {
  documents: ({ issuer, date }) => [issuer, date && describeDate(date)],
  agencies: ({ level, place }) => [level && `${say("level")} ${say(`level.${level}`)}`, place],
  dates: () => [],
  open: ({ missing }) => [say("missing", say(`missing.${missing}`))],
  notices: () => [],
};

/** The list of records beside the text, and the field that searches it. */
export class List {
  #root;
  #search;
  #entries = new Map(); // record key → button
  #stop = null; // the one entry that the Tab key reaches
  #origin = null; // what had the focus before the search

  constructor(root, search) {
    this.#root = root;
    this.#search = search;
    search.addEventListener("input", () => {
      const { hits, all } = this.#filter();
      if (search.value.trim() !== "") announce("matches", hits, all);
    });
    search.addEventListener("focus", ({ relatedTarget }) => (this.#origin = relatedTarget));
    root.addEventListener("focusin", ({ target }) => this.#reachByTab(target.closest("[data-record]") ?? this.#stop));
  }

  /** @param {import("./records.js").Records} records */
  draw(records) {
    this.#entries.clear();
    const open = records.all("open").map((record, place) => this.#entry("open", record, place));
    for (const section of SECTIONS) {
      const entries = records.all(section).map((record, place) => this.#entry(section, record, place));
      const left = open.filter((_, place) => SECTION_OF_KIND[records.all("open")[place].kind] === section);
      const items = section === "dates" ? timeline(records.all("dates"), entries, left) : [...entries, ...left];
      const part = this.#part(section);
      part.querySelector("ol").replaceChildren(...items);
      const mentioned = records.countMentions(section);
      const isAsMany = mentioned === 0 || mentioned === entries.length + left.length;
      part.querySelector(".mentioned").textContent = isAsMany ? "" : `· ${say("mentionCount", mentioned)}`;
    }
    this.#root.querySelector(".nothing").hidden = this.#entries.size > 0;
    this.#search.hidden = this.#entries.size === 0;
    this.#filter();
  }

  /** Makes the Tab key reach an entry that shows; to be called when entries were shown or hidden. */
  settle() {
    if (!this.#stop?.isConnected || !isIn(this.#stop)) this.#reachByTab(this.firstEntry());
  }

  /** The first entry that shows. */
  firstEntry() {
    return [...this.#entryButtons()].find(isIn);
  }

  /** To the next shown entry in this direction; from the first one up to the search. */
  step(direction) {
    const entries = this.#shown();
    const place = entries.indexOf(document.activeElement) + direction;
    if (place < 0) this.search();
    else entries[place]?.focus();
  }

  /** To the first or, from behind, to the last shown entry. */
  leap(place) {
    this.#shown().at(place)?.focus();
  }

  /** The focus goes to the field that searches. */
  search() {
    this.#search.focus();
    this.#search.select();
  }

  /** Ends the search: the first time all entries come back, then the focus goes where it was before. */
  leaveSearch() {
    if (this.#search.value === "") return (this.#origin?.isConnected ? this.#origin : this.#root).focus();
    this.#search.value = "";
    this.#filter();
  }

  #shown() {
    return [...this.#entryButtons()].filter(isIn);
  }

  /** All entries, in the order in which they stand. */
  #entryButtons() {
    return this.#root.querySelectorAll("[data-record]");
  }

  #reachByTab(entry) {
    if (this.#stop) this.#stop.tabIndex = -1;
    if (entry) entry.tabIndex = 0;
    this.#stop = entry ?? null;
  }

  /** Shows the entries that hold every word of the search, whatever its diacritics, and how many of all they are. */
  #filter() {
    const words = plain(this.#search.value).split(/\s+/).filter(Boolean);
    const total = { hits: 0, all: 0 };
    for (const section of SECTIONS) {
      const part = this.#part(section);
      const entries = part.querySelectorAll("[data-record]");
      let hits = 0;
      for (const entry of entries) {
        const matches = words.length === 0 || holds(entry, words);
        // A class: of the attribute «hidden» the style sheets ask so much that thousands of them take WebKit a minute.
        entry.closest("li").classList.toggle("out", !matches);
        if (matches) hits++;
      }
      for (const year of part.querySelectorAll(".year")) year.classList.toggle("out", !year.querySelector("li:not(.out)"));
      part.hidden = hits === 0;
      part.querySelector(".total").textContent = hits === entries.length ? hits : `${hits}/${entries.length}`;
      total.hits += hits;
      total.all += entries.length;
    }
    this.#root.querySelector(".unmatched").hidden = total.hits > 0 || total.all === 0;
    this.settle();
    return total;
  }

  #part(section) {
    return this.#root.querySelector(`[data-list="${section}"]`);
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
    const button = element("button", { type: "button", "data-record": key, tabindex: "-1" });
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

function holds(entry, words) {
  const text = plain(entry.textContent);
  return words.every((word) => text.includes(word));
}

/** Whether neither the search nor the legend leaves this entry out. */
const isIn = (entry) =>
  !entry.closest(".out") && KINDS.every((kind) => isShown(kind) || !entry.closest(`[data-list="${SECTION_OF_KIND[kind]}"]`));

/** Dates in the order of time, under their years; at the end those that stay open. */
function timeline(dates, entries, open) {
  const order = dates.map(({ edtf }, place) => ({ year: yearOf(edtf), edtf, entry: entries[place] }));
  order.sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.edtf < b.edtf ? -1 : 1));
  const years = new Map();
  for (const { year, entry } of order) {
    if (!years.has(year)) years.set(year, element("ol"));
    years.get(year).append(entry);
  }
  const groups = [...years].map(([year, list]) => group(year ? String(year) : say("noYear"), list));
  return open.length ? [...groups, group(say("openDates"), element("ol", {}, ...open))] : groups;
}

const group = (title, list) => element("li", { class: "year" }, element("h4", {}, title), list);

/** The first year that an EDTF value tells; of a decade or a century its first. */
function yearOf(edtf) {
  const year = /(?:^|\/)(\d[\dX]{3})/.exec(edtf);
  return year ? Number(year[1].replaceAll("X", "0")) : null;
}
