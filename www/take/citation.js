// Documents as Nghị định 30/2020/NĐ-CP (phụ lục I, II.5) has them cited: type, number and symbol, day, issuer and
// subject; laws and ordinances by their name and day alone. The number of a law that the text gives stays with it.

import { describeProvision } from "../provisions.js";
import vi from "../strings/vi.js";
import { citedIn } from "./cited.js";

/** Types that are cited by name and day, without issuer and subject. */
export const BY_NAME = new Set(["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"]);

/** Types whose number follows without «số». */
export const WITHOUT_WORD = new Set(["TCVN", "QCVN", "TCXDVN", "QCĐP"]);

/** How a subject may begin that is not led in by «về». */
export const BEGINNINGS = [
  "về", "v/v", "quy định", "sửa đổi", "bổ sung", "bãi bỏ", "hướng dẫn", "ban hành", "phê duyệt", "thông qua", "công bố",
  "thành lập", "điều chỉnh", "giao", "triển khai", "thực hiện", "tổ chức thực hiện",
];

/**
 * The full citation of a document, in Vietnamese whatever the language of the page. What is not known is left out.
 *
 * @param record one of a document's `documents`
 * @param {string[]} provisions as in a mention, `D5.K1`
 */
export function cite(record, provisions = []) {
  const where = provisions.map((provision) => describeProvision(provision, (key) => vi[key])).join(", ");
  const issuer = record.issuer && !BY_NAME.has(record.type) && `của ${joined(record.issuer)}`;
  return [where, nameOf(record), dayOf(record), issuer, subjectOf(record)].filter(Boolean).join(" ");
}

/** What a document is called where day and issuer stand apart: name or number, and subject. */
export const headingOf = (record) => [nameOf(record), subjectOf(record)].filter(Boolean).join(" ");

/**
 * All documents that a text cites, by rank, a numbered line each, with what the newsroom's own table says against it.
 *
 * @param {import("../records.js").Records} [records] those of the document
 */
export function citeAll(document, records) {
  return citedIn(document)
    .map((record, place) => citationLine(place, record, records?.contradictionsOf(record)))
    .join("");
}

/** A line of such a list. */
export function citationLine(place, record, contradictions = [], citedBy = "") {
  const remarks = contradictions.length ? `[${contradictions.join(" ")}]` : "";
  return `${[`${place + 1}.`, cite(record), citedBy, remarks].filter(Boolean).join(" ")}\n`;
}

const subjectOf = ({ type, title }) => title && !BY_NAME.has(type) && ledIn(title);

function nameOf(record) {
  const { type, number, name } = record;
  if (!hasNumber(record)) return name ?? type;
  return [isByName(record) ? name : type, WITHOUT_WORD.has(type) || !type ? "" : "số", number]
    .filter(Boolean)
    .join(" ");
}

const isByName = ({ type, name }) => name && BY_NAME.has(type);

/** Whether the number is part of the citation; a law has one that the text does not give. */
const hasNumber = (record) => record.number && !(isByName(record) && record.evidence?.number === "table");

/**
 * The day in words, days below 10 and the months 1 and 2 with a zero before; of what has no day, the year in its name.
 */
function dayOf(record) {
  const [, years, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(record.date ?? "") ?? [];
  if (day) return `ngày ${day} tháng ${month <= 2 ? month : Number(month)} năm ${years}`;
  if (years) return month ? `tháng ${month <= 2 ? month : Number(month)} năm ${years}` : `năm ${years}`;
  return record.year && isByName(record) && !hasNumber(record) ? `năm ${record.year}` : "";
}

/** Joint issuers as they are written: «A, B và C». */
const joined = (issuer) => issuer.replace(/; (?!.*; )/, " và ").replaceAll("; ", ", ");

/**
 * A subject as it goes on a sentence: in small letters, unless it begins with a name, and after «về» where it is a
 * thing.
 */
function ledIn(title) {
  const lower = title.replace(/^\p{Lu}(?=\p{Ll}*\s+[^\p{Lu}])/u, (first) => first.toLowerCase());
  return beginsByItself(lower.toLowerCase()) ? lower : `về ${lower}`;
}

const beginsByItself = (subject) =>
  BEGINNINGS.some(
    (words) => subject.startsWith(words) && /^[\s,:]?$/.test(subject.slice(words.length, words.length + 1)),
  );
