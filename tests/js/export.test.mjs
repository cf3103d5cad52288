// What the page and the command line both hand on, and the tables that both have.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';

import { compareExports } from './export.mjs';

await compareExports('vi');

/** The rows of a table of the command line, each a list of cells, behind the line that names its columns. */
async function rows(name) {
  const table = await readFile(new URL(`../../src/export/forms/${name}.tsv`, import.meta.url), 'utf8');
  const lines = table.split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.slice(1).map((line) => line.split('\t'));
}

suite('the command line has the same table', async () => {
  const { BEGINNINGS, BY_NAME, WITHOUT_WORD } = await import('../../www/take/citation.js');
  const { TYPES } = await import('../../www/take/csl.js');
  const { COLUMNS } = await import('../../www/take/csv.js');
  const { RANKS } = await import('../../www/take/ranks.js');
  const { HEADS } = await import('../../www/take/title.js');
  const { default: en } = await import('../../www/strings/en.js');
  const { default: vi } = await import('../../www/strings/vi.js');

  test('of ranks', async () => {
    const list = (cell) => (cell ? cell.split('|') : []);
    assert.deepEqual((await rows('ranks')).map(([types, issuers]) => [list(types), list(issuers)]), RANKS);
  });

  test('of types', async () => {
    const types = await rows('types');
    const cited = (how) => types.filter(([, cell]) => cell === how).map(([type]) => type);
    assert.deepEqual(cited('name'), [...BY_NAME]);
    assert.deepEqual(cited('bare'), [...WITHOUT_WORD]);
    assert.deepEqual(Object.fromEntries(types.filter(([, , csl]) => csl).map(([type, , csl]) => [type, csl])), TYPES);
  });

  test('of how subjects begin', async () => {
    assert.deepEqual((await rows('subjects')).map(([words]) => words), BEGINNINGS);
  });

  test('of what stands above a headline', async () => {
    assert.deepEqual((await rows('heads')).map(([words]) => words), HEADS);
  });

  test('of words', async () => {
    const words = await rows('words');
    const columns = words.filter(([key]) => key.startsWith('column.')).map(([key]) => key);
    assert.deepEqual(columns, ['row', ...COLUMNS].map((column) => `column.${column}`));
    const plain = words.filter(([key]) => typeof vi[key] === 'string');
    assert.ok(plain.length > 24);
    for (const [key, ...wordings] of plain) assert.deepEqual(wordings, [vi[key], en[key]], key);
  });
});
