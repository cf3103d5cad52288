// The article as a Word document: its text, its notes and its comments, as the parts of the package hold them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';

import { entriesOf } from '../../www/open/zip.js';
import { pack } from '../../www/take/pack.js';
import { toWord } from '../../www/take/word.js';
import { annotate, article } from './engine.mjs';

const bytesOf = async (blob) => Buffer.from(await blob.arrayBuffer());

/** The parts of the document that a text becomes, by name. */
async function partsOf(text, document = annotate(text)) {
  const { buffer, byteOffset, length } = await bytesOf(await toWord(document, text));
  const entries = entriesOf(buffer.slice(byteOffset, byteOffset + length));
  return Object.fromEntries(Array.from(entries, ([name, { data }]) => [name, inflateRawSync(data).toString()]));
}

/** The words that a piece of WordprocessingML shows. */
const shownBy = (xml) =>
  xml
    .replace(/<w:(?:br|tab)\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);

const plainly = (text) => text.replace(/\s+/g, '');

/** What the notes, or the comments, of a document say, in their order. */
const said = (xml) => Array.from(xml.matchAll(/<w:(?:footnote|comment) (?!w:type)[^>]*>(.*?)<\/w:(?:footnote|comment)>/g), ([, content]) => shownBy(content).trim());

suite('whatever the text, the document holds all of it', () => {
  const TEXTS = {
    'nothing': '',
    'the example': article,
    'markup': `<b>"Nghị định số 12/2020/NĐ-CP"</b> & 'Bộ Y tế' <w:t>x</w:t>`,
    'lines and tabs': 'Theo Nghị định số 12/2020/NĐ-CP\r\ncủa\tBộ Y tế.\n\nHết.',
    'one endless paragraph': 'Nghị định số 12/2020/NĐ-CP của Bộ Y tế, '.repeat(700),
    'a fault in every line': 'Họp ngày 31/4/2017 về Thông tư số 12/2017/NĐ-CP.\n\n'.repeat(40),
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, async () => {
      const document = annotate(text);
      const parts = await partsOf(text, document);
      const body = parts['word/document.xml'];
      assert.equal(plainly(shownBy(body)), plainly(text));

      const numbers = (form) => Array.from(body.matchAll(form), ([, id]) => Number(id));
      const notes = said(parts['word/footnotes.xml']).map((_, place) => place + 1);
      assert.deepEqual(numbers(/<w:footnoteReference w:id="(\d+)"\/>/g), notes);
      const comments = [...document.notices.keys()];
      for (const form of [/<w:commentRangeStart w:id="(\d+)"\/>/g, /<w:commentRangeEnd w:id="(\d+)"\/>/g, /<w:commentReference w:id="(\d+)"\/>/g]) {
        assert.deepEqual(numbers(form).sort((a, b) => a - b), comments);
      }
      assert.equal(said(parts['word/comments.xml']).length, comments.length);
    });
  }

  test('nothing refers to a comment between the first note and the second, for LibreOffice', async () => {
    const signs = async (text) => {
      const body = (await partsOf(text))['word/document.xml'];
      return Array.from(body.matchAll(/<w:(footnote|comment)Reference w:id="(\d+)"|<w:commentRange(Start|End)/g), ([, kind, id, end]) => (end ? end.toLowerCase() : `${kind} ${id}`)).join(', ');
    };
    const [FIRST, FAULT, SECOND] = ['Chiều 16/11/2017, UBND tỉnh Lào Cai họp.', 'Hạn là 31/4/2017.', 'Sở Xây dựng tỉnh này cũng họp.'];
    assert.equal(await signs(`${FIRST}\n\n${FAULT} ${FAULT}\n\n${SECOND}`), 'footnote 1, start, end, start, end, footnote 2, comment 0, comment 1');
    assert.equal(await signs(`${FIRST}\n\n${FAULT}`), 'footnote 1, start, end, comment 0');
    assert.equal(await signs(`${FAULT} ${FIRST} ${SECOND} ${FAULT}`), 'start, end, comment 0, footnote 1, footnote 2, start, end, comment 1');
  });

  test('what XML may not hold becomes U+FFFD', async () => {
    const parts = await partsOf('A\u0001B\ud800C\ufffeD📜\0');
    assert.ok(shownBy(parts['word/document.xml']).includes('A\ufffdB\ufffdC\ufffdD📜\ufffd'));
  });
});

test('a record has its footnote where it is first met, and only if the words leave anything to say', async () => {
  const text = 'Bộ Y tế họp ngày 27/4/2021 về Thông tư số 07/2021/TT-BYT. Theo Thông tư số 07/2021/TT-BYT, báo Công an trước quý I/2022.';
  const parts = await partsOf(text);
  assert.deepEqual(said(parts['word/footnotes.xml']), ['Thông tư số 07/2021/TT-BYT của Bộ Y tế']);
  assert.match(parts['word/document.xml'], /<w:rStyle w:val="reference"\/><\/w:rPr><w:t xml:space="preserve">Thông tư số 07\/2021\/TT-BYT<\/w:t><\/w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/>/);
});

test('the documents of a series share the footnote of their mention', async () => {
  const notes = said((await partsOf(article))['word/footnotes.xml']);
  assert.equal(notes.filter((note) => /^Nghị quyết số 18-NQ\/TW .*; Nghị quyết số 19-NQ\/TW .*; Nghị quyết số 20-NQ\/TW /.test(note)).length, 1);
});

test('a comment stands at the words that it is about, also within a mention', async () => {
  const parts = await partsOf('Ban hành Quyết định số 15/QĐ-UBND ngày 31/4/2017 về chợ huyện.');
  const [, words] = parts['word/document.xml'].match(/<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/);
  assert.equal(shownBy(words), 'ngày 31/4/2017');
  assert.deepEqual(said(parts['word/comments.xml']), ['Trong lịch không có «ngày 31/4/2017».']);
});

test('comments may meet and overlap', async () => {
  const text = 'một hai ba bốn';
  const notice = (start, end) => ({ code: 'x', start, end, message: { vi: `${start}`, en: '' } });
  const document = { mentions: [], documents: [], agencies: [], dates: [], notices: [notice(0, 7), notice(4, 10), notice(10, 10), notice(11, 14)] };
  const body = (await partsOf(text, document))['word/document.xml'];
  const about = (id) => shownBy(body.slice(body.indexOf(`<w:commentRangeStart w:id="${id}"/>`), body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)));
  assert.deepEqual([0, 1, 2, 3].map(about), ['một hai', 'hai ba', '', 'bốn']);
});

test('an archive has the checksum that the format asks for', async () => {
  const archive = await bytesOf(await pack({ a: '123456789' }));
  assert.equal(archive.readUInt32LE(14).toString(16), 'cbf43926');
});
