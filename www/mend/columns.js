// Two columns of a page whose lines a program wrote side by side, with blanks between: the left one is read first.

/** Fewer lines with words on both sides are a letterhead, a signature, a row of a table. */
const FEWEST = 6;
/** Between columns are so many blanks, or more. */
const GUTTER = / {3,}/g;
/** Of the lines of a column such a share goes on with the sentence of the line before, if it is no table. */
const PROSE = 0.5;

const GOES_ON = /[^.:;!?…\s]$/u;
const SMALL = /^\p{Ll}/u;

/**
 * The text with each right column behind its left one.
 *
 * @returns {{ text: string, count: number }} how many pairs of columns there are
 */
export function partColumns(text) {
  const parted = [];
  let count = 0;
  let lines = []; // of a page, so far as it may have columns
  const end = () => {
    const columns = columnsOf(lines);
    if (columns) count++;
    parted.push(...(columns ?? lines));
    lines = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\f")) end();
    lines.push(line);
  }
  end();
  return { text: parted.join("\n"), count };
}

/** The lines with the columns one after the other; null where there are no two of them. */
function columnsOf(lines) {
  const starts = lines.map((line) =>
    Array.from(line.trimEnd().matchAll(GUTTER), ({ index, 0: gap }) => (index > 0 ? index + gap.length : 0)),
  );
  const right = mostFrequent(starts.flat().filter(Boolean));
  const pairs = lines.flatMap((_, at) => (starts[at].includes(right) ? [at] : []));
  if (pairs.length < FEWEST) return null;
  const [first, last] = [pairs[0], pairs.at(-1) + 1];
  const columns = [[], []];
  for (const line of lines.slice(first, last)) {
    if (line.slice(right - 3, right).trim() !== "") return null; // words stand in the gutter
    columns[0].push(line.slice(0, right).trim());
    columns[1].push(line.slice(right).trim());
  }
  if (!columns.every(isProse)) return null;
  return [...lines.slice(0, first), ...columns.map(withoutEnds).flat(), ...lines.slice(last)];
}

function mostFrequent(numbers) {
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function isProse(column) {
  const words = column.filter(Boolean);
  const going = words.filter((line, at) => at > 0 && GOES_ON.test(words[at - 1]) && SMALL.test(line));
  return words.length >= FEWEST && going.length >= PROSE * (words.length - 1);
}

/** Without the blank lines at the end: the next column may go on with the sentence. */
const withoutEnds = (column) => column.slice(0, column.findLastIndex(Boolean) + 1);
