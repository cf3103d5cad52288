import { download } from "../download.js";
import { announce } from "../status.js";
import { caseFile } from "./case.js";
import { editMention } from "./editor.js";
import { wholeWords } from "./words.js";

/** A selection longer than this (UTF-16 units) is there to be copied or deleted, not to be marked. */
const LONGEST = 400;

/** How many words of the text name its case. */
const TITLE_WORDS = 8;

const at = (id) => document.getElementById(id);

/** What a person does to correct the marks: take out, adjust, add, undo, redo. */
export class Corrector {
  #keeper;
  #article;
  #navigation;
  #field;
  #redraw;
  #span = null; // the words that can be marked

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
    at("undo").addEventListener("click", () => this.undo());
    at("redo").addEventListener("click", () => this.redo());
    at("case").addEventListener("click", () => this.#saveCase());
  }

  /** Shows what can be undone. */
  draw() {
    const { canUndo, canRedo } = this.#keeper;
    at("history").hidden = !canUndo && !canRedo;
    // A button that is disabled by its own click would lose the focus.
    at("undo").setAttribute("aria-disabled", String(!canUndo));
    at("redo").setAttribute("aria-disabled", String(!canRedo));
    at("case").hidden = this.#keeper.count === 0;
  }

  /** Does what a button of the details asks for. */
  ask(button) {
    if (!button) return;
    const mention = Number(button.dataset.mention);
    if (button.dataset.correct === "reject") this.#reject(mention);
    else this.#adjust(mention);
  }

  /** Leaves off offering to mark words. */
  dismiss() {
    this.#offer(null);
  }

  /** Takes out the mark that the person is at. */
  rejectCurrent() {
    const { mention } = this.#navigation;
    if (mention !== undefined) this.#reject(mention);
  }

  /** Corrects the mark that the person is at. */
  adjustCurrent() {
    const { mention } = this.#navigation;
    if (mention !== undefined) this.#adjust(mention);
  }

  async undo() {
    if (this.#keeper.canUndo) await this.#goBackTo(this.#keeper.undo(), "undone");
  }

  async redo() {
    if (this.#keeper.canRedo) await this.#goBackTo(this.#keeper.redo(), "redone");
  }

  /** Shows what a step through the history has changed; the focus goes there if it went with what was drawn anew. */
  async #goBackTo({ removes, adds }, message) {
    await this.#redraw();
    if (document.activeElement === document.body) {
      const { start } = adds ?? removes;
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
    announce("rejected", quote);
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

  async #correct(correction) {
    this.#keeper.correct(correction);
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
    const start = selectionStart + words.length - words.trimStart().length;
    return words.trim() === "" ? null : { start, end: start + words.trim().length };
  }

  #offer(span) {
    this.#span = span && span.end - span.start <= LONGEST ? wholeWords(this.#keeper.text, span) : null;
    at("marking").hidden = this.#span === null;
    document.body.classList.toggle("selecting", this.#span !== null);
  }
}
