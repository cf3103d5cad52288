import { element } from "./dom.js";
import { describeDate } from "./edtf.js";
import { say } from "./language.js";
import { describeProvision, waysToProvisions } from "./provisions.js";
import { missingOf, nameOf, numberOf, signatureOf } from "./records.js";
import { cite } from "./take/citation.js";

/** What a field can be inferred from, where the text itself does not say it. */
const GROUNDS = ["symbol", "context", "table"];

/**
 * The fields that a record of each list shows: the field, and how its value is worded where it is not a word itself.
 */
const FIELDS = {
  documents: { number: String, issuer: String, date: describeDate, effective: describeDate, signer: signatureOf },
  agencies: { level: (level) => say(`level.${level}`), place: String, validity: describeDate, successor: String },
  dates: { edtf: String },
};

/** What is shown of the newsroom's own table. */
const NEWSROOM = ["title", "status", "note"];

/** What the button on a record copies, and what it is called. */
const COPIES = {
  documents: { copy: cite, label: "copyCitation" },
  agencies: { copy: ({ name }) => name, label: "copyValue" },
  dates: { copy: ({ edtf }) => edtf, label: "copyDate" },
};

/** A longer list is folded. */
const MOST_OPEN = 4;

/**
 * What the page says of a record beside its name and title: what is missing, its fields, what it does to other
 * documents, which other it may be, to whom it goes, and a button that copies it. What the record does not have is not
 * there.
 *
 * @param {string} key
 * @param {import("./records.js").Records} records
 * @param {number} [mention] the one whose details are shown: the citation names its provisions
 * @returns {Node[]}
 */
export function factsOf(key, records, mention) {
  const [section] = key.split(":");
  const record = records.get(key);
  const missing = missingOf(section, record);
  const fields = missing ? [["lacks", [say(`missing.${missing}`)]]] : [];
  if (section === "open") return [fieldList(fields)];

  const values = { ...record, number: numberOf(record) };
  for (const [field, word] of Object.entries(FIELDS[section])) {
    if (values[field]) fields.push([field, [word(values[field])], inference(record.evidence, field)]);
  }
  const row = section === "documents" ? records.rowOf(record) : undefined;
  for (const field of NEWSROOM) if (row?.[field]) fields.push([`newsroomSays.${field}`, [row[field]]]);
  const { recipients = [] } = record;
  const provisions = mention === undefined ? [] : [...records.provisionsOf([mention]).keys()];
  const lists = [
    ["namedProvisions", named(key, records, mention)],
    ...relations(record, records),
    ["doubts", doubts(key, records)],
  ].filter(([, items]) => items.length > 0);
  return [
    ...fieldsAndLists(fields, lists),
    ...(recipients.length ? [folded(["recipients", recipients.map((span) => [wayTo(span, records)])])] : []),
    element(
      "button",
      { type: "button", class: "copy", "data-copy": COPIES[section].copy(record, provisions) },
      say(COPIES[section].label),
    ),
  ];
}

/** Fields, and lists of which each long one is folded behind them. */
export function fieldsAndLists(fields, lists) {
  const isShort = ([, { length }]) => length <= MOST_OPEN;
  return [fieldList([...fields, ...lists.filter(isShort)]), ...lists.filter((list) => !isShort(list)).map(folded)];
}

/** Fields with their values, each a string or a list of nodes and strings, and a remark on the last of these. */
export function fieldList(fields) {
  const list = element("dl");
  for (const [field, values, remark] of fields) {
    const shown = values.map((value) => element("dd", {}, ...[value].flat()));
    if (remark) shown.at(-1).append(" ", element("small", {}, remark));
    list.append(element("div", {}, element("dt", {}, say(field)), ...shown));
  }
  return list;
}

function folded([field, items]) {
  const entries = items.map((item) => element("li", {}, ...item));
  return element(
    "details",
    {},
    element("summary", {}, `${say(field)} (${items.length})`),
    element("ol", {}, ...entries),
  );
}

/**
 * What a field was inferred from; none where the text itself says it. Of a date, the evidence names the inferred parts.
 */
function inference(evidence, field) {
  const grounds = field === "edtf" ? Object.values(evidence) : [evidence[field]];
  const ground = grounds.find((ground) => GROUNDS.includes(ground));
  return ground && say(`evidence.${ground}`);
}

/**
 * The provisions of a document with the ways to their places; none where this mention, which says so itself, has them
 * all.
 */
function named(key, records, mention) {
  const found = records.provisionsOf(records.mentionsOf(key));
  const isElsewhere = [...found.values()].flat().some((place) => place.mention !== mention);
  return isElsewhere ? waysToProvisions(found) : [];
}

/** What a document does to others, a list for each way, with the provisions concerned and the words that say it. */
function relations(record, records) {
  const lists = new Map();
  for (const { kind, target, provisions, evidence } of record.relations ?? []) {
    const field = `relation.${kind}`;
    if (!lists.has(field)) lists.set(field, []);
    const where = provisions?.length
      ? `${provisions.map((provision) => describeProvision(provision)).join(", ")} `
      : "";
    lists
      .get(field)
      .push([where + nameOf("documents", records.get(`documents:${target}`)), " ", wayTo(evidence, records)]);
  }
  return [...lists];
}

/** The words that may mean a record, and which others they may mean. */
function doubts(key, records) {
  const [section] = key.split(":");
  return records.doubtsOf(key).map(({ span, others }) => [
    wayTo(span, records),
    " ",
    say(
      "orElse",
      others.map((other) => nameOf(section, records.get(other))),
    ),
  ]);
}

/** Words of the text, and the way to where they stand. */
export function wayTo({ start, end }, records) {
  const attributes = {
    type: "button",
    class: "way",
    lang: "vi",
    title: say("toWords"),
    "data-start": start,
    "data-end": end,
  };
  return element("button", attributes, `«${records.quote({ start, end })}»`);
}
