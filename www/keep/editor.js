import { showDialog } from "../dialog.js";
import { element } from "../dom.js";
import { inFigures, readFigures } from "../edtf.js";
import { KINDS } from "../kinds.js";
import { say } from "../language.js";
import { stepsIn } from "./words.js";

/** How much of the paragraph is shown on either side of the words, in UTF-16 units. */
const AROUND = 160;

/** The buttons that move the borders: what each does to a span, given the starts and ends of the steps around. */
const MOVES = {
  startEarlier: (span, { starts }) => ({
    ...span,
    start: starts.findLast((start) => start < span.start) ?? span.start,
  }),
  startLater: (span, { starts }) => ({
    ...span,
    start: starts.find((start) => start > span.start && start < span.end) ?? span.start,
  }),
  endEarlier: (span, { ends }) => ({
    ...span,
    end: ends.findLast((end) => end < span.end && end > span.start) ?? span.end,
  }),
  endLater: (span, { ends }) => ({ ...span, end: ends.find((end) => end > span.end) ?? span.end }),
};

/**
 * Lets a person say what a mention really is.
 *
 * @param {(mark: { kind: string, start: number, end: number, values: string[] }) => void} onSave
 */
export function editMention(text, mention, onSave) {
  const hint = element("p", { class: "remark", id: "valuesHint" });
  const values = valuesField(mention, hint);
  const kinds = kindsField(mention);
  const kind = () => kinds.querySelector(":checked").value;
  const words = new WordsField(text, mention, kind);
  const draw = () => {
    values.setCustomValidity("");
    hint.textContent = say(`valuesHint.${kind()}`);
    words.draw();
  };
  values.addEventListener("input", () => values.setCustomValidity(""));
  kinds.addEventListener("change", draw);
  draw();

  const form = element(
    "form",
    {},
    words.root,
    kinds,
    element("label", { for: "values" }, say("values")),
    values,
    hint,
    element("p", { class: "choice" }, element("button", { class: "primary" }, say("save"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // nothing is sent anywhere
    const read = readValues(values, kind());
    if (!read) return;
    dialog.close();
    onSave({ kind: kind(), ...words.span, values: read });
  });
  const dialog = showDialog("editor", "adjustTitle", form);
}

/** The words of a mention in their paragraph, and the buttons that move its borders. */
class WordsField {
  span;
  root;
  #text;
  #kind;
  #around;
  #shown = element("p", { class: "words", lang: "vi" });

  /** @param {() => string} kind what the words are marked as */
  constructor(text, mention, kind) {
    this.span = { start: mention.start, end: mention.end };
    this.#text = text;
    this.#kind = kind;
    this.#around = passage(text, mention);
    const steps = stepsIn(text, this.#around);
    const moves = Object.entries(MOVES).map(([name, to]) => {
      const button = element("button", { type: "button", "data-move": name }, say(name));
      button.addEventListener("click", () => {
        this.span = to(this.span, steps);
        this.draw();
      });
      return button;
    });
    this.root = element(
      "fieldset",
      { class: "moves" },
      element("legend", {}, say("words")),
      this.#shown,
      ...moves,
    );
  }

  draw() {
    const { start, end } = this.span;
    const chosen = element("strong", { "data-kind": this.#kind() }, this.#text.slice(start, end));
    this.#shown.replaceChildren(
      this.#text.slice(this.#around.start, start),
      chosen,
      this.#text.slice(end, this.#around.end),
    );
  }
}

function kindsField(mention) {
  const choices = KINDS.map((kind) => kindChoice(kind, kind === mention.kind));
  return element("fieldset", { class: "kinds" }, element("legend", {}, say("kind")), ...choices);
}

/** The field for what a mention stands for; days are written in it as people write them. */
function valuesField({ kind, values }, hint) {
  const shown = kind === "date" ? values.map(inFigures) : values;
  return element("input", {
    type: "text",
    id: "values",
    value: shown.join("; "),
    autocomplete: "off",
    spellcheck: "false",
    autofocus: "",
    "aria-describedby": hint.id,
  });
}

/** What stands in the field; null where that is no day, which the field then says. */
function readValues(field, kind) {
  const given = field.value.split(";").map((value) => value.trim()).filter(Boolean);
  if (kind !== "date") return given;
  const read = given.map(readFigures);
  const unread = given.find((_, place) => read[place] === null);
  if (unread === undefined) return read;
  field.setCustomValidity(say("notADate", unread));
  field.reportValidity();
  return null;
}

function kindChoice(kind, checked) {
  const box = element("input", { type: "radio", name: "kind", value: kind });
  box.checked = checked;
  return element("label", {}, box, " ", say(`kind.${kind}`));
}

/** The piece of the mention's paragraph that is shown and can be marked. */
function passage(text, { start, end }) {
  const before = text.slice(Math.max(0, start - AROUND), start).split("\n\n").at(-1);
  const [after] = text.slice(end, end + AROUND).split("\n\n");
  return { start: start - before.length, end: end + after.length };
}
