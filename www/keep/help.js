import { controlKey } from "../device.js";
import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { say } from "../language.js";
import { isCharacter, SHORTCUTS } from "../shortcuts.js";
import { marksSpeak, setSpeech } from "../speech.js";

/**
 * The dialog that explains every shortcut, and switches those that are a character alone and what marks say of them.
 */
export class ShortcutsDialog {
  #shortcuts;
  #article;

  /** @param {import("../article.js").Article} article whose marks say what they are */
  constructor(shortcuts, article) {
    this.#shortcuts = shortcuts;
    this.#article = article;
  }

  open() {
    const list = element("dl");
    const draw = () => list.replaceChildren(...rows(this.#shortcuts.takesCharacters));
    const characters = choice("characters", this.#shortcuts.takesCharacters, (wanted) => {
      this.#shortcuts.takesCharacters = wanted;
      draw();
    });
    const speech = choice("spokenMarks", marksSpeak(), (wanted) => setSpeech(wanted, this.#article.marks()));
    draw();
    showDialog("help", "shortcuts", list, characters, speech);
  }
}

/** A box with its words, and what is done when the person changes it. */
function choice(id, checked, onChange) {
  const box = element("input", { type: "checkbox", id });
  box.checked = checked;
  box.addEventListener("change", () => onChange(box.checked));
  return element("p", { class: "option" }, box, element("label", { for: id }, say(id)));
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
      element(
        "dd",
        {},
        ...keys.map((key) => element("kbd", isCharacter(key) && !withCharacters ? { class: "off" } : {}, inWords(key))),
      ),
    ),
  );
}

const SIGNS = { ArrowRight: "→", ArrowLeft: "←", ArrowUp: "↑", ArrowDown: "↓", Control: controlKey, Escape: "Esc" };

const inWords = (keys) =>
  keys
    .split("+")
    .map(
      (key) =>
        SIGNS[key] ?? (key === " " ? say("spaceKey") : key.length === 1 && keys.length > 1 ? key.toUpperCase() : key),
    )
    .join(" + ");
