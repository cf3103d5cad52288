// The report: one table, aligned so that a terminal shows it and Markdown reads it.

const HEAD = ['what', 'measured', 'must', ''];

/** A row that is only told. */
export function fact(what, measured) {
  return [what, measured, '', ''];
}

/** A row with a value that must be at least or at most so much; only told where neither is given. */
export function budget(what, value, unit, { atLeast, atMost }, remark = '') {
  const measured = `${figures(value)} ${unit}${remark}`;
  if (atLeast !== undefined) return [what, measured, `≥ ${atLeast} ${unit}`, value >= atLeast ? 'ok' : 'short'];
  if (atMost !== undefined) return [what, measured, `≤ ${atMost} ${unit}`, value <= atMost ? 'ok' : 'short'];
  return fact(what, measured);
}

/** Three significant figures. */
export function figures(value) {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}

export function table(rows) {
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...rows].map((row) => [...row[column]].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |\n`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return line(HEAD) + rule + rows.map(line).join('');
}
