import { element } from "./dom.js";
import { describeDate } from "./edtf.js";
import { say } from "./language.js";
import { describeProvision } from "./provisions.js";
import { languageOf, missingOf, nameOf } from "./records.js";
import { cite } from "./take/citation.js";

/** What a field can be inferred from, where the text itself does not say it. */
const GROUNDS = ["symbol", "context", "table"];

/** The fields that a record of each list shows: the field, and how its value is worded where it is not a word itself. */
const FIELDS = {
  documents: { issuer: String, date: describeDate },
  agencies: { level: (level) => say(`level.${level}`), place: String, validity: describeDate, successor: String },
  dates: { edtf: String },
};

/** What the button on a record copies, and what it is called. */
const COPIES = {
  documents: { copy: cite, label: "copyCitation" },
  agencies: { copy: ({ name }) => name, label: "copyValue" },
  dates: { copy: ({ edtf }) => edtf, label: "copyDate" },
};

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
      ...(provisions?.length ? [fieldList([["provisions", [provisions.map((provision) => describeProvision(provision)).join("; ")]]])] : []),
      ...(ambiguous ? [element("p", { class: "remark" }, say("oneOfThese"))] : []),
      ...targets.map((key) => recordCard(key, records, annotated, targets.length === 1 ? provisions : [])),
      ...records.noticesOf(mention).map((key) => element("p", { class: "notice" }, nameOf("notices", records.get(key)))),
      fieldList([...(isTold ? [] : [["stated", [stated.join("; ")]]]), ["readBy", [say(`reading.${rule}`) ?? ""], say("code", rule)]]),
      element(
        "div",
        { class: "correct" },
        element("button", { type: "button", "data-correct": "adjust", "data-mention": String(mention), "aria-haspopup": "dialog" }, say("adjust")),
        element("button", { type: "button", "data-correct": "reject", "data-mention": String(mention) }, say("reject")),
      ),
    );
    this.#root.hidden = false;
    this.#root.scrollTop = 0;
  }

  hide() {
    this.#root.hidden = true;
  }

  focus() {
    this.#root.focus({ preventScroll: true });
  }
}

function recordCard(key, records, annotated, provisions) {
  const [section] = key.split(":");
  const record = records.get(key);
  const missing = missingOf(section, record);
  const lacks = missing ? [["lacks", [say(`missing.${missing}`)]]] : [];
  if (section === "open") return element("section", { class: "record" }, fieldList(lacks));
  const fields = Object.entries(FIELDS[section])
    .filter(([field]) => record[field])
    .map(([field, word]) => [field, [word(record[field])], inference(record.evidence, field)]);
  const relations = (record.relations ?? []).map(
    ({ kind, target }) => `${say(`relation.${kind}`)} ${nameOf("documents", annotated.documents[target])}`,
  );
  return element(
    "section",
    { class: "record" },
    element("h4", { lang: languageOf(section) }, nameOf(section, record)),
    ...(record.title ? [element("p", { class: "title", lang: "vi" }, record.title)] : []),
    fieldList([...lacks, ...fields, ...(relations.length ? [["relations", relations]] : [])]),
    element("button", { type: "button", class: "copy", "data-copy": COPIES[section].copy(record, provisions) }, say(COPIES[section].label)),
  );
}

/** What a field was inferred from; none where the text itself says it. Of a date, the evidence names the inferred parts. */
function inference(evidence, field) {
  const grounds = field === "edtf" ? Object.values(evidence) : [evidence[field]];
  const ground = grounds.find((ground) => GROUNDS.includes(ground));
  return ground && say(`evidence.${ground}`);
}

/** Fields with their values, and a remark on the last of these. */
function fieldList(fields) {
  const list = element("dl");
  for (const [field, values, remark] of fields) {
    const shown = values.map((value) => element("dd", {}, value));
    if (remark) shown.at(-1).append(" ", element("small", {}, remark));
    list.append(element("div", {}, element("dt", {}, say(field)), ...shown));
  }
  return list;
}
