// Case files that the page writes, in the form of `tests/cases/README.md`.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';

import { caseFile } from '../../www/keep/case.js';
import { annotate } from './engine.mjs';

/** The text of a case file, read as the project's tests read it. */
function textOf(file) {
  const lines = file.split('\n');
  const written = lines.slice(1, lines.indexOf('---')).join('\n');
  return written
    .replace(/\n+$/, '')
    .replace(/\\(?:u\{([0-9A-F]+)\}|\\)/g, (_, code) => (code ? String.fromCodePoint(parseInt(code, 16)) : '\\'));
}

/** Whether a line is one of those that a case has all of. */
const isComplete = (line) => /^(?:reference|agency|date|notice|  provisions) \|/.test(line);

test('a case is its name, its text and what is found in it', () => {
  const text = 'Khoản 1 Điều 5 Nghị định số 12/2020/NĐ-CP\ncủa Sở Y tế, Ủy ban nhân dân\ntỉnh Lào Cai.';
  assert.equal(
    caseFile('Một bài', text, annotate(text)),
    `=== Một bài
${text}
---
reference | Khoản 1 Điều 5 Nghị định số 12/2020/NĐ-CP | 12/2020/NĐ-CP
  provisions | D5.K1
agency | Sở Y tế | Sở Y tế
agency | Ủy ban nhân dân⏎tỉnh Lào Cai | Ủy ban nhân dân tỉnh Lào Cai
`,
  );
});

test('notices are named with their mention, if they have one', () => {
  const document = {
    mentions: [{ kind: 'date', quote: '31/2/2020', values: [] }],
    notices: [{ code: 'impossible-date', mention: 0 }, { code: 'count-mismatch' }],
  };
  const lines = caseFile('Ngày', 'Ngày 31/2/2020.', document).split('\n');
  assert.deepEqual(lines.slice(-3), ['notice | impossible-date | 31/2/2020', 'notice | count-mismatch | -', '']);
});

test('what the project’s own cases expect is worded as they word it', async () => {
  const directory = new URL('../cases/', import.meta.url);
  for (const file of (await readdir(directory)).filter((name) => name.endsWith('.txt'))) {
    const cases = (await readFile(new URL(file, directory), 'utf8')).split(/^(?==== )/m).slice(1);
    for (const written of cases.filter((one) => !/^@/m.test(one) && one.includes('  provisions'))) {
      const expected = written.slice(written.indexOf('\n---\n')).split('\n').filter(isComplete);
      const text = textOf(written);
      const lines = caseFile('', text, annotate(text)).split('\n---\n')[1].split('\n').filter(isComplete);
      assert.deepEqual(lines, expected, `${file}: ${written}`);
    }
  }
});

test('a mention without value has a hyphen', () => {
  const document = { mentions: [{ kind: 'date', quote: 'hôm ấy', values: [] }], notices: [] };
  assert.match(caseFile('Hôm ấy', 'hôm ấy', document), /\ndate \| hôm ấy \| -\n$/);
});

suite('a text comes out of its case as it was', () => {
  const TEXTS = {
    'blank lines around': '\n\nBộ Y tế\n\nSở Y tế\n\n',
    'lines that look like those of a case': '=== Bộ Y tế\n---\n@date 2020-01-01',
    'a first line that looks like an option': '@date 2020-01-01\nBộ Y tế',
    'escapes and what nobody sees': 'C:\\u{41}\\ Bộ\u00a0Y\u00adtế\r\n\tngày\u200b',
    'decomposed letters': 'Bộ Y tế'.normalize('NFD'),
    'nothing': '',
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, () => assert.equal(textOf(caseFile('Một bài', text, annotate(text))), text));
  }
});

test('the day that a person has said is an option of the case, that of the text is none', () => {
  const text = 'Huế, ngày 20/11/2020\n\nHôm qua.';
  assert.match(caseFile('Một bài', text, annotate(text, { date: '2022-01-05' })), /^=== Một bài\n@date 2022-01-05\nHuế/);
  assert.match(caseFile('Một bài', text, annotate(text)), /^=== Một bài\nHuế/);
});

test('half a surrogate pair, which no file can hold, becomes the replacement character', () => {
  assert.equal(textOf(caseFile('Một bài', 'a\ud800b', annotate('a\ud800b'))), 'a\ufffdb');
});
