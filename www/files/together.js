// What is written of several files together. Each takes the entries with their documents and records one at a time.

import { say } from "../language.js";
import { citationLine } from "../take/citation.js";
import { citedIn } from "../take/cited.js";
import { COLUMNS, rowsOf, toTable } from "../take/csv.js";

/** The table of the mentions of all, with the file of each in front. */
export async function toCsvOfAll(documents) {
  const rows = [];
  for await (const [{ name, text }, document, own] of documents)
    rows.push(...rowsOf(document, text, own).map((row) => [name, ...row]));
  return toTable(["file", ...COLUMNS], rows);
}

/** A line of JSON each, in the form in which the command line writes several files, with the text. */
export async function toJsonLines(documents) {
  let lines = "";
  for await (const [{ name, text }, document] of documents)
    lines += `${JSON.stringify({ file: name, ...document, text })}\n`;
  return lines;
}

/** Every document that any of them cites, by rank, a numbered line each with the files that cite it. */
export async function toCitations(documents) {
  const records = new Map(); // id → the record, of several with what any of them knows
  const filesOf = new Map(); // id → names of files
  const contradictions = new Map(); // id → what the newsroom's own table says against any of them
  for await (const [{ name }, document, own] of documents) {
    for (const record of citedIn(document)) {
      records.set(record.id, { ...record, ...records.get(record.id) });
      filesOf.set(record.id, [...(filesOf.get(record.id) ?? []), name]);
      contradictions.set(
        record.id,
        new Set([...(contradictions.get(record.id) ?? []), ...own.contradictionsOf(record)]),
      );
    }
  }
  const all = citedIn({ documents: [...records.values()] });
  const citedBy = ({ id }) => `(${say("citedBy", filesOf.get(id))})`;
  return all
    .map((record, place) => citationLine(place, record, [...contradictions.get(record.id)], citedBy(record)))
    .join("");
}
