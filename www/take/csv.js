// A table for spreadsheets. A row is a mention and one record that it stands for: an editor goes through the article
// with it from top to bottom; sorted or pivoted it gives the records, which a table of records could not give back.

import { describeDate } from "../edtf.js";
import { isPaired, SECTION_OF_KIND } from "../kinds.js";
import { say } from "../language.js";
import { describeProvision } from "../provisions.js";
import { nameOf, Records, signatureOf } from "../records.js";
import { codePoints } from "./codepoints.js";
import { describe } from "./notes.js";

// Where the decimal sign is the comma, as in Vietnam, spreadsheets part columns at the semicolon. A line «sep=;» would
// make Excel overlook the byte order mark, and with it every diacritic.
const SEPARATOR = ";";
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** What a spreadsheet takes for the beginning of a formula: a text that somebody pasted must not be computed. */
const FORMULA = /^[=+\-@\t\r]/;

const FIELDS = [
  "kind",
  "quote",
  "value",
  "record",
  "issuer",
  "date",
  "title",
  "effective",
  "signer",
  "provisions",
  "notices",
];

/** Where a mention stands, in the units of JavaScript and of most other programs. */
const OFFSETS = ["startUnits", "endUnits", "startPoints", "endPoints"];

/** What stands in a row beside its number. */
export const COLUMNS = [...FIELDS, ...OFFSETS];

/** The table of a document. */
export const toCsv = (document, text, records) => toTable(COLUMNS, rowsOf(document, text, records));

/** A row of cells for each mention and record, in the order of `COLUMNS`; the notices are those of `all`. */
export function rowsOf(document, text, all = new Records(document, text)) {
  const positionOf = codePoints(text);
  return document.mentions.flatMap((mention, place) => {
    const remarks = all.noticesOf(place).map((key) => nameOf("notices", all.get(key)));
    const records = mention.targets.length ? mention.targets : [null];
    const { start, end } = mention;
    const offsets = [start, end, positionOf(start), positionOf(end)].map(String);
    return records.map((target, i) => [...cells(document, mention, target, i, remarks), ...offsets]);
  });
}

/** Rows under their heads, numbered: RFC 4180 but for the separator, in UTF-8 with a byte order mark. */
export function toTable(columns, rows) {
  const heads = ["row", ...columns].map((column) => say(`column.${column}`));
  return BYTE_ORDER_MARK + [heads, ...rows.map((row, i) => [String(i + 1), ...row])].map(line).join("");
}

function cells(document, mention, target, i, remarks) {
  const { kind, quote, values, provisions = [] } = mention;
  const record = target === null ? {} : document[SECTION_OF_KIND[kind]][target];
  return [
    say(`kind.${kind}`),
    quote,
    target !== null && isPaired(values, mention) ? values[i] : values.join("; "),
    target === null ? "" : describe(kind, record),
    record.issuer ?? "",
    record.date ? describeDate(record.date) : "",
    record.title ?? "",
    record.effective ? describeDate(record.effective) : "",
    record.signer ? signatureOf(record.signer) : "",
    provisions.map((provision) => describeProvision(provision)).join("; "),
    remarks.join(" "),
  ];
}

const line = (row) => row.map(cell).join(SEPARATOR) + LINE_END;

function cell(content) {
  const words = content.replace(/\s+/g, " ").trim();
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /["';,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
