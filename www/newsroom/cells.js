// What libraries for CSV have besides (streams, types, workers: Papa Parse, 19 kB) no table of a newsroom needs.

/** What may part the cells of a row: spreadsheets write the first where the decimal sign is the comma. */
const SEPARATORS = [";", ",", "\t"];

/** Cells, and what ends them, where the separator is this. A quote that never closes takes the rest. */
const cellsBy = (separator) =>
  new RegExp(`(?:"([^"]*(?:""[^"]*)*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`, "g");

/**
 * The rows of a CSV table (RFC 4180), each a list of cells without blanks around them; rows without content are left
 * out. The separator is the one that the first line has most of.
 */
export function rowsOfCsv(string) {
  const text = string.replace(/^\ufeff/, "");
  const [head] = /^(?:"[^"]*"|[^"\r\n])*/.exec(text);
  const counts = SEPARATORS.map((separator) => head.replace(/"[^"]*"/g, "").split(separator).length);
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))];
  const rows = [[]];
  for (const [, quoted = "", rest, end] of text.matchAll(cellsBy(separator))) {
    rows.at(-1).push((quoted.replaceAll('""', '"') + rest).trim());
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((content) => content !== ""));
}
