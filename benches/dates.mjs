// Dates side by side with chrono-node's Vietnamese locale, on the project's own cases: right values, spans, false hits.
import { readdir, readFile } from 'node:fs/promises';

const CASES = new URL('../tests/cases/', import.meta.url);

/** A line of mentions in a case: kind, quotation, values. */
const MENTION = /^(?:reference|agency|date) \| /;

/** The cases about dates, each `{ text, today, dates: [{ start, end, values }] }`; offsets are UTF-16 code units. */
export async function dateCases() {
  const files = (await readdir(CASES)).filter((file) => file.startsWith('date'));
  const contents = await Promise.all(files.map((file) => readFile(new URL(file, CASES), 'utf8')));
  return contents.flatMap((content) => content.split(/^===.*\n/m).slice(1).map(parseCase));
}

function parseCase(written) {
  const cut = written.search(/^---$/m);
  const lines = written.slice(0, cut).trimEnd().split('\n');
  const options = lines.findIndex((line) => !line.startsWith('@'));
  const today = lines.slice(0, options).find((line) => line.startsWith('@date '))?.slice('@date '.length).trim();
  const text = unescape(lines.slice(options).join('\n'));
  const dates = [];
  let from = 0; // mentions stand in the order of the text
  for (const line of written.slice(cut).split('\n').filter((line) => MENTION.test(line))) {
    const [kind, quote, values] = line.split(' | ');
    const wanted = unescape(quote).replaceAll('⏎', '\n');
    const start = text.indexOf(wanted, from);
    if (start < 0) throw new Error(`«${quote}» does not stand in «${text}»`);
    from = start + wanted.length;
    if (kind === 'date') dates.push({ start, end: from, values: values === '-' ? [] : values.split('; ') });
  }
  return { text, today, dates };
}

const unescape = (written) =>
  written.replace(/\\u\{([0-9A-F]+)\}|\\\\/gi, (_, code) => (code ? String.fromCodePoint(parseInt(code, 16)) : '\\'));

/** The dates that our engine finds. */
export const ours = (annotate) => ({ text, today }) =>
  annotate(text, today ? { date: today } : {}).mentions.filter(({ kind }) => kind === 'date');

/** The dates that chrono-node finds, as EDTF: what it is not certain of is unknown or left off. */
export const chronos = (locale) => ({ text, today }) =>
  locale.parse(text, today ? new Date(`${today}T12:00:00`) : new Date()).map(({ index, text: found, start, end }) => ({
    start: index,
    end: index + found.length,
    values: [end ? `${edtf(start)}/${edtf(end)}` : edtf(start)],
  }));

function edtf(point) {
  const digits = (field, width) => String(point.get(field)).padStart(width, '0');
  const year = point.isCertain('year') ? digits('year', 4) : 'XXXX';
  if (point.isCertain('day')) return `${year}-${digits('month', 2)}-${digits('day', 2)}`;
  return point.isCertain('month') ? `${year}-${digits('month', 2)}` : year;
}

/** How a finder does on the cases. Values count where the case states any: relative dates without a day have none. */
export function score(cases, find) {
  const sums = { dates: 0, spans: 0, valued: 0, right: 0, hits: 0, falseHits: 0 };
  for (const given of cases) {
    const found = find(given);
    sums.hits += found.length;
    sums.falseHits += found.filter((hit) => !given.dates.some((date) => overlap(hit, date))).length;
    for (const date of given.dates) {
      const hit = found.find((candidate) => overlap(candidate, date));
      sums.dates++;
      sums.spans += Number(hit !== undefined && hit.start === date.start && hit.end === date.end);
      if (date.values.length === 0) continue;
      sums.valued++;
      sums.right += Number(hit !== undefined && hit.values.join() === date.values.join());
    }
  }
  return sums;
}

const overlap = (one, other) => one.start < other.end && other.start < one.end;
