// <chu-thich>: marks the references, agencies and dates in its children, where they stand.
import init, { annotate } from "./chuthich.js";
import { Details } from "./element/details.js";
import { explain } from "./element/explain.js";
import { MARK, Mark } from "./element/mark.js";
import { Marks } from "./element/marks.js";
import { readText } from "./element/text.js";

/** What is observed of the children: the marks that are made are not. */
const CHANGES = { subtree: true, childList: true, characterData: true };

/** What a person writes into is that person's. */
const childrenOf = (element) => (element.isContentEditable ? [] : element.childNodes);

/** The engine, once for all elements; after a failure it is tried anew. */
let engine;

function loadEngine() {
  engine ??= init().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

export class ChuThich extends HTMLElement {
  static observedAttributes = ["date"];

  #marks = new Marks();
  #details;
  #observer = new MutationObserver(() => this.#schedule());
  #frame = 0;
  #rules = [];
  #text = "";
  #document = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#details = new Details(this, root);
    root.prepend(document.createElement("slot"));
  }

  get text() {
    return this.#text;
  }

  get annotated() {
    return this.#document;
  }

  get rules() {
    return this.#rules;
  }

  set rules(rules) {
    this.#rules = rules;
    this.#schedule();
  }

  connectedCallback() {
    this.#schedule();
  }

  attributeChangedCallback() {
    this.#schedule();
  }

  disconnectedCallback() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#clear();
  }

  /** Reads once before the next picture, however much has changed; before the children are parsed there is nothing to read. */
  #schedule() {
    if (this.isConnected) this.#frame ||= requestAnimationFrame(() => this.#read());
  }

  async #read() {
    try {
      await loadEngine();
      this.#frame = 0;
      if (this.isConnected) this.#mark();
    } catch (error) {
      this.#frame = 0;
      this.#tell("failed", error);
    }
  }

  #mark() {
    const focused = this.#marks.focused();
    this.#clear();
    const { text, places } = readText(this, childrenOf);
    try {
      const read = annotate(text, { date: this.getAttribute("date") ?? undefined, rules: this.#rules });
      this.#text = text;
      this.#document = read;
      this.#marks.make(places, read.mentions, (mention) => explain(mention, read));
      this.#marks.focus(focused);
    } finally {
      this.#observer.observe(this, CHANGES);
    }
    this.#tell("annotated", { text: this.#text, document: this.#document });
  }

  #clear() {
    this.#observer.disconnect();
    this.#details.hide();
    this.#marks.remove();
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }
}

customElements.define(MARK, Mark);
customElements.define("chu-thich", ChuThich);
