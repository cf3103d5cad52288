// Two versions of a text: which records came, went and changed, and which paragraphs belong side by side.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { changesBetween } from '../../www/compare/changes.js';
import { align } from '../../www/compare/rows.js';
import { annotate, article } from './engine.mjs';
import { worked } from './time.mjs';

suite('records', () => {
  const compare = (before, after) => changesBetween(annotate(before), annotate(after));
  const numbers = (records) => records.map(({ number }) => number);

  test('of one text are all the same', () => {
    for (const { came, went, changed } of Object.values(compare(article, article))) assert.deepEqual([came, went, changed], [[], [], []]);
  });

  test('come and go with their words', () => {
    const { documents, agencies, dates } = compare(
      'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.',
      'Bộ Tài chính ban hành Thông tư số 9/2021/TT-BTC ngày 28/4/2021.',
    );
    assert.deepEqual([numbers(documents.came), numbers(documents.went)], [['9/2021/TT-BTC'], ['07/2021/TT-BYT']]);
    assert.deepEqual([agencies.came, agencies.went].map(([{ name }]) => name), ['Bộ Tài chính', 'Bộ Y tế']);
    assert.deepEqual([dates.came, dates.went].map(([{ edtf }]) => edtf), ['2021-04-28', '2021-04-27']);
  });

  test('change where what the text says of them does', () => {
    const { documents } = compare(
      'Theo Quyết định số 15/QĐ-UBND ngày 3/4/2017 của Ủy ban nhân dân tỉnh Lào Cai.',
      'Theo Quyết định số 15/QĐ-UBND ngày 4/4/2017 của Ủy ban nhân dân tỉnh Lào Cai.',
    );
    assert.deepEqual([documents.came, documents.went], [[], []]);
    assert.deepEqual(documents.changed.map(({ before, after, fields }) => [before.date, after.date, fields]), [['2017-04-03', '2017-04-04', ['date']]]);
  });

  test('change where they are mentioned more often', () => {
    const once = 'Theo Nghị định số 12/2017/NĐ-CP.';
    const [{ before, after, fields }] = compare(once, `${once} ${once}`).documents.changed;
    assert.deepEqual([before.mentions.length, after.mentions.length, fields], [1, 2, []]);
  });

  test('are not taken for each other where a number is not alone', () => {
    const { documents } = compare(
      'Quyết định số 15/QĐ-UBND ngày 3/4/2017 của UBND tỉnh Lào Cai và Quyết định số 15/QĐ-UBND ngày 5/4/2018 của UBND tỉnh Hà Nam.',
      'Quyết định số 15/QĐ-UBND ngày 4/4/2019 của UBND tỉnh Nghệ An.',
    );
    assert.deepEqual([documents.came.length, documents.went.length, documents.changed.length], [1, 2, 0]);
  });
});

suite('paragraphs', () => {
  const ROWS = {
    'of one text': [['a', 'b', 'a'], ['a', 'b', 'a'], 'a=a b=b a=a'],
    'of nothing': [[], [], ''],
    'all new': [[], ['a', 'b'], '-=a -=b'],
    'all gone': [['a', 'b'], [], 'a=- b=-'],
    'one between': [['a', 'c'], ['a', 'b', 'c'], 'a=a -=b c=c'],
    'one changed': [['a', 'một hai ba', 'c'], ['a', 'một hai bốn', 'c'], 'a=a một hai ba=một hai bốn c=c'],
    'one new before a changed one': [['a', 'một hai ba', 'c'], ['a', 'mới tinh', 'một hai bốn', 'c'], 'a=a -=mới tinh một hai ba=một hai bốn c=c'],
    'with nothing in common': [['một'], ['hai'], 'một=- -=hai'],
    'that changed places': [['x', 'a', 'b'], ['y', 'b', 'a'], 'x=- a=- -=y b=b -=a'],
    'said twice': [['a', 'a', 'b'], ['a', 'b'], 'a=a a=- b=b'],
  };
  for (const [name, [before, after, wanted]] of Object.entries(ROWS)) {
    test(name, () => {
      const rows = align(before, after);
      assert.equal(rows.map((row) => `${before[row.before] ?? '-'}=${after[row.after] ?? '-'}`).join(' '), wanted);
    });
  }

  test('each stand in one row, in their order, however many there are', () => {
    const before = Array.from({ length: 9_000 }, (_, i) => `Đoạn ${i % 5_000} của bài`);
    const after = before.map((words, i) => (i % 3 === 0 ? `${words} ${i}` : words)).reverse();
    const begun = worked();
    const rows = align(before, after);
    assert.ok(worked() - begun < 2_000);
    for (const [side, { length }] of [['before', before], ['after', after]]) {
      assert.deepEqual(rows.map((row) => row[side]).filter((place) => place !== null), Array.from({ length }, (_, place) => place));
    }
  });
});
