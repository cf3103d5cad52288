// Half words that a person selects are marked as whole ones.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { unmarked, wholeWords } from '../../www/keep/words.js';

test('a border inside a word moves to its end, any other stays', () => {
  const text = 'Câu lạc bộ «Sông Lam» số 07/2021, 𠀀.';
  for (const [selected, whole] of [
    ['ạc bộ', 'lạc bộ'],
    ['lạc b', 'lạc bộ'],
    ['lạc bộ', 'lạc bộ'],
    ['ông La', 'Sông Lam'],
    ['«Sông', '«Sông'],
    ['7/20', '07/2021'],
    ['𠀀', '𠀀'],
    [text, text],
  ]) {
    const start = text.indexOf(selected);
    const span = wholeWords(text, { start, end: start + selected.length });
    assert.equal(text.slice(span.start, span.end), whole);
  }
});

test('decomposed letters stay in one piece', () => {
  const text = 'Sở Y tế'.normalize('NFD');
  const { start, end } = wholeWords(text, { start: 1, end: 2 });
  assert.equal(text.slice(start, end).normalize('NFC'), 'Sở');
});

test('a word without end costs nothing', () => {
  const text = 'a'.repeat(1_000_000);
  const { start, end } = wholeWords(text, { start: 500_000, end: 500_001 });
  assert.ok(end - start <= 201);
});

test('words that stand elsewhere without a mark are found as whole words', () => {
  const text = 'Sở Y tế, Sở Y tế; Sở Y tếx và xSở Y tế. Sở Y tế';
  const spans = [{ start: 0, end: 7 }];
  assert.deepEqual(unmarked(text, 'Sở Y tế', spans), [{ start: 9, end: 16 }, { start: text.length - 7, end: text.length }]);
  assert.deepEqual(unmarked(text, 'Sở Y tế', [...spans, { start: 12, end: 13 }]), [{ start: text.length - 7, end: text.length }]);
});
