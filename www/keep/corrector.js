import { undoKeys } from "../device.js";
import { at } from "../dom.js";
import { download } from "../download.js";
import { moveText } from "../open/before.js";
import { announce } from "../status.js";
import { caseFile } from "./case.js";
import { editMention } from "./editor.js";
import { unmarked, wholeWords } from "./words.js";

/** A selection longer than this (UTF-16 units) is there to be copied or deleted, not to be marked. */
const LONGEST = 400;

/** How many words of the text name its case. */
const TITLE_WORDS = 8;

/** What a person does to correct the marks: take out, adjust, add, undo, redo. */
export class Corrector {
  #keeper;
  #article;
  #navigation;
  #field;
  #redraw;
  #span = null; // the words that can be marked
  #corrected = ""; // the text of the last correction, or of the last step through their history

  /** @param {() => Promise<boolean>} redraw shows the corrected document */
  constructor(keeper, article, navigation, field, redraw) {
    this.#keeper = keeper;
    this.#article = article;
    this.#navigation = navigation;
    this.#field = field;
    this.#redraw = redraw;

    for (const name of ["selectionchange", "focusin"]) document.addEventListener(name, () => this.#select());
    field.addEventListener("select", () => this.#select());
    const marking = at("marking");
    marking.addEventListener("mousedown", (event) => event.preventDefault()); // else the selection goes before the click
    marking.addEventListener("click", ({ target }) => this.#add(target.closest("[data-kind]")));
    at("undo").addEventListener("click", () => this.#undo());
    at("redo").addEventListener("click", () => this.#redo());
    at("case").addEventListener("click", () => this.#saveCase());
  }

  /** Shows what can be undone. */
  draw() {
    const { canUndo, canRedo } = this.#keeper;
    at("history").classList.toggle("unused", !canUndo && !canRedo); // it keeps its place
    // A button that is disabled by its own click would lose the focus.
    at("undo").setAttribute("aria-disabled", String(!canUndo));
    at("redo").setAttribute("aria-disabled", String(!canRedo));
    at("case").hidden = this.#keeper.count === 0;
  }

  /** Does what a button of the details asks for. */
  ask(button) {
    if (!button) return;
    const { correct, mention, value } = button.dataset;
    const ways = {
      accept: (mention) => this.#accept(mention),
      choose: (mention) => this.#accept(mention, [value]),
      adjust: (mention) => this.#adjust(mention),
      reject: (mention) => this.#reject(mention),
      rejectAll: (mention) => this.#rejectAll(mention),
      markAll: (mention) => this.#markAll(mention),
    };
    ways[correct](Number(mention));
  }

  /** Lets a finding be, or all of its kind, as the button says; the focus goes to the one that then stands there. */
  async ignore(button) {
    if (!button) return;
    const { ignores: code, words } = button.dataset;
    const place = findings().findIndex((entry) => entry.parentElement.contains(button));
    await this.#correct({ ignores: { code, words } });
    const left = findings();
    (left[place] ?? left.at(-1) ?? at("list")).focus();
    announce("ignored", undoKeys());
  }

  /** Leaves off offering to mark words, which are no longer selected: the next focus would offer them again. */
  dismiss() {
    if (this.#article.selected()) getSelection().removeAllRanges();
    this.#offer(null);
  }

  /** Takes out the mark that the person is at. */
  rejectCurrent() {
    const { mention } = this.#navigation;
    if (mention !== undefined) this.#reject(mention);
  }

  /** Says that the mark that the person is at is right. */
  acceptCurrent() {
    const { mention } = this.#navigation;
    if (mention !== undefined) this.#accept(mention);
  }

  /** Corrects the mark that the person is at. */
  adjustCurrent() {
    const { mention } = this.#navigation;
    if (mention !== undefined) this.#adjust(mention);
  }

  /** Takes back what was done last: the correction, or what was written since. */
  async undo() {
    const { canUndo, canRedo } = this.#keeper;
    const isWritten = this.#isEdited || !(canUndo || canRedo);
    if (!(isWritten && moveText("undo"))) await this.#undo();
  }

  async redo() {
    const isWritten = this.#isEdited || !this.#keeper.canRedo;
    if (!(isWritten && moveText("redo"))) await this.#redo();
  }

  get #isEdited() {
    return this.#field.value !== this.#corrected;
  }

  async #undo() {
    if (this.#keeper.canUndo) await this.#goBackTo(this.#keeper.undo(), "undone");
  }

  async #redo() {
    if (this.#keeper.canRedo) await this.#goBackTo(this.#keeper.redo(), "redone");
  }

  /** Shows what a step through the history has changed; the focus goes there if it went with what was drawn anew. */
  async #goBackTo({ removes, adds, ignores }, message) {
    this.#corrected = this.#keeper.text;
    await this.#redraw();
    if (document.activeElement === document.body && ignores) {
      const shown = findings();
      (shown.find((entry) => isAbout(entry, ignores)) ?? shown[0] ?? at("list")).focus();
    } else if (document.activeElement === document.body) {
      const { start } = adds ?? removes ?? {};
      const { mentions } = this.#keeper.document;
      const next = mentions.findIndex(({ end }) => end > start);
      this.#navigation.focusNear(next < 0 ? mentions.length - 1 : next);
    }
    announce(message);
  }

  /** The corrected article as a case for the project's tests. */
  #saveCase() {
    const { text, document } = this.#keeper;
    const name = text.trim().split(/\s+/, TITLE_WORDS).join(" ");
    download("chuthich-gop-y.txt", caseFile(name, text, document));
    announce("caseSaved");
  }

  async #reject(mention) {
    const { start, end, quote } = this.#keeper.document.mentions[mention];
    await this.#correct({ removes: { start, end } });
    // In a long text the person may be writing elsewhere by now.
    if (!document.activeElement.closest("input, textarea")) this.#navigation.focusNear(mention);
    announce("rejected", quote, undoKeys());
  }

  /** Takes out every mark of the same kind on the same words. */
  async #rejectAll(mention) {
    const { mentions } = this.#keeper.document;
    const { kind, quote } = mentions[mention];
    const alike = mentions.filter((other) => other.kind === kind && other.quote === quote);
    await this.#correct(...alike.map(({ start, end }) => ({ removes: { start, end } })));
    this.#navigation.focusNear(mention);
    announce("rejected", quote, undoKeys());
  }

  /** Marks the same words wherever they have no mark. */
  async #markAll(mention) {
    const { text, document } = this.#keeper;
    const { kind, start, quote, values } = document.mentions[mention];
    await this.#correct(
      ...unmarked(text, quote, document.mentions).map((span) => ({ adds: { kind, ...span, values } })),
    );
    this.#visit({ start });
    announce("added", quote);
  }

