// What `annotate` promises of the documents it makes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { annotate, article, countKinds } from './engine.mjs';

const DECREE = 'Nghị định số 12/2020/NĐ-CP';

/** Texts of every sort, for promises that hold whatever the text. */
const TEXTS = {
  'nothing': '',
  'white space': ' \t\n\u00a0\r\n\u2029',
  'the example': article,
  'the example, decomposed': article.normalize('NFD'),
  'the example, in capitals': article.toUpperCase(),
  'Windows line breaks': article.replaceAll('\n', '\r\n'),
  'lone surrogates': `\ud800 ${DECREE} \udc00ngày 3/2/2020\ud83d của\udfff Bộ Y tế \ud800`,
  'lone surrogates inside a number': 'Nghị định số 12\ud800/2020/NĐ-\udc00CP',
  'astral characters': `🇻🇳📜 ${DECREE} 𝟙𝟚 ngày 3/2/2020 𠀀 của Bộ Y tế 👩‍👩‍👧`,
  'every code unit': Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join(''),
  'control characters': `\0\u0001${DECREE}\u0000\ufeff\u200b`,
};

test('a short form that may mean one of several says so; of more than eight it says nothing', () => {
  const decisions = (count) => Array.from({ length: count }, (_, i) => `Quyết định 15/QĐ-A${'BCDEGHIKL'[i]}`).join('; ');
  const last = (count) => annotate(`${decisions(count)}; nay sửa Quyết định số 15.`).mentions.at(-1);
  assert.equal('ambiguous' in last(1), false);
  assert.deepEqual([last(2).targets, last(2).ambiguous], [[0, 1], true]);
  assert.deepEqual([last(8).targets.length, last(8).ambiguous], [8, true]);
  assert.deepEqual([last(9).targets, 'ambiguous' in last(9)], [[], false]);
});

suite('whatever the text', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`quotes are cut from the text, in order, without overlap: ${name}`, () => {
      const { mentions, offsets } = annotate(text);
      assert.equal(offsets, 'utf16');
      let before = 0;
      for (const { start, end, quote } of mentions) {
        assert.ok(before <= start && start < end && end <= text.length, `${before} ≤ ${start} < ${end}`);
        assert.equal(quote, text.slice(start, end));
        before = end;
      }
    });

    test(`mentions, records and notices name each other: ${name}`, () => {
      const { version, mentions, documents, agencies, dates, notices } = annotate(text);
      assert.equal(version, 1);
      const records = { reference: documents, agency: agencies, date: dates };
      mentions.forEach(({ kind, targets, ambiguous, values, rule }, i) => {
        assert.ok(Array.isArray(values));
        assert.ok(rule.startsWith(`${kind}.`) || rule.startsWith('own.'), rule);
        for (const target of targets) assert.ok(records[kind][target].mentions.includes(i));
        if (ambiguous) assert.ok(2 <= targets.length && targets.length <= 8);
      });
      for (const [kind, ofKind] of Object.entries(records)) {
        ofKind.forEach((record, i) => {
          assert.ok(record.mentions.length > 0);
          for (const mention of record.mentions) {
            assert.equal(mentions[mention].kind, kind);
            assert.ok(mentions[mention].targets.includes(i));
          }
        });
      }
      for (const { start, end, message } of notices) {
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(message.vi && message.en);
      }
    });

    test(`a document is plain JSON: ${name}`, () => {
      const document = annotate(text);
      assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
    });
  }
});

test('documents have unique ids', () => {
  const ids = annotate(article).documents.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('the example has four references, fifteen agencies and three dates', () => {
  assert.deepEqual(countKinds(annotate(article).mentions), { reference: 4, agency: 15, date: 3 });
});

test('an enumeration stands for its documents, linked to the date and the issuer after it', () => {
  const { mentions, documents } = annotate(article);
  const series = mentions.find(({ quote }) => quote.includes('18, 19, 20, 21'));
  assert.equal(series.quote, 'Nghị quyết số 18, 19, 20, 21 – NQ/TW');
  assert.deepEqual(series.values, ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW']);
  for (const target of series.targets) {
    const { type, symbol, issuer, date } = documents[target];
    assert.deepEqual(
      { type, symbol, issuer, date },
      { type: 'Nghị quyết', symbol: 'NQ/TW', issuer: 'Ban Chấp hành Trung ương Đảng', date: '2017-10-25' },
    );
  }
});

test('composed and decomposed letters mean the same', () => {
  const meanings = (text) => annotate(text).mentions.map(({ kind, values }) => ({ kind, values }));
  assert.deepEqual(meanings(article.normalize('NFD')), meanings(article.normalize('NFC')));
});
