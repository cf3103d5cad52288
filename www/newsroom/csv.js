// What libraries for CSV have besides (streams, types, workers: Papa Parse, 19 kB) no table of a newsroom needs.

/** What may part the cells of a row: spreadsheets write the first where the decimal sign is the comma. */
const SEPARATORS = [";", ",", "\t"];

/** A quote before a cell that does not close. */
const LONE = /^"(?=[^"]*$)/;

/** By so many lines the separator is found. */
const LOOKED_AT = 10;

/** How Excel names the separator, in a line before all others. */
const NAMED = /^sep=([;,\t])\r?\n/;

/**
 * Cells, and what ends them, where the separator is this. A quote that does not close at the end of a cell does not hold
 * it together: it must not take the rows behind it along.
 */
const cellsBy = (separator) =>
  new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"(?=[ ]*(?:[${separator}\\r\\n]|$)))?([^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
    "g",
  );

/**
 * The rows of a CSV table (RFC 4180), each a list of cells without blanks around them; rows without content are left
 * out. The separator is the one that the first lines have most of.
 */
export function rowsOfCsv(string) {
  const named = string.replace(/^\ufeff/, "");
  const text = named.replace(NAMED, "");
  const separator = NAMED.exec(named)?.[1] ?? separatorOf(text);
  const rows = [[]];
  for (const [, quoted = "", rest, end] of text.matchAll(cellsBy(separator))) {
    rows.at(-1).push((quoted.replaceAll('""', '"') + rest.replace(LONE, "")).trim());
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((content) => content !== ""));
}

function separatorOf(text) {
  const head = text.split(/\r?\n|\r/, LOOKED_AT).join("\n").replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => head.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}
