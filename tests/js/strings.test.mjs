// The two languages of the page say the same things, and everything that the page wants said.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import en from '../../www/strings/en.js';
import vi from '../../www/strings/vi.js';

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(vi).sort());
});

test('a key is worded from the same values in both languages', () => {
  const form = (wording) => (typeof wording === 'function' ? `function of ${wording.length}` : typeof wording);
  for (const key of Object.keys(vi)) assert.equal(form(en[key]), form(vi[key]), key);
});

test('nothing is left unsaid', () => {
  for (const dictionary of [vi, en]) {
    for (const [key, wording] of Object.entries(dictionary)) assert.notEqual(wording, '', key);
  }
});

test('every key that the page itself names is there, and stands in it in Vietnamese', async () => {
  const page = await readFile(new URL('../../www/index.html', import.meta.url), 'utf8');
  const named = [...page.matchAll(/data-(?:text|label|placeholder)="([^"]+)"/g)].map(([, key]) => key);
  assert.ok(named.length > 20);
  for (const key of named) {
    assert.equal(typeof vi[key], 'string', key);
    assert.ok(page.includes(vi[key].replaceAll('&', '&amp;')), `${key}: ${vi[key]}`);
  }
});
