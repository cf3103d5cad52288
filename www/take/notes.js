import { describeDate } from "../edtf.js";
import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { say } from "../language.js";
import { signatureOf } from "../records.js";
import { cite } from "./citation.js";

const DESCRIPTIONS = {
  reference: (record) => cite(record),
  agency: ({ name }) => name,
  date: ({ edtf }) => describeDate(edtf),
};

/** What a note says of a record. */
export const describe = (kind, record) => DESCRIPTIONS[kind](record);

/** Whether the words of a mention say all that a note would say of the record. */
export function isSaidBy(quote, kind, record) {
  if (kind === "date" && inNumbers(quote) === inNumbers(record.edtf)) return true;
  return plain(quote).includes(plain(describe(kind, record))) && remarksOn(record).length === 0;
}

const plain = (words) => words.replace(/\s+/g, " ").toLowerCase();

/** The numbers of a date, whatever their order. */
const inNumbers = (words) => String((words.match(/\d+/g) ?? []).map(Number).sort());

/** What a citation has no room for: from when the document is in force, and who signed it. */
export const remarksOn = ({ effective, signer }) => [
  ...(effective ? [`${say("effective")}: ${describeDate(effective)}`] : []),
  ...(signer ? [`${say("signer")}: ${signatureOf(signer)}`] : []),
];

/**
 * The end notes of a document, one a record, numbered through all kinds.
 *
 * @returns {{ notes: { number: number, kind: string, record: object }[], numbersOf: (mention: object) => number[] }}
 */
export function numberNotes(document) {
  const notes = [];
  const before = {};
  for (const kind of KINDS) {
    before[kind] = notes.length;
    for (const record of document[SECTION_OF_KIND[kind]]) notes.push({ number: notes.length + 1, kind, record });
  }
  return { notes, numbersOf: ({ kind, targets }) => targets.map((place) => before[kind] + place + 1) };
}
