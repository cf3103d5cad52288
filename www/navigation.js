import { at } from "./dom.js";
import { isShown } from "./legend.js";
import { mentionOf } from "./mark.js";
import { headOf } from "./own.js";
import { announce } from "./status.js";

/**
 * The ways between the text, the list and the details: from an entry to its next mark, from a mark to its details and
 * its entry, from mark to mark, and back. All marks and entries of one record light up together.
 */
export class Navigation {
  #article;
  #root;
  #list;
  #details;
  #records = null;
  #annotated = null;
  #stop = null; // the one mark that the Tab key reaches
  #origin = null; // where Escape leads back to
  #current = []; // the mark whose details are shown, then the entries of its records
  #lit = [];
  #visited = new Map(); // record key → how many of its mentions were jumped to

  constructor(articleRoot, article, listRoot, list, details) {
    this.#article = article;
    this.#root = articleRoot;
    this.#list = list;
    this.#details = details;

    articleRoot.addEventListener("click", ({ target }) => {
      // A click that ends a selection of text is no wish for details.
      if (getSelection().isCollapsed) this.#open(target.closest("mark"), Number(target.dataset.target ?? 0));
    });
    articleRoot.addEventListener("focusin", ({ target }) => this.#arrive(target.closest("mark")));
    listRoot.addEventListener("click", ({ target }) => this.#jump(target.closest("[data-record]")));
    at("toList").addEventListener("click", () => this.#close()); // what is open would stand over the list
    for (const root of [articleRoot, listRoot]) {
      root.addEventListener("focusin", ({ target }) => this.#light(target));
      root.addEventListener("focusout", () => this.#light(null));
      root.addEventListener("pointerover", ({ target }) => this.#light(target));
      root.addEventListener("pointerleave", () => this.#light(document.activeElement));
    }
  }

  /** Takes over a newly annotated document; what was open is closed. */
  load(annotated, records) {
    this.#light(null);
    this.#close();
    this.#origin = null;
    this.#visited.clear();
    this.#annotated = annotated;
    this.#records = records;
  }

  /** Makes the Tab key reach a mark that shows; to be called when marks were drawn, shown or hidden. */
  settle() {
    const shows = (mark) => isShown(mark.dataset.kind);
    if (this.#stop?.isConnected && shows(this.#stop)) return;
    this.#reachByTab([...this.#article.marks()].find(shows));
  }

  /** Shows the details again, worded anew. */
  refresh() {
    if (this.#current.length) this.#show(this.#current[0]);
  }

  /** Closes the details and returns to where the person came from. */
  back() {
    const origin = this.#origin;
    this.#origin = null;
    this.#close();
    origin?.focus();
    origin?.scrollIntoView({ block: "nearest" }); // a finding kept the focus while its words were in view
  }

  /** From the mark that has the focus to its details. */
  open() {
    this.#open(document.activeElement, 0);
  }

  /** To the next shown mark in this direction: from the mark that has the focus, else from the one shown last. */
  step(direction) {
    const from = this.#focused() ?? this.#current[0];
    const mark = from ? this.#neighbour(from, direction) : this.#stop;
    mark?.focus();
  }

  /** The mention that the person is at: that of the mark with the focus, else the one whose details are shown. */
  get mention() {
    const mark = this.#focused() ?? this.#current[0];
    return mark && mentionOf(mark);
  }

  /** From the search of the list to where its first hit is mentioned. */
  openFirst() {
    this.#jump(this.#list.firstEntry());
  }

  /** Shows a mention with its details; the focus goes to its mark. */
  visit(mention) {
    const mark = this.#article.markOf(mention);
    if (!mark) return;
    this.#show(mark);
    this.#origin = mark;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "nearest" });
  }

  /** The focus goes to the mark at this place in the text's order, or the last before it, or the text. */
  focusNear(mention) {
    for (let at = mention; at >= 0; at--) {
      const mark = this.#article.markOf(at);
      if (mark && isShown(mark.dataset.kind)) return mark.focus();
    }
    this.#root.focus({ preventScroll: true });
  }

  /** Lights up what shares a record with a mention, by its place in the text. */
  point(mention) {
    this.#light(this.#article.markOf(mention));
  }

  #focused() {
    return document.activeElement.closest("#article mark");
  }

  /** From a mark to its details, and to the entry of the target at `place` where that is in view. */
  #open(mark, place) {
    if (!mark || !isShown(mark.dataset.kind)) return;
    this.#show(mark);
    this.#origin = mark;
    const target = this.#records.targetsOf(mentionOf(mark))[place];
    const entry = target && this.#list.standsBeside() ? this.#list.entryOf(target) : null;
    if (entry) entry.focus();
    else this.#details.focus();
    mark.scrollIntoView({ block: "nearest" });
  }

  /** From an entry to its next mark. */
  #jump(entry) {
    if (!entry) return;
    const key = entry.dataset.record;
    const mentions = this.#records.mentionsOf(key);
    if (mentions.length === 0) {
      const record = this.#records.get(key);
      const { start, end } = record.self ? headOf(record, this.#records.text) : record;
      if (start !== undefined) this.#article.select(start, end);
      this.#origin = entry;
      return;
    }
    const visited = this.#visited.get(key) ?? 0;
    const position = visited % mentions.length;
    const mark = this.#article.markOf(mentions[position]);
    if (!mark) return; // a long text may still be being drawn
    this.#visited.set(key, visited + 1);
    this.#show(mark);
    this.#origin = entry;
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
    if (mentions.length > 1) announce("mentionOf", position + 1, mentions.length);
  }

  /** The next shown mark of another mention, in the direction of `step`. */
  #neighbour(mark, step) {
    const marks = [...this.#article.marks()];
    let at = marks.indexOf(mark) + step;
    while (marks[at] && (marks[at].dataset.id === mark.dataset.id || !isShown(marks[at].dataset.kind))) at += step;
    return marks[at];
  }

  #arrive(mark) {
    if (mark) this.#reachByTab(mark);
  }

  #reachByTab(mark) {
    if (this.#stop) this.#stop.tabIndex = -1;
    if (mark) mark.tabIndex = 0;
    this.#stop = mark ?? null;
  }

  #show(mark) {
    this.#close();
    const mention = mentionOf(mark);
    this.#current = [mark, ...this.#entriesOf(this.#records.targetsOf(mention))];
    for (const node of this.#current) node.setAttribute("aria-current", "true");
    this.#details.show(mention, this.#records, this.#annotated);
  }

  #close() {
    for (const node of this.#current) node.removeAttribute("aria-current");
    this.#current = [];
    this.#details.hide();
  }

  /** Lights up everything that shares a record with this mark or entry. */
  #light(target) {
    for (const node of this.#lit) node.classList.remove("lit");
    this.#lit = [];
    const keys = this.#keysOf(target);
    if (keys.length === 0) return;
    const mentions = new Set(keys.flatMap((key) => this.#records.mentionsOf(key)));
    const marks = this.#article.marksOf([...mentions].sort((a, b) => a - b));
    this.#lit = [...marks, ...this.#entriesOf(keys)];
    for (const node of this.#lit) node.classList.add("lit");
  }

  /** The entries of these records; those of a long list may still be being drawn. */
  #entriesOf(keys) {
    return keys.map((key) => this.#list.entryOf(key)).filter(Boolean);
  }

  #keysOf(target) {
    const node = target?.closest("mark[data-id], [data-record]");
    if (!node || !this.#records) return [];
    return node.dataset.record ? [node.dataset.record] : this.#records.targetsOf(mentionOf(node));
  }
}
