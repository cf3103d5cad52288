// Reads a file of a table, away from the page.

import { decode, headOf } from "../open/decode.js";
import { Budget } from "../open/limits.js";
import { rowsOfArchive } from "../open/office.js";
import { rowsOfCsv } from "./csv.js";

/**
 * The rows of each sheet of a table, of a CSV file those of its only one: cells without blanks around them, rows without
 * content left out.
 *
 * @param {ArrayBuffer} buffer
 * @returns {Promise<string[][][]>}
 * @throws {import("../open/failure.js").OpenFailure} `notText`, and those of `rowsOfArchive`
 */
export async function readRows(buffer) {
  const bytes = new Uint8Array(buffer);
  if (!headOf(bytes).startsWith("PK\u0003\u0004")) return [rowsOfCsv(decode(bytes))];
  const sheets = await rowsOfArchive(buffer, new Budget());
  return sheets.map((rows) => rows.map((row) => row.map((cell) => cell.trim())).filter(isFilled));
}

const isFilled = (row) => row.some((cell) => cell !== "");
