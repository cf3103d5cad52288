// A newsroom's own table: how it is read, which documents its rows stand for, and what it says against a text.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { Records } from '../../www/records.js';
import { citeAll } from '../../www/take/citation.js';
import { toCsv } from '../../www/take/csv.js';
import { readRows } from '../../www/newsroom/rows.js';
import { contradictionsOf, identify, readTable } from '../../www/newsroom/table.js';
import { workbook, zip } from '../page/zip.mjs';
import { annotate } from './engine.mjs';
import { worked } from './time.mjs';

const row = (number, title = '', status = '', note = '') => ({ number, title, status, note });
const ROWS = [row('07/2021/TT-BYT', 'Quy định về trực; cấp cứu', 'còn hiệu lực', 'hỏi "Ban Y tế"'), row('15/2024/NĐ-CP', 'Về đê điều')];

const table = async (content) => readTable(await readRows(Uint8Array.from(Buffer.from(content)).buffer));

suite('a table is read', () => {
  const TABLES = {
    'with heads and semicolons': 'Số hiệu;Tên chính thức;Tình trạng;Ghi chú\r\n07/2021/TT-BYT;"Quy định về trực; cấp cứu";còn hiệu lực;"hỏi ""Ban Y tế"""\r\n15/2024/NĐ-CP;Về đê điều;;\r\n',
    'with commas, a byte order mark and columns in another order': '\ufeffnote,title,number,status,more\n"hỏi ""Ban Y tế""",Quy định về trực; cấp cứu,07/2021/TT-BYT,còn hiệu lực,x\n,Về đê điều,15/2024/NĐ-CP,,',
    'with a line for Excel, and its own name above the heads':
      'sep=;\r\nDanh mục, cập nhật hằng tháng, của tòa soạn;;;;\r\n;;;;\r\nSTT;Số, ký hiệu văn bản:;TRÍCH YẾU;Hiệu lực;Ghi chú (nội bộ)\r\n1;07/2021/TT-BYT;"Quy định về trực; cấp cứu";còn hiệu lực;"hỏi ""Ban Y tế"""\r\n2;15/2024/NĐ-CP;Về đê điều;;\r\n',
    'with tabs and without heads': '07/2021/TT-BYT\tQuy định về trực; cấp cứu\tcòn hiệu lực\thỏi "Ban Y tế"\n\n15/2024/NĐ-CP\tVề đê điều',
  };
  for (const [name, content] of Object.entries(TABLES)) test(name, async () => assert.deepEqual(await table(content), ROWS));

  test('with a line break in a cell', async () => {
    assert.deepEqual(await table('1/2020/TT-BYT;"a\nb";"c" \n2/2020/TT-BYT'), [row('1/2020/TT-BYT', 'a\nb', 'c'), row('2/2020/TT-BYT')]);
  });

  test('with a quote that never closes: the rows behind it stay', async () => {
    const rows = await table('1/2020/TT-BYT;"a;b\n2/2020/TT-BYT;"c; d";e\n3/2020/TT-BYT;f "g" h;"i\n4/2020/TT-BYT');
    assert.deepEqual(rows, [row('1/2020/TT-BYT', 'a', 'b'), row('2/2020/TT-BYT', 'c; d', 'e'), row('3/2020/TT-BYT', 'f "g" h', 'i'), row('4/2020/TT-BYT')]);
  });

  test('and refused where no row has a number', async () => {
    for (const content of ['', '\n;;\n', 'Số hiệu;Tên\n;Về đê điều']) await assert.rejects(table(content), { code: 'emptyTable' });
  });

  test('in linear time', async () => {
    for (const piece of ['"', '""', ';', 'a"', '"a";', '\r\n', '"a\n', ';""a', '""";']) {
      const begun = worked();
      try {
        await table(piece.repeat(500_000));
      } catch ({ code }) {
        assert.equal(code, 'emptyTable');
      }
      assert.ok(worked() - begun < 5_000, JSON.stringify(piece));
    }
  });
});

