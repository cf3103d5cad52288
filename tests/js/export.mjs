// What the page hands on, beside what the command line does (tests/it/export.rs): the same texts give the same bytes.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { annotate } from './engine.mjs';

const FOLDER = new URL('../fixtures/export/', import.meta.url);

/** Compares everything that the page writes in this language. It keeps to one: call this once in a file of tests. */
export async function compareExports(language) {
  globalThis.location = { search: `?lang=${language}` };
  const { toCsl } = await import('../../www/take/csl.js');
  const { toCsv } = await import('../../www/take/csv.js');
  const { toPage } = await import('../../www/take/page.js');
  const { toWebAnnotation } = await import('../../www/take/webannotation.js');
  const forms = {
    [`${language}.csv`]: toCsv,
    [`${language}.html`]: toPage,
    'webannotation.json': toWebAnnotation,
    'csl.json': toCsl,
  };
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4));
  assert.ok(names.length > 4);
  for (const name of names) {
    const text = await readFile(new URL(`${name}.txt`, FOLDER), 'utf8');
    const document = annotate(text);
    for (const [ending, write] of Object.entries(forms)) {
      test(`${name}.${ending}`, async () => {
        assert.equal(write(document, text), await readFile(new URL(`${name}.${ending}`, FOLDER), 'utf8'));
      });
    }
  }
}