  /** Takes what the mention is said to stand for as the person's own word. */
  async #accept(mention, values) {
    const { kind, start, end, quote, values: read } = this.#keeper.document.mentions[mention];
    await this.#correct({ removes: { start, end }, adds: { kind, start, end, values: values ?? read } });
    this.#visit({ start });
    announce("accepted", quote);
  }

  #adjust(mention) {
    const { start, end } = this.#keeper.document.mentions[mention];
    editMention(this.#keeper.text, this.#keeper.document.mentions[mention], async (adds) => {
      await this.#correct({ removes: { start, end }, adds });
      this.#visit(adds);
      announce("adjusted", this.#keeper.text.slice(adds.start, adds.end));
    });
  }

  async #add(button) {
    if (!button || !this.#span) return;
    const { kind } = button.dataset;
    const { start, end } = this.#span;
    const quote = this.#keeper.text.slice(start, end);
    // The words of a date are not its value: the person says it in the dialog.
    const values = kind === "date" ? [] : [quote.replace(/\s+/g, " ")];
    getSelection().removeAllRanges();
    this.#offer(null);
    await this.#correct({ adds: { kind, start, end, values } });
    this.#visit({ start });
    announce("added", quote);
  }

  async #correct(...corrections) {
    this.#keeper.correct(...corrections);
    this.#corrected = this.#keeper.text;
    await this.#redraw();
  }

  /** Shows the mention that begins here, with its details. */
  #visit({ start }) {
    this.#navigation.visit(this.#keeper.document.mentions.findIndex((mention) => mention.start === start));
  }

  /** Offers to mark what is selected in the article, or in the field while the article shows the same text. */
  #select() {
    // On the way by keyboard from the field to the buttons, the words stay chosen.
    if (!document.activeElement.matches("body, #text, #article, #article *")) return;
    this.#offer(this.#article.selected() ?? this.#selectedInField());
  }

  #selectedInField() {
    const { value, selectionStart, selectionEnd } = this.#field;
    if (document.activeElement !== this.#field || value !== this.#keeper.text) return null;
    const words = value.slice(selectionStart, selectionEnd);
    if (words.trim() === "") return null;
    const start = selectionStart + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    // The way into the field selects the words of a mark: the tools stay, and with them the way back.
    const isMark = this.#keeper.document.mentions.some((mention) => mention.start === start && mention.end === end);
    return isMark ? null : { start, end };
  }

  #offer(span) {
    this.#span = span && span.end - span.start <= LONGEST ? wholeWords(this.#keeper.text, span) : null;
    at("marking").hidden = this.#span === null;
    document.body.classList.toggle("selecting", this.#span !== null);
  }
}

/** The findings that the list shows, each by the button that leads to its words. */
const findings = () => [...document.querySelectorAll('[data-list="notices"] li:not(.out) [data-record]')];

/** Whether a way to let this finding be is the one that was taken. */
const isAbout = (entry, { code, words }) =>
  [...entry.parentElement.querySelectorAll("[data-ignores]")].some(
    ({ dataset }) => dataset.ignores === code && dataset.words === words,
  );
