/** The legend: how many mentions of each kind there are, and buttons that hide and show a kind. */
export class Legend {
  #root;

  constructor(root) {
    this.#root = root;
    root.addEventListener("click", ({ target }) => this.#toggle(target.closest("[data-kind]")));
  }

  /** @param {Record<string, number>} counts the number of mentions of each kind */
  draw(counts) {
    for (const button of this.#root.querySelectorAll("[data-kind]")) {
      button.querySelector(".count").textContent = counts[button.dataset.kind];
    }
  }

  #toggle(button) {
    if (!button) return;
    const hidden = document.body.classList.toggle(`without-${button.dataset.kind}`);
    button.setAttribute("aria-pressed", String(!hidden));
  }
}

/** Whether the legend lets marks of this kind show. */
export const isShown = (kind) => !document.body.classList.contains(`without-${kind}`);
