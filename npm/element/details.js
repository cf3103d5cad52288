// What a mark means, shown beside it while the pointer or the focus is there.
import { MARK } from "./mark.js";

/** How long the pointer may be on its way from a mark to its details, in milliseconds. */
const ON_THE_WAY = 250;

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    max-width: min(24rem, calc(100vw - 1rem));
    box-sizing: border-box;
    padding: 0.5rem 0.75rem;
    border: 1px solid;
    border-radius: 0.5rem;
    background: Canvas;
    color: CanvasText;
    font: 0.875rem/1.45 system-ui, sans-serif;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`);

export class Details {
  #box = document.createElement("div");
  #mark = null;
  #timer = 0;
  #open = null; // ends what is heard only while the details are open

  /**
   * @param {HTMLElement} host the element with the marks
   * @param {ShadowRoot} root where the details are put
   */
  constructor(host, root) {
    root.adoptedStyleSheets = [style];
    this.#box.popover = "manual";
    this.#box.lang = "vi";
    this.#box.setAttribute("part", "details");
    this.#box.setAttribute("aria-hidden", "true"); // each mark is described in the same words
    root.append(this.#box);

    host.addEventListener("focusin", ({ target }) => this.#show(target));
    host.addEventListener("pointerover", ({ target }) => this.#show(target));
    host.addEventListener("focusout", () => this.hide());
    host.addEventListener("pointerout", () => this.#hideSoon());
    this.#box.addEventListener("pointerover", () => clearTimeout(this.#timer));
  }

  hide() {
    clearTimeout(this.#timer);
    this.#mark = null;
    this.#open?.abort();
    this.#open = null;
    if (this.#box.matches(":popover-open")) this.#box.hidePopover();
  }

  #hideSoon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(document.activeElement) || this.hide(), ON_THE_WAY);
  }

  /** @returns {boolean} whether this is a mark */
  #show(target) {
    if (target?.localName !== MARK) return false;
    clearTimeout(this.#timer);
    if (target === this.#mark) return true;
    this.#mark = target;
    this.#box.textContent = target.explanation;
    if (!this.#open) {
      this.#open = new AbortController();
      const { signal } = this.#open;
      document.addEventListener("keydown", ({ key }) => key === "Escape" && this.hide(), { signal });
      for (const moved of ["scroll", "resize"]) addEventListener(moved, () => this.#place(), { capture: true, passive: true, signal });
      this.#box.showPopover();
    }
    this.#place();
    return true;
  }

  /** Below the last line of the mark, or above its first where there is no room. */
  #place() {
    const lines = this.#mark.getClientRects();
    const { left, bottom } = lines[lines.length - 1];
    const { width, height } = this.#box.getBoundingClientRect();
    const isBelow = bottom + height + 8 <= innerHeight;
    this.#box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    this.#box.style.top = `${isBelow ? bottom + 6 : Math.max(0, lines[0].top - height - 6)}px`;
  }
}
