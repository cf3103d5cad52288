import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { say } from "../language.js";
import { isCharacter, SHORTCUTS } from "../shortcuts.js";

/** The dialog that explains every shortcut, and switches those that are a character alone. */
export class ShortcutsDialog {
  #shortcuts;

  constructor(shortcuts) {
    this.#shortcuts = shortcuts;
  }

  open() {
    const box = element("input", { type: "checkbox", id: "characters" });
    box.checked = this.#shortcuts.takesCharacters;
    const list = element("dl");
    const draw = () => list.replaceChildren(...rows(box.checked));
    box.addEventListener("change", () => {
      this.#shortcuts.takesCharacters = box.checked;
      draw();
    });
    draw();
    showDialog("help", "shortcuts", list, element("p", { class: "option" }, box, element("label", { for: "characters" }, say("characters"))));
  }
}

/** A row for each thing that can be done, with all the keys that do it. */
function rows(withCharacters) {
  const keysOf = new Map();
  for (const { id, keys } of SHORTCUTS) keysOf.set(id, [...(keysOf.get(id) ?? []), ...keys]);
  return [...keysOf].map(([id, keys]) =>
    element(
      "div",
      {},
      element("dt", {}, say(`shortcut.${id}`)),
      element("dd", {}, ...keys.map((key) => element("kbd", isCharacter(key) && !withCharacters ? { class: "off" } : {}, inWords(key)))),
    ),
  );
}

const SIGNS = { ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓", Control: "Ctrl", Escape: "Esc" };

const inWords = (keys) =>
  keys
    .split("+")
    .map((key) => SIGNS[key] ?? (key === " " ? say("spaceKey") : key.length === 1 && keys.length > 1 ? key.toUpperCase() : key))
    .join(" + ");
