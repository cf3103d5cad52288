import { forget, recall, remember } from "./storage.js";

/** Where a shortcut acts: what must have the focus. Those of the page act everywhere but where a person types. */
const PLACES = {
  mark: "#article mark",
  working: ".working #text",
  shown: "#article, #article *, #details, #details *, #list [aria-current]",
  entry: "#list [data-record]",
  finding: '[data-list="notices"] [data-record]',
  search: "#search",
  reading: "#article, #article *, #list, #list *, #details, #details *",
  page: "*",
};

/**
 * Every key that does something, and what it does: the handlers and the help are both made from this. `id` is also the
 * end of the dictionaries' key. A key that is a character alone can be switched off (WCAG 2.1.4).
 */
export const SHORTCUTS = [
  { id: "next", keys: ["ArrowRight", "ArrowDown"], place: "mark", run: ({ navigation }) => navigation.step(1) },
  { id: "previous", keys: ["ArrowLeft", "ArrowUp"], place: "mark", run: ({ navigation }) => navigation.step(-1) },
  { id: "open", keys: ["Enter", " "], place: "mark", run: ({ navigation }) => navigation.open() },
  { id: "write", keys: ["F2"], place: "shown", run: ({ write }) => write() },
  {
    id: "read",
    keys: ["F2", "Escape"],
    place: "working",
    whileTyping: true,
    run: ({ workplace }) => workplace.leave(),
  },
  { id: "back", keys: ["Escape"], place: "page", whileTyping: true, run: goBack },
  {
    id: "entries",
    keys: ["ArrowUp", "ArrowDown"],
    place: "entry",
    run: ({ list }, key) => list.step(key === "ArrowDown" ? 1 : -1),
  },
  { id: "ends", keys: ["Home", "End"], place: "entry", run: ({ list }, key) => list.leap(key === "Home" ? 0 : -1) },
  { id: "toEntries", keys: ["ArrowDown"], place: "search", whileTyping: true, run: ({ list }) => list.leap(0) },
  {
    id: "firstHit",
    keys: ["Enter"],
    place: "search",
    whileTyping: true,
    run: ({ navigation }) => navigation.openFirst(),
  },
  { id: "next", keys: ["n", "j"], place: "reading", run: ({ navigation }) => navigation.step(1) },
  { id: "previous", keys: ["p", "k"], place: "reading", run: ({ navigation }) => navigation.step(-1) },
  { id: "accept", keys: ["a"], place: "shown", run: ({ corrector }) => corrector.acceptCurrent() },
  { id: "adjust", keys: ["e"], place: "shown", run: ({ corrector }) => corrector.adjustCurrent() },
  { id: "reject", keys: ["Delete"], place: "shown", run: ({ corrector }) => corrector.rejectCurrent() },
  {
    id: "ignore",
    keys: ["Delete"],
    place: "finding",
    run: ({ corrector }) => corrector.ignore(document.activeElement.closest("li").querySelector("[data-ignores]")),
  },
  { id: "undo", keys: ["Control+z"], place: "page", run: ({ corrector }) => corrector.undo() },
  { id: "redo", keys: ["Control+Shift+z", "Control+y"], place: "page", run: ({ corrector }) => corrector.redo() },
  { id: "search", keys: ["/"], place: "page", run: ({ list }) => list.search() },
  { id: "help", keys: ["?"], place: "page", run: ({ help }) => help() },
];

function goBack({ navigation, list, corrector }) {
  if (document.activeElement.matches(PLACES.search)) return list.leaveSearch();
  corrector.dismiss();
  navigation.back();
}

/** Whether a key is a character alone: what speech input and slips of the hand may press. */
export const isCharacter = (key) => key.length === 1 && key !== " ";

const TYPING = "input, textarea, select, [contenteditable]";
const OPEN = "dialog[open], :popover-open";
const STORED = "chuthich.characterKeys";

/** Listens for the keys of the table. */
export class Shortcuts {
  #parts;

  /** @param parts what the shortcuts act on */
  constructor(parts) {
    this.#parts = parts;
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Whether characters alone do anything. */
  get takesCharacters() {
    return recall(STORED) !== "off";
  }

  set takesCharacters(wanted) {
    if (wanted) forget(STORED);
    else remember(STORED, "off");
  }

  #press(event) {
    if (event.isComposing || event.defaultPrevented || document.querySelector(OPEN)) return;
    const key = nameOf(event);
    const isTyping = event.target.matches(TYPING);
    const found = SHORTCUTS.find(
      ({ keys, place, whileTyping }) =>
        keys.includes(key) && (whileTyping || !isTyping) && document.activeElement.matches(PLACES[place]),
    );
    if (!found || (isCharacter(key) && !this.takesCharacters)) return;
    event.preventDefault();
    found.run(this.#parts, key);
  }
}

/** The name of the pressed keys as in the table. Command is Control on a Mac; with a character, Shift is part of it. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  const control = ctrlKey || metaKey;
  if (altKey) return "";
  if (!control) return isCharacter(key) ? key : shiftKey ? "" : key;
  return `Control+${shiftKey ? "Shift+" : ""}${key.toLowerCase()}`;
}
