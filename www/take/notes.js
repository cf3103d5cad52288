import { describeDate } from "../edtf.js";
import { KINDS, SECTION_OF_KIND } from "../kinds.js";
import { cite } from "./citation.js";

const DESCRIPTIONS = {
  reference: (record) => cite(record),
  agency: ({ name }) => name,
  date: ({ edtf }) => describeDate(edtf),
};

/** What a note says of a record. */
export const describe = (kind, record) => DESCRIPTIONS[kind](record);

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
