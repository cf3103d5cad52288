import { element } from "./dom.js";
import { describeDate } from "./edtf.js";
import { factsOf, fieldList, fieldsAndLists } from "./facts.js";
import { say } from "./language.js";
import { unmarked } from "./keep/words.js";
import { VALUE_OF } from "./keep/corrections.js";
import { provisionsOf, waysToProvisions } from "./provisions.js";
import { languageOf, nameOf } from "./records.js";

/** Told to the styles of the whole page while the panel is open. */
const OPEN = "detailed";

const { classList: classes } = document.documentElement;

/** The panel that says what a mention stands for, and where each thing is known from. */
export class Details {
  #root;
  #onClose;

  /** @param {() => void} onClose called when the person closes the panel */
  constructor(root, onClose) {
    this.#root = root;
    this.#onClose = onClose;
  }

  show(mention, records, annotated) {
    const { kind, quote, values, provisions, ambiguous, rule } = annotated.mentions[mention];
    const close = element("button", { type: "button", class: "close" }, say("close"));
    close.addEventListener("click", this.#onClose);
    const targets = records.targetsOf(mention);
    const names = targets.map((key) => nameOf(key.split(":")[0], records.get(key)));
    const stated = kind === "date" ? values.map(describeDate) : values;
    const isTold = values.length === 0 || stated.join() === names.join();
    this.#root.dataset.kind = kind;
    this.#root.replaceChildren(
      element("header", {}, element("p", { class: "kind" }, say(`kind.${kind}`)), close),
      element("h3", { id: "detailsTitle", lang: "vi" }, quote),
      ...(provisions?.length
        ? fieldsAndLists([], [["provisions", waysToProvisions(provisionsOf(annotated.mentions, [mention]))]])
        : []),
      ...(ambiguous ? [element("p", { class: "remark" }, say("oneOfThese"))] : []),
      ...targets.map((key) =>
        recordCard(
          key,
          records,
          mention,
          ambiguous ? correction("choose", mention, { "data-value": valueOf(key, records) }) : null,
        ),
      ),
      ...records
        .noticesOf(mention)
        .map((key) => element("p", { class: "notice" }, nameOf("notices", records.get(key)))),
      fieldList([
        ...(isTold ? [] : [["stated", [stated.join("; ")]]]),
        ["readBy", [[element("span", { title: say("code", rule) }, say(`reading.${rule}`) ?? "")]]],
      ]),
      corrections(mention, records.text, annotated.mentions),
    );
    this.#root.hidden = false;
    classes.add(OPEN);
    this.#root.scrollTop = 0;
  }

  hide() {
    this.#root.hidden = true;
    classes.remove(OPEN);
  }

  focus() {
    this.#root.focus({ preventScroll: true });
  }
}

/** A button that corrects a mention. */
const correction = (does, mention, attributes = {}, ...values) =>
  element(
    "button",
    { type: "button", "data-correct": does, "data-mention": String(mention), ...attributes },
    say(does, ...values),
  );

/** The buttons that correct a mention, as far as they are of use. */
function corrections(mention, text, mentions) {
  const { kind, quote, ambiguous, rule } = mentions[mention];
  const alike = mentions.filter((other) => other.kind === kind && other.quote === quote).length;
  const others = unmarked(text, quote, mentions).length;
  return element(
    "div",
    { class: "correct" },
    ...(rule === "own.correction" || ambiguous ? [] : [correction("accept", mention)]),
    correction("adjust", mention, { "aria-haspopup": "dialog" }),
    element("button", { type: "button", "data-write": "" }, say("write")),
    correction("reject", mention),
    ...(alike > 1 ? [correction("rejectAll", mention, {}, alike)] : []),
    ...(others > 0 ? [correction("markAll", mention, {}, others)] : []),
  );
}

const valueOf = (key, records) => VALUE_OF[key.split(":")[0]](records.get(key));

function recordCard(key, records, mention, choice) {
  const [section] = key.split(":");
  const record = records.get(key);
  return element(
    "section",
    { class: "record" },
    ...(section === "open" ? [] : [element("h4", { lang: languageOf(section) }, nameOf(section, record))]),
    ...(record.title ? [element("p", { class: "title", lang: "vi" }, record.title)] : []),
    ...factsOf(key, records, mention),
    ...(choice ? [" ", choice] : []),
  );
}
