// The Word document of the page as another program reads it: python-docx.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { toWord } from '../../www/take/word.js';
import { annotate, article } from '../js/engine.mjs';

const PROGRAM = fileURLToPath(new URL('read.py', import.meta.url));

/** How long it may take, in milliseconds. */
const PATIENCE = 60_000;

/** What python-docx finds in the document that a text becomes. */
async function found(text, document) {
  const input = Buffer.from(await (await toWord(document, text)).arrayBuffer());
  const { status, stdout, stderr } = spawnSync('python3', [PROGRAM], { input, timeout: PATIENCE, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const plainly = (text) => text.replace(/\s+/g, ' ').trim();

test('the article, its marks and its footnotes', async () => {
  const document = annotate(article);
  const { paragraphs, marks, footnotes, comments } = await found(article, document);
  assert.deepEqual(paragraphs.map(plainly).filter(Boolean), article.split(/\n{2,}/).map(plainly).filter(Boolean));
  assert.deepEqual(marks.map(([, words]) => plainly(words)), document.mentions.map(({ quote }) => plainly(quote)));
  assert.deepEqual(new Set(marks.map(([style]) => style)), new Set(['Văn kiện', 'Cơ quan', 'Ngày tháng']));
  assert.ok(footnotes.some((note) => note.startsWith('Nghị quyết số 18-NQ/TW')), footnotes.join('\n'));
  assert.deepEqual(comments, []);
});

test('what is to be checked, and signs that XML keeps for itself', async () => {
  const text = 'Họp <b> & "c" ngày 31/4/2017\nở\tchợ.';
  const { paragraphs, comments } = await found(text, annotate(text));
  assert.deepEqual(paragraphs, [text]);
  assert.deepEqual(comments, [['Chú thích', 'Trong lịch không có «ngày 31/4/2017».']]);
});
