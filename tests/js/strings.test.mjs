// The two languages of the page say the same things, and everything that the page wants said.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

import en from '../../www/strings/en.js';
import vi from '../../www/strings/vi.js';
import { annotate } from './engine.mjs';

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

test('every rule that reads a case has words', async () => {
  const cases = new URL('../cases/', import.meta.url);
  const files = (await readdir(cases)).filter((name) => name.endsWith('.txt'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, cases), 'utf8')));
  const rules = new Set(texts.flatMap((text) => annotate(text).mentions.map(({ rule }) => rule)));
  assert.ok(rules.size > 20);
  for (const rule of rules) {
    for (const dictionary of [vi, en]) assert.equal(typeof dictionary[`reading.${rule}`], 'string', rule);
  }
});

test('every fault of a pattern has words', async () => {
  const declarations = await readFile(new URL('../../src/chuthich.d.ts', import.meta.url), 'utf8');
  const faults = declarations.match(/fault\?:([^;]*);/)[1].match(/[a-z]+(?:-[a-z]+)*/g).filter((fault) => fault !== 'other');
  assert.ok(faults.length > 5);
  for (const fault of faults) {
    for (const dictionary of [vi, en]) {
      assert.ok(!dictionary['fault.InvalidPattern']({ pattern: '(', at: 0, fault, reason: 'the reason' }).includes('the reason'), fault);
    }
  }
});
