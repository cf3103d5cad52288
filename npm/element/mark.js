// One mark. Its style lies in its own shadow, so that none of it reaches the page.

/** The name of the element. */
export const MARK = "chu-thich-mark";

const style = new CSSStyleSheet();
style.replaceSync(`
  :host {
    --ink: var(--chu-thich-reference, light-dark(#2f4fa3, #a9bdf5));
    border-radius: 0.2em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    background: color-mix(in srgb, var(--ink) 14%, transparent);
    text-decoration: underline solid var(--ink);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.3em;
  }
  :host([kind="agency"]) {
    --ink: var(--chu-thich-agency, light-dark(#1b6246, #83d0ab));
    text-decoration-style: double;
    text-decoration-thickness: 1px;
  }
  :host([kind="date"]) {
    --ink: var(--chu-thich-date, light-dark(#854d0b, #eabd6c));
    text-decoration-style: dotted;
    text-decoration-thickness: 3px;
  }
  :host(:hover), :host(:focus-visible) { outline: 2px solid var(--ink); }
  @media (forced-colors: active) { :host { forced-color-adjust: none; background: Mark; color: MarkText; } }
  @media print { :host { background: none; text-decoration: none; } }
`);

export class Mark extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(document.createElement("slot"));
  }

  /** Where its mention begins in the text of the element around it; one mention may have several marks. */
  start = -1;

  /** What its mention means. */
  explanation = "";

  /** @param {boolean} continues whether this is not the beginning of the mention, which alone is a stop of the Tab key */
  describe({ kind, start }, explanation, continues) {
    this.start = start;
    this.explanation = explanation;
    this.setAttribute("kind", kind);
    this.setAttribute("role", "mark");
    if (continues) return;
    this.tabIndex = 0;
    this.setAttribute("aria-description", explanation.replaceAll("\n", ". "));
  }
}
