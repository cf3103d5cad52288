// A newsroom's own table of documents: number, official title, status and note.

import { plain } from "../letters.js";
import { OpenFailure } from "../open/failure.js";

/** The largest file that is read, in bytes; ten thousand rows take less. */
export const MOST_BYTES = 2_000_000;

/** What the heads of the columns may be called, without diacritics; without heads the columns stand in this order. */
const HEADS = {
  number: ["so hieu", "so hieu van ban", "so ky hieu", "so ky hieu van ban", "so van ban", "ky hieu", "so", "number"],
  title: ["ten chinh thuc", "ten van ban", "ten", "trich yeu", "trich yeu noi dung", "noi dung", "official title", "title"],
  status: ["tinh trang", "tinh trang hieu luc", "trang thai", "hieu luc", "status"],
  note: ["ghi chu", "ghi chu noi bo", "note", "notes"],
};
const FIELDS = Object.keys(HEADS);

/** The heads stand in one of so many rows: above them there may be what the table is called. */
const HIGHEST = 10;

/** A status that says that a document may not be cited as law in force. */
const NOT_IN_FORCE =
  /hết hiệu lực|không còn|ngưng hiệu lực|chưa có hiệu lực|bãi bỏ|hủy bỏ|thay thế|not in force|repealed|replaced|expired/i;

/** One that says the contrary, whatever else it does to others: «Còn hiệu lực, thay thế Nghị định 24/2015/NĐ-CP». */
const IN_FORCE = /^(?:(?:đang|vẫn)\s+)?(?:còn|có)\s+hiệu lực|^in force/i;

/**
 * The rows of a table, `{ number, title, status, note }`, those without a number left out. Of several sheets those count
 * that have heads; where none has, the first with rows.
 *
 * @param {string[][][]} sheets
 * @throws {OpenFailure} `emptyTable` where no row has a number
 */
export function readTable(sheets) {
  const found = sheets.filter((rows) => rows.length > 0).map(tableIn);
  const headed = found.filter(({ hasHeads }) => hasHeads);
  const all = (headed.length > 0 ? headed : found.slice(0, 1)).flatMap(({ rows }) => rows);
  const numbered = all.filter(({ number }) => number !== "");
  if (numbered.length === 0) throw new OpenFailure("emptyTable");
  return numbered;
}

function tableIn(rows) {
  const found = rows.slice(0, HIGHEST).map(columnsOf);
  const heads = found.findIndex((columns) => columns !== null);
  const columns = found[heads] ?? FIELDS.map((_, place) => place);
  return { hasHeads: heads >= 0, rows: rows.slice(heads + 1).map((cells) => rowOf(cells, columns)) };
}

/** In which column each field stands; null where a row has no head for the number. */
function columnsOf(heads) {
  const names = heads.map((head) => plain(head.normalize()).replace(/[^\p{L}\p{N}]+/gu, " ").trim());
  const columns = FIELDS.map((field) => names.findIndex((name) => HEADS[field].includes(name)));
  return columns[0] < 0 ? null : columns;
}

const rowOf = (cells, columns) =>
  Object.fromEntries(FIELDS.map((field, place) => [field, cells[columns[place]] ?? ""]));

/**
 * The rows by the documents that their numbers stand for; of several for one document the first counts.
 *
 * @param {object[]} rows
 * @param {(text: string) => Promise<object>} annotate what the engine says of a text
 * @returns {Promise<{ byId: Map<string, object>, unknown: string[], twice: string[] }>} the numbers that are none, and
 *   those that stand in several rows which say different things
 * @throws {OpenFailure} `noNumber` where none of them is one
 */
export async function identify(rows, annotate) {
  const text = rows.map(({ number }) => number.replace(/\s+/g, " ")).join("\n\n");
  const { mentions, documents } = await annotate(text);
  const references = mentions.filter(({ kind, targets }) => kind === "reference" && targets.length > 0);
  const [byId, unknown, twice] = [new Map(), [], new Set()];
  let [start, next] = [0, 0];
  for (const row of rows) {
    const end = start + row.number.replace(/\s+/g, " ").length;
    while (references[next]?.start < start) next++;
    const id = references[next]?.start < end ? documents[references[next].targets[0]].id : undefined;
    if (id === undefined) unknown.push(row.number);
    else if (!byId.has(id)) byId.set(id, row);
    else if (isOther(byId.get(id), row)) twice.add(row.number);
    start = end + 2;
  }
  if (byId.size === 0) throw new OpenFailure("noNumber");
  return { byId, unknown, twice: [...twice] };
}

const isOther = (one, other) => one.title !== other.title || one.status !== other.status;

/**
 * In what a row says something else than a text: `title` where their titles differ, though neither is a part of the
 * other; `status` where the document is not in force.
 */
export function contradictionsOf({ title, status }, document) {
  const [ours, theirs] = [title, document.title ?? ""].map(words);
  const isSame = ours === "" || theirs === "" || ours.includes(theirs) || theirs.includes(ours);
  return [...(isSame ? [] : ["title"]), ...(isOut(status.normalize().trim()) ? ["status"] : [])];
}

const isOut = (status) => NOT_IN_FORCE.test(status) && !IN_FORCE.test(status);

/** The words of a title, whatever stands between them. */
const words = (title) => title.normalize().toLowerCase().replace(/[^\p{L}\p{M}\d]+/gu, " ").trim();
