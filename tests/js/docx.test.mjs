// Word documents: what a person sees in them, and what they may not do to the page.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { docx, zip } from '../page/zip.mjs';
import { opened, p, part } from './files.mjs';

/** The text of a document with these paragraphs, and more parts. */
const read = (body, more) => opened('bai.docx', docx(body, more));

suite('a document is read as it is seen:', () => {
  const cell = (...paragraphs) => `<w:tc>${paragraphs.join('')}</w:tc>`;
  const table = (...cells) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  const DOCUMENTS = {
    'paragraphs of several runs': [p('Bộ Y tế ', 'họp.') + p() + p('Xong.'), 'Bộ Y tế họp.\n\nXong.'],
    'tabs, line ends and hyphens': [
      p('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', '<w:r><w:t>Số:</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>x</w:t><w:noBreakHyphen/><w:t>y</w:t></w:r>'),
      'Số:\t12\nx\u2011y',
    ],
    'the byte of ư in TCVN3': [p('<w:r><w:t>tr</w:t><w:softHyphen/><w:t>êng</w:t></w:r>'), 'tr\u00adêng'],
    'tracked changes, accepted': [
      p('Họp ', '<w:del><w:r><w:delText>sáng</w:delText><w:t>sáng</w:t></w:r></w:del>', '<w:ins><w:r><w:t>chiều</w:t></w:r></w:ins>', '<w:moveFrom><w:r><w:t>nay</w:t></w:r></w:moveFrom>'),
      'Họp chiều',
    ],
    'without hidden text': [
      p(
        '<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>',
        '<w:r><w:rPr><w:vanish/></w:rPr><w:t>kín</w:t><w:tab/></w:r>',
        '<w:r><w:rPr><w:vanish w:val="0"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Họp </w:t></w:r>',
        'chiều',
      ),
      'Họp chiều',
    ],
    'a row of plain cells in one line': [table(cell(p('Số')), cell(p('12'))) + p('Hết'), 'Số\t12\n\nHết'],
    'cells of several paragraphs apart': [
      table(cell(p('BỘ Y TẾ'), p('Số: 12')), cell(p('VIỆT NAM'), p('Hà Nội'))),
      'BỘ Y TẾ\n\nSố: 12\n\nVIỆT NAM\n\nHà Nội',
    ],
    'a table in a cell': [table(cell(p('Ngoài'), table(cell(p('Trong')), cell(p('12'))), p())), 'Ngoài\n\nTrong\t12'],
    'a box of text apart': [
      p('<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>', 'Ngoài khung'),
      'Trong khung\n\nNgoài khung',
    ],
    'signs of XML, and text that is no markup': [p('A &amp; B &lt; C &#432;&#x1EDD;', '<w:r><w:t><![CDATA[<x>]]></w:t><!-- <w:t>không</w:t> --></w:r>'), 'A & B < C ườ<x>'],
    'attributes with the signs of tags': [`<w:p w:a="a > b" w:b='"'><w:r><w:t>Có</w:t></w:r></w:p>`, 'Có'],
  };
  for (const [name, [body, text]] of Object.entries(DOCUMENTS)) test(name, async () => assert.equal(await read(body), text));

  test('the heads and feet of pages, once each, without the numbers of pages', async () => {
    const more = {
      header1: p('CÔNG BÁO'),
      header2: p('CÔNG BÁO') + p('Số 12'),
      footer1: p('- 3 -'),
      footer2: p('Nơi nhận: Bộ Y tế'),
      footnotes: `<w:footnote>${p('Xem Luật Giá.')}</w:footnote>`,
    };
    assert.equal(await read(p('Bài.'), more), 'CÔNG BÁO\n\nSố 12\n\nBài.\n\nXem Luật Giá.\n\nNơi nhận: Bộ Y tế');
  });

  test('in UTF-16', async () => {
    const text = part('document', `<w:body>${p('Bộ Y tế')}</w:body>`).replace('UTF-8', 'UTF-16');
    assert.equal(await opened('a.docx', zip({ 'word/document.xml': Buffer.from(`\ufeff${text}`, 'utf16le') })), 'Bộ Y tế');
  });

  test('of Word 2003, in one file of XML', async () => {
    const head = '<?xml version="1.0"?><?mso-application progid="Word.Document"?>';
    const text = `${head}<w:wordDocument xmlns:w="urn:w"><w:body>${p('Bộ Y tế')}</w:body></w:wordDocument>`;
    assert.equal(await opened('a.doc', text), 'Bộ Y tế');
  });
});