suite('a workbook of Excel is read as a table', () => {
  const HEADS = ['STT', 'Số hiệu', 'Tên chính thức', 'Tình trạng', 'Ghi chú'];

  test('with cells that are not filled, in the columns where they stand', async () => {
    const rows = [['Danh mục của tòa soạn'], [], HEADS, [1, '07/2021/TT-BYT', 'Quy định về trực; cấp cứu ', 'còn hiệu lực', 'hỏi "Ban Y tế"'], [2, '15/2024/NĐ-CP', 'Về đê điều'], [3, , 'Về lúa'], [, '16/2024/NĐ-CP', , , 'chờ']];
    assert.deepEqual(await table(workbook([rows])), [...ROWS, row('16/2024/NĐ-CP', '', '', 'chờ')]);
  });

  test('with the sheets that have heads, or else the first', async () => {
    const [one, other] = [[HEADS, [, '1/2020/TT-BYT', 'a']], [['Số hiệu', 'Ghi chú'], ['2/2020/TT-BYT', 'b']]];
    assert.deepEqual(await table(workbook([[['Hướng dẫn'], ['x', 'y']], one, other])), [row('1/2020/TT-BYT', 'a'), row('2/2020/TT-BYT', '', '', 'b')]);
    assert.deepEqual(await table(workbook([[], [['1/2020/TT-BYT', 'a']], [['2/2020/TT-BYT', 'b']]])), [row('1/2020/TT-BYT', 'a')]);
  });

  test('and refused where it is broken, empty or something else', async () => {
    const whole = workbook([[HEADS, [, '1/2020/TT-BYT', 'a']]]);
    await assert.rejects(table(whole.subarray(0, whole.length / 2)), { code: 'brokenOffice' });
    await assert.rejects(table(workbook([[], []])), { code: 'emptyTable' });
    await assert.rejects(table(zip({ 'word/document.xml': '<a/>' })), { code: 'otherArchive' });
  });
});

test('rows stand for the documents that a text means by their numbers', async () => {
  const rows = [row('Thông tư 7/2021/TT-BYT', 'a'), row('không có'), row('07/2021/TT-BYT', 'b'), row('15/2024/NĐ-CP', 'c'), row('15/2024/NĐ-CP', 'c')];
  const { byId, unknown, twice } = await identify(rows, annotate);
  const { documents } = annotate('Thông tư số 07/2021/TT-BYT thay Nghị định 15/2024/NĐ-CP.');
  assert.deepEqual(documents.map(({ id }) => byId.get(id)?.title), ['a', 'c']);
  assert.deepEqual([unknown, twice], [['không có'], ['07/2021/TT-BYT']]);
});

test('a table contradicts a text', () => {
  const document = { title: 'quy định chế độ trực' };
  assert.deepEqual(contradictionsOf(row('', 'Quy định về đê điều'), document), ['title']);
  assert.deepEqual(contradictionsOf(row('', 'x', 'Hết hiệu lực từ 1/1/2024'), {}), ['status']);
  assert.deepEqual(contradictionsOf(row('', 'Quy định: chế độ trực, cấp cứu', 'Còn hiệu lực'), document), []);
  assert.deepEqual(contradictionsOf(row('', '', ''), document), []);
});

test('a status is read by what it says of the document itself, in whatever form its letters are', () => {
  const isOut = (status) => contradictionsOf(row('', '', status), {}).length > 0;
  for (const status of ['Đã bị thay thế', 'không còn hiệu lực', 'hết hiệu lực một phần'.normalize('NFD')]) assert.ok(isOut(status), status);
  for (const status of ['Còn hiệu lực, thay thế Nghị định 24/2015/NĐ-CP', 'Đang có hiệu lực; bãi bỏ 3 thông tư', 'In force, replaced Circular 5'])
    assert.ok(!isOut(status), status);
});

test('a table of which no number can be read is refused', async () => {
  await assert.rejects(identify([row('Lâm Văn Bến'), row('1/2/1970')], annotate), { code: 'noNumber' });
});

test('what a table says against a document goes along in the lists, unless a person lets it be', () => {
  const text = 'Thông tư số 07/2021/TT-BYT nói về trực. Nghị định số 15/2024/NĐ-CP nói về đê. Thông tư số 07/2021/TT-BYT còn nói về ca kíp.';
  const document = annotate(text);
  const newsroom = { rowOf: ({ id }) => (id === document.documents[0].id ? row('', '', 'hết hiệu lực') : undefined) };
  const REMARK = 'Thông tư 07/2021/TT-BYT: bảng của tòa soạn ghi «hết hiệu lực».';
  const records = new Records(document, text, () => false, newsroom);
  assert.match(citeAll(document, records), /07\/2021\/TT-BYT .*\[Thông tư 07\/2021\/TT-BYT: bảng của tòa soạn ghi «hết hiệu lực»\.\]\n/);
  assert.equal(citeAll(document, records).split('[').length, 2);
  const remarks = toCsv(document, text, records).trim().split('\r\n').slice(1).map((line) => line.includes(REMARK));
  assert.deepEqual(remarks, document.mentions.map(({ targets }) => targets[0] === 0));
  const letBe = new Records(document, text, (code) => code === 'newsroom.status', newsroom);
  assert.equal(citeAll(document, letBe), citeAll(document));
  assert.equal(toCsv(document, text, letBe), toCsv(document, text));
});
