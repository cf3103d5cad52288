import { at, element } from "./dom.js";
import { sameEnds } from "./ends.js";
import { factsOf } from "./facts.js";
import { groupsOf, placesIn, secondLineOf } from "./groups.js";
import { inOneForm } from "./keep/corrections.js";
import { KINDS } from "./kinds.js";
import { say } from "./language.js";
import { isShown } from "./legend.js";
import { plain } from "./letters.js";
import { languageOf, nameOf, SECTIONS } from "./records.js";
import { inSlices } from "./slices.js";
import { announce } from "./status.js";

/** The list of records beside the text, and the field that searches it. */
export class List {
  #root;
  #search;
  #entries = new Map(); // record key → button, of those drawn
  #groups = new Map(); // section → the lists in the page that its entries stand in: { look, node, places }
  #turn = 0;
  #stop = null; // the one entry that the Tab key reaches
  #origin = null; // what had the focus before the search
  findings = 0; // how much there is to be checked

  constructor(root, search) {
    this.#root = root;
    this.#search = search;
    search.addEventListener("input", () => {
      const { hits, all } = this.#filter();
      if (search.value.trim() !== "") announce("matches", hits, all);
    });
    search.addEventListener("focus", ({ relatedTarget }) => (this.#origin = relatedTarget));
    root.addEventListener("focusin", ({ target }) =>
      this.#reachByTab(target.closest("li, #findings")?.querySelector("[data-record]") ?? this.#stop),
    );
  }

  /**
   * Draws the records of a document, in slices of time. Entries that look as before stay.
   *
   * @param {import("./records.js").Records} records
   * @returns {Promise<boolean>} whether it came to the end; a newer call overtakes an older one
   */
  async draw(records) {
    const turn = ++this.#turn;
    this.#entries.clear();
    this.findings = records.all("notices").length;
    // On the way to the list, which may stand far below the text, and under the card of the own document.
    at("toCheck").textContent = this.findings === 0 ? "" : say("toCheck", this.findings);
    at("toList").hash = this.findings === 0 ? "list" : "findings";
    let all = 0;
    const steps = [];
    for (const section of SECTIONS) {
      const part = this.#part(section);
      const places = placesIn(section, records);
      const { length } = places;
      const mentioned = new Set(places.flatMap(([of, place]) => records.all(of)[place].mentions ?? [])).size;
      part.hidden = length === 0;
      part.querySelector(".total").textContent = length;
      part.querySelector(".mentioned").textContent =
        mentioned === 0 || mentioned === length ? "" : `· ${say("mentionCount", mentioned)}`;
      steps.push(this.#keepGroups(section, groupsOf(section, places, records)));
      all += length;
    }
    this.#root.querySelector(".nothing").hidden = all > 0;
    this.#root.querySelector(".unmatched").hidden = true;
    const finished = await inSlices(this.#drawGroups(steps, records), () => turn === this.#turn);
    if (finished && this.#search.value.trim() !== "") this.#filter();
    else if (finished) this.settle();
    return finished;
  }

  /** Leaves off drawing; what stands there stays. */
  stop() {
    this.#turn++;
    this.settle();
  }

  /**
   * Takes the groups out that look otherwise now, and gives the others the places of their records. Of those between
   * them it tells which are to be drawn, and from which place on.
   */
  #keepGroups(section, wanted) {
    const drawn = this.#groups.get(section) ?? [];
    const [head, tail] = sameEnds(drawn.map(lookOf), wanted.map(lookOf));
    for (const { node } of drawn.splice(head, drawn.length - head - tail)) node.remove();
    this.#groups.set(section, drawn);
    const missing = wanted.splice(head, wanted.length - head - tail);
    wanted.forEach(({ places }, i) => this.#place(drawn[i], places));
    return { section, drawn, first: head, missing };
  }

  /** Gives the entries of a group the places that their records have now. */
  #place(group, places) {
    group.node.querySelectorAll("[data-record]").forEach((entry, i) => {
      const key = places[i].join(":");
      if (entry.dataset.record !== key) entry.dataset.record = key;
      this.#entries.set(key, entry);
    });
  }

  /** Draws the groups that are missing, an entry a step. */
  *#drawGroups(steps, records) {
    for (const { section, drawn, first, missing } of steps) {
      for (const [i, { look, title, isLong, places }] of missing.entries()) {
        const list = element("ol", isLong && !title ? { class: "part" } : {});
        const node = title
          ? element("li", { class: isLong ? "year part" : "year" }, element("h4", {}, title), list)
          : list;
        const group = { look: null, node }; // until it is whole it looks like no other
        this.#rootOf(section).insertBefore(node, drawn[first + i]?.node ?? null);
        drawn.splice(first + i, 0, group);
        for (const [of, place] of places) {
          list.append(this.#item(section, of, place, records));
          yield;
        }
        group.look = look;
      }
    }
  }

  /** What the groups of a section stand in: those of dates in a list of years. */
  #rootOf(section) {
    const part = this.#part(section);
    if (section !== "dates") return part;
    if (!part.querySelector("ol")) part.append(element("ol"));
    return part.querySelector("ol");
  }

  #item(section, of, place, records) {
    const record = records.all(of)[place];
    const item = this.#entry(of, record, place);
    if (section === "own") item.append(...factsOf(`${of}:${place}`, records));
    if (section === "notices") item.append(waysToIgnore(record, records));
    return item;
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
    for (const [stop, index] of [[this.#stop, -1], [entry, 0]]) {
      if (stop) stop.tabIndex = index;
      for (const way of stop?.closest("li").querySelectorAll("[data-ignores]") ?? []) way.tabIndex = index;
    }
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
        const item = entry.closest("li");
        const matches = words.length === 0 || holds(item, words);
        // A class: of the attribute «hidden» the style sheets ask so much that thousands of them take WebKit a minute.
        item.classList.toggle("out", !matches);
        if (matches) hits++;
      }
      for (const year of part.querySelectorAll(".year"))
        year.classList.toggle("out", !year.querySelector("li:not(.out)"));
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

  /** The button of a record, if it is drawn. */
  entryOf(key) {
    return this.#entries.get(key);
  }

  #entry(section, record, place) {
    const key = `${section}:${place}`;
    const button = element("button", { type: "button", "data-record": key, tabindex: "-1" });
    button.append(element("span", { class: "name", lang: languageOf(section) }, nameOf(section, record)));
    if (record.title) button.append(element("span", { class: "title", lang: "vi" }, record.title));
    const remarks = secondLineOf(section, record);
    if (remarks) button.append(element("span", { class: "remark" }, remarks));
    if (record.mentions?.length > 0) button.append(mentionCount(record.mentions.length));
    this.#entries.set(key, button);
    return element("li", {}, button);
  }
}

const lookOf = ({ look }) => look;

/** The buttons that let a finding be, alone or with all others of its kind. */
function waysToIgnore({ code, start, end }, records) {
  const alike = records.countOf(code);
  const way = (attributes, words) =>
    element("button", { type: "button", "data-ignores": code, tabindex: "-1", ...attributes }, words);
  return element(
    "p",
    { class: "ignore" },
    way({ "data-words": inOneForm(records.quote({ start, end })) }, say("ignore")),
    ...(alike > 1 ? [way({}, say("ignoreKind", alike))] : []),
  );
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

function holds(item, words) {
  const text = plain(item.textContent);
  return words.every((word) => text.includes(word));
}

/** Whether neither the search nor the legend leaves this entry out. */
const isIn = (entry) =>
  !entry.closest(".out") && KINDS.every((kind) => isShown(kind) || !entry.closest(`.of-${kind}`));