suite('the numbers that lists write:', () => {
  const level = (place, format, text, more = '') =>
    `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const form = (id, ...levels) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const list = (id, of, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const numbering =
    form(0, level(0, 'upperRoman', 'Chương %1.'), level(1, 'decimal', 'Điều %2.'), level(2, 'lowerLetter', '%3)'), level(3, 'decimal', '%2.%3.%4', '<w:isLgl/>')) +
    form(1, level(0, 'bullet', '\uf0b7')) +
    form(2, level(0, 'decimal', 'Mục %1', '<w:pStyle w:val="Muc"/>'), level(1, 'decimalZero', '%2', '<w:pStyle w:val="Con"/>')) +
    list(1, 0) +
    list(2, 1) +
    list(3, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>') +
    list(4, 2);
  const styles =
    '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:styleId="Con"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>';
  const item = (id, place, words, style = '') =>
    p(`<w:pPr>${style}<w:numPr><w:ilvl w:val="${place}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`, words);
  const styled = (style, words) => p(`<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`, words);
  const lines = async (body) => (await read(body, { numbering, styles })).split('\n\n');

  test('chapters, articles and points, each counted anew in the one above', async () => {
    const body = item(1, 0, 'A') + item(1, 1, 'b') + item(1, 2, 'c') + item(1, 2, 'd') + item(1, 1, 'e') + item(1, 2, 'f') + item(1, 0, 'G') + item(1, 1, 'h');
    assert.deepEqual(await lines(body), ['Chương I. A', 'Điều 1. b', 'a) c', 'b) d', 'Điều 2. e', 'a) f', 'Chương II. G', 'Điều 1. h']);
  });

  test('levels that are left out, numbers of several levels, bullets', async () => {
    assert.deepEqual(await lines(item(1, 3, 'a') + item(2, 0, 'b')), ['1.1.1 a', '• b']);
  });

  test('a list that begins at another number, and goes on with those of its form', async () => {
    assert.deepEqual(await lines(item(1, 1, 'a') + item(3, 1, 'b') + item(3, 1, 'c')), ['Điều 1. a', 'Điều 5. b', 'Điều 6. c']);
  });

  test('lists that styles bring', async () => {
    assert.deepEqual(await lines(styled('Muc', 'a') + styled('Con', 'b') + styled('Con', 'c') + styled('Vong', 'd')), ['Mục 1 a', '01 b', '02 c', 'd']);
  });

  test('a list that is not there, or that was taken away', async () => {
    const before = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    assert.deepEqual(await lines(item(9, 0, 'a') + item(0, 0, 'b') + p(`<w:pPr>${before}</w:pPr>`, 'c')), ['a', 'b', 'c']);
  });
});

suite('a document that is broken or would swell is refused:', () => {
  const of = (document) => zip({ 'word/document.xml': document });
  const doctype = (entities, body) => of(`<!DOCTYPE w [${entities}]>${part('document', body).replace(/^<\?.*?\?>/, '')}`);
  const FILES = {
    'one entity used 8,000 times': [doctype(`<!ENTITY a "${'x'.repeat(50_000)}">`, p('&a;'.repeat(8_000))), 'brokenOffice'],
    'an entity that nobody knows': [docx(p('&nbsp;')), 'brokenOffice'],
    'a bare sign of entities': [docx(p('A & B')), 'brokenOffice'],
    'a character that there is not': [docx(p('&#1114112;')), 'brokenOffice'],
    'elements that close others': [of('<w:document><w:p></w:document></w:p>'), 'brokenOffice'],
    'elements that are not closed': [of('<w:document><w:p>'), 'brokenOffice'],
    'a tag without end': [of(`<w:document><w:p a="${'x'.repeat(2_000_000)}`), 'brokenOffice'],
    'two roots': [of('<w:p></w:p><w:p></w:p>'), 'brokenOffice'],
    'nothing': [of(''), 'brokenOffice'],
    '14 million empty paragraphs': [docx('<w:p/>'.repeat(14_000_000)), 'tooMuch'],
    'more bytes than any document': [docx(`<w:p w:a="${' '.repeat(900_000)}"/>`.repeat(250)), 'tooMuch'],
    'more text than any document': [docx(p('x'.repeat(1_000_000)).repeat(11)), 'tooLong'],
    'numbers of lists without measure': [
      docx(p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'a').repeat(1000), {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'x'.repeat(90_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      }),
      'tooLong',
    ],
    'no text': [docx(p(' ')), 'empty'],
    'bytes that are damaged': [damaged(docx(p('Bộ Y tế họp.'))), 'brokenOffice'],
    'a cut archive': [docx(p('x')).subarray(0, 200), 'brokenOffice'],
  };
  for (const [name, [file, code]] of Object.entries(FILES)) {
    test(name, async () => {
      assert.ok(file.length < 2_200_000);
      assert.equal(await opened('bai.docx', file), `! ${code}`);
    });
  }

  test('blanks and line ends without measure take no longer than letters', { timeout: 60_000 }, async () => {
    const [blanks, ends] = [' '.repeat(1_000_000), '<w:br/>'.repeat(300_000)];
    const text = await read(p(`a${blanks}b`) + p(`<w:r><w:t>c</w:t>${ends}<w:t>d</w:t>${ends}</w:r>`));
    assert.equal(text, `a${blanks}b\n\nc${'\n'.repeat(300_000)}d`);
  });

  test('elements as deep as they come are read', async () => {
    assert.equal(await read(p(`${'<w:r>'.repeat(200_000)}<w:t>sâu</w:t>${'</w:r>'.repeat(200_000)}`)), 'sâu');
  });
});

/** The archive with the bytes of its first entry spoilt. */
function damaged(archive) {
  const at = archive.indexOf('<Types/>') + 1 || archive.indexOf('word/document.xml') + 'word/document.xml'.length + 4;
  return Buffer.concat([archive.subarray(0, at), Buffer.alloc(12, 0xff), archive.subarray(at + 12)]);
}
