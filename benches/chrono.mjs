// The dates that chrono-node's Vietnamese locale finds, in the form of `conformance/README.md`; `--strict` for its strict
// reading. Values are EDTF: what chrono-node is not certain of is unknown or left off.
import { createInterface } from 'node:readline';

import { vi } from 'chrono-node';

const locale = process.argv.includes('--strict') ? vi.strict : vi;

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, date } = JSON.parse(line);
  const found = locale.parse(text, date ? new Date(`${date}T12:00:00`) : new Date());
  console.log(JSON.stringify({ id, mentions: found.map((one) => mention(text, one)) }));
}

function mention(text, { index, text: words, start, end }) {
  const codepoints = (units) => [...text.slice(0, units)].length;
  return {
    kind: 'date',
    start: codepoints(index),
    end: codepoints(index + words.length),
    values: [end ? `${edtf(start)}/${edtf(end)}` : edtf(start)],
  };
}

function edtf(point) {
  const digits = (field, width) => String(point.get(field)).padStart(width, '0');
  const year = point.isCertain('year') ? digits('year', 4) : 'XXXX';
  if (point.isCertain('day')) return `${year}-${digits('month', 2)}-${digits('day', 2)}`;
  return point.isCertain('month') ? `${year}-${digits('month', 2)}` : year;
}
