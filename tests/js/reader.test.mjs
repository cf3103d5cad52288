// What files hold that are no Word documents, whatever they are called.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { zip } from '../page/zip.mjs';
import { opened } from './files.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';

const latin1 = (text) => Buffer.from(text, 'latin1');
const utf16 = (text) => Buffer.from(`\ufeff${text}`, 'utf16le');
/** The beginning of a file of older offices with a stream of this name. */
const compound = (stream) => Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(700), Buffer.from(stream, 'utf16le'), Buffer.alloc(700)]);

suite('a text is a text', () => {
  const FILES = {
    'in UTF-8': ['a.txt', SENTENCE],
    'without a name that says so': ['a', SENTENCE],
    'called a Word document': ['a.doc', SENTENCE],
    'with a few control characters': ['a.txt', `\u0001${SENTENCE} \u0007${SENTENCE.repeat(5)}`],
    'with tags that mean nothing': ['a.txt', `<p> ${SENTENCE}`],
  };
  for (const [name, [file, content]] of Object.entries(FILES)) {
    test(name, async () => assert.equal(await opened(file, content), content));
  }

  test('in UTF-16, with the line ends of Windows', async () => {
    assert.equal(await opened('a.txt', utf16(`Một\r\nHai\rBa`)), 'Một\nHai\nBa');
  });
});

suite('markup is read as it is seen', () => {
  const MARKUP = `<html><body><p>${SENTENCE}</p></body></html>`;
  const FILES = {
    'in a page': ['a.html', MARKUP],
    'called a Word document, as sites do': ['a.doc', MARKUP],
    'called a Word document, and only a piece of a page': ['a.doc', `<div>${SENTENCE}</div>`],
    'called a spreadsheet': ['a.xls', `<table><tr><td>${SENTENCE}</table>`],
    'with a declaration of XML and a remark before it': ['a', `<?xml version="1.0"?>\n<!-- a --><!-- b -->\n${MARKUP}`],
  };
  for (const [name, [file, content]] of Object.entries(FILES)) {
    test(name, async () => assert.equal(await opened(file, content), SENTENCE));
  }

  test('in an encoding that it declares', async () => {
    assert.equal(await opened('a.doc', latin1('<html><meta charset="windows-1258">H\xe0 N\xf4\xf2i')), 'Hà Nội');
  });

  test('of more elements than any page is refused', async () => {
    assert.equal(await opened('a.html', `<html>${'<i>'.repeat(4_000_001)}`), '! tooMuch');
  });
});

suite('a page in one file (MHT) is read', () => {
  const quoted = (text) => [...Buffer.from(text)].map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte))).join('');
  const MARKUP = `<html><p style="a=b">${SENTENCE}</p></html>`;
  const message = (...parts) =>
    ['MIME-Version: 1.0', 'Content-Type: multipart/related;', '\tboundary="----=_Next"', '', 'This is a page.', '', ...parts.flatMap((part) => ['------=_Next', ...part]), '------=_Next--', ''].join('\r\n');
  const image = ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'AAAA', ''];
  const html = (encoding, body) => [`Content-Transfer-Encoding: ${encoding}`, 'Content-Type: text/html; charset="utf-8"', '', body];
  const folded = quoted(MARKUP).replace(/.{50}(?![\dA-F]?=)/g, '$&=\r\n');
  const FILES = {
    'quoted-printable, called a Word document': ['a.doc', message(image, html('quoted-printable', folded))],
    'base64': ['a.mht', message(html('base64', Buffer.from(MARKUP).toString('base64').replace(/.{60}/g, '$&\r\n')))],
  };
  for (const [name, [file, content]] of Object.entries(FILES)) {
    test(name, async () => assert.equal(await opened(file, content), SENTENCE));
  }

  test('without any is not text', async () => assert.equal(await opened('a.mht', message(image)), '! notText'));
});

suite('what is not read says what it is', () => {
  const FILES = {
    pdf: ['a.pdf', '%PDF-1.7'],
    oldOffice: ['a.doc', compound('WordDocument')],
    sheet: ['a.xls', compound('Workbook')],
    slides: ['a.ppt', compound('PowerPoint Document')],
    locked: ['a.docx', compound('EncryptedPackage')],
    otherArchive: ['a.zip', zip({ 'a.txt': 'a' })],
    image: ['a.txt', latin1('\x89PNG\r\n\x1a\n\0\0')],
    notText: ['a.dat', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 37) % 256))],
    empty: ['a.txt', ' \n\t'],
    brokenOffice: ['a.docx', 'PK\x03\x04 no archive'],
    notJson: ['a.json', '{'],
    notOurs: ['a.json', '{"a": 1}'],
  };
  for (const [code, [file, content]] of Object.entries(FILES)) {
    test(code, async () => assert.equal(await opened(file, content), `! ${code}`));
  }

  test('a spreadsheet in bytes and slides of today', async () => {
    assert.equal(await opened('a.xlsb', zip({ 'xl/workbook.bin': 'a' })), '! sheet');
    assert.equal(await opened('a.pptx', zip({ 'ppt/presentation.xml': '<a/>' })), '! slides');
  });

  test('pictures of every form', async () => {
    const heads = ['\xff\xd8\xff\xe0', 'GIF89a', 'RIFF\x10\0\0\0WEBP', 'II*\0', 'MM\0*', '\0\0\0\x18ftypheic'];
    for (const head of heads) assert.equal(await opened('a.jpg', latin1(`${head}abc`)), '! image', head);
  });
});
