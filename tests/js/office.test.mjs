// Files of other programs than Word: OpenDocument, Excel, RTF.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { zip } from '../page/zip.mjs';
import { opened } from './files.mjs';
import { worked } from './time.mjs';

suite('an OpenDocument text is read as it is seen:', () => {
  const read = (inner) => opened('a.odt', zip({ 'content.xml': `<office:document-content><office:body>${inner}</office:body></office:document-content>` }));
  const p = (words) => `<text:p>${words}</text:p>`;
  const cell = (...inner) => `<table:table-cell>${inner.join('')}</table:table-cell>`;
  const FILES = {
    'headings, paragraphs, blanks that count and blanks that do not': [
      `<text:h>Bộ Y tế</text:h>${p('họp\n  <text:span>ngày</text:span> 5<text:s text:c="2"/>tháng<text:tab/>3<text:line-break/>năm 2020')}`,
      'Bộ Y tế\n\nhọp ngày 5  tháng\t3\nnăm 2020',
    ],
    'tracked changes, accepted, without remarks': [
      `<text:tracked-changes><text:changed-region><text:deletion>${p('cũ')}</text:deletion></text:changed-region></text:tracked-changes>${p('mới<office:annotation><text:p>?</text:p></office:annotation>')}`,
      'mới',
    ],
    'notes behind their paragraph': [
      p('Luật<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Số 1.</text:p><text:p>Số 2.</text:p></text:note-body></text:note> Giá') + p('Hết'),
      'Luật Giá\n\nSố 1.\n\nSố 2.\n\nHết',
    ],
    'a row of plain cells in one line, others apart': [
      `<table:table><table:table-row>${cell(p('Số'))}${cell(p('12'))}</table:table-row><table:table-row>${cell(p('a'), p('b'))}${cell(p('c'), p('d'))}</table:table-row></table:table>`,
      'Số\t12\n\na\n\nb\n\nc\n\nd',
    ],
  };
  for (const [name, [inner, text]] of Object.entries(FILES)) test(name, async () => assert.equal(await read(`<office:text>${inner}</office:text>`), text));

  test('a spreadsheet too, slides not', async () => {
    assert.equal(await read(`<office:spreadsheet><table:table-row>${cell(p('a'))}${cell()}${cell(p('b'))}</table:table-row></office:spreadsheet>`), 'a\t\tb');
    assert.equal(await read('<office:presentation/>'), '! slides');
  });

  test('what is broken is refused', async () => {
    assert.equal(await opened('a.odt', zip({ 'content.xml': '<a><b>' })), '! brokenOffice');
    assert.equal(await read('<office:text/>'), '! empty');
  });
});

suite('a workbook of Excel is its rows:', () => {
  const book = (sheets, properties = '') => `<workbook>${properties}<sheets>${sheets}</sheets></workbook>`;
  const RELATIONS = '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="/xl/worksheets/b.xml"/></Relationships>';
  const STYLES = '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;d&quot;0"/><numFmt numFmtId="171" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="172" formatCode="000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="10"/></cellXfs></styleSheet>';
  const STRINGS = '<sst><si><t>Nghị quyết </t></si><si><r><t>Bộ </t></r><r><t>Y tế</t></r><rPh><t>?</t></rPh></si></sst>';
  const workbook = (a, b = '', properties = '') =>
    zip({
      'xl/workbook.xml': book('<sheet name="B" r:id="r2"/><sheet name="A" r:id="r1"/><sheet name="C" state="hidden" r:id="r1"/>', properties),
      'xl/_rels/workbook.xml.rels': RELATIONS,
      'xl/styles.xml': STYLES,
      'xl/sharedStrings.xml': STRINGS,
      'xl/worksheets/a.xml': `<worksheet><sheetData>${a}</sheetData></worksheet>`,
      'xl/worksheets/b.xml': `<worksheet><sheetData>${b}</sheetData></worksheet>`,
    });

  test('texts, numbers, days; sheets in their order, without those that are hidden', async () => {
    const first = '<row><c t="s"><v>0</v></c><c t="s" s="1"><v>1</v></c><c><v>18.5</v></c></row>';
    const second = '<row><c t="inlineStr"><is><t>ngày</t></is></c><c s="1"><v>43034</v></c><c s="3"><v>43034.75</v></c><c s="2"><v>7</v></c><c t="str"><f>A1</f><v>x</v></c></row>';
    assert.equal(await opened('a.xlsx', workbook(first, second)), 'ngày\t26/10/2017\t26/10/2017\t7\tx\n\nNghị quyết \tBộ Y tế\t18.5');
  });

  test('days that count from 1904', async () => {
    const row = '<row><c s="1"><v>0</v></c></row>';
    assert.equal(await opened('a.xlsx', workbook(row, '', '<workbookPr date1904="1"/>')), '01/01/1904');
  });

  test('a number that is no day of the calendar stays one', async () => {
    assert.equal(await opened('a.xlsx', workbook('<row><c s="1"><v>1e300</v></c><c s="1"><v>-1</v></c><c t="s"><v>9</v></c><c t="e"><v>#N/A</v></c></row>')), '1e300\t-1\t\t#N/A');
  });

  test('cells in the columns that their addresses name, texts and numbers as they are shown', async () => {
    const first = '<row r="3"><c r="B3" t="b"><v>1</v></c><c r="D3" t="s"><v>0</v></c><c t="d"><v>2017-10-26T00:00:00</v></c></row>';
    const second = '<row><c r="AB1" s="5"><v>0.075</v></c></row><row><c r="A2"/><c r="ZZZ2" s="4"><v>7</v></c><c r="b9"><v>0.30000000000000004</v></c></row>';
    assert.equal(await opened('a.xlsx', workbook(first, second)), '7.5%\n\n007\t0.3\n\nTRUE\t\tNghị quyết \t26/10/2017');
  });

  test('in linear time, and in bounds, whatever its addresses and formats', async () => {
    const far = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(10_000);
    assert.equal(await opened('a.xlsx', workbook(far)), '! tooLong');
    const begun = worked();
    const styles = `<styleSheet><numFmt numFmtId="170" formatCode="${'['.repeat(500_000)}"/></styleSheet>`;
    await opened('a.xlsx', zip({ 'xl/workbook.xml': '<a/>', 'xl/styles.xml': styles }));
    assert.ok(worked() - begun < 2_000);
  });

  test('what is broken or empty is refused', async () => {
    assert.equal(await opened('a.xlsx', zip({ 'xl/workbook.xml': '<a>' })), '! brokenOffice');
    assert.equal(await opened('a.xlsx', workbook('')), '! empty');
  });
});

suite('RTF is read as it is seen:', () => {
  const FONTS = '{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset163 Times;}}';
  const FILES = {
    'paragraphs, tabs, line ends, signs': ['B\\u7897? Y t\\u7871?\\par h\\u7885?p\\tab a\\line b\\~c\\_d \\{e\\}\\emdash', 'Bộ Y tế\n\nhọp\ta\nb\u00a0c\u2011d {e}—'],
    'letters that stand for one in Unicode': ['\\uc2\\u7897??\\u7871\\\'41\\\'42{\\uc0\\u7885 p}x', 'ộế\u1ecdpx'],
    'letters of the document and of a font': [`\\ansicpg1252${FONTS}\\'e9{\\f1 a\\'ec B\\'f0}`, 'éá Bđ'],
    'what is no text': [`{\\stylesheet{\\s0 Normal;}}{\\info{\\title X}}{\\*\\generator Word;}{\\pict\\pngblip 89504e47}a{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}{\\bin3 }}}c`, 'abc'],
    'text that was deleted or is hidden': ['a{\\deleted b}{\\v c}\\deleted d\\deleted0 e', 'ae'],
    'notes at the end': ['a{\\footnote Lu\\u7853?t Gi\\u225?}b\\par c', 'ab\n\nc\n\nLuật Giá'],
    'tables and boxes of text': ['\\trowd S\\u7889?\\cell 12\\cell\\row{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Khung\\par}}}x', 'Số\t12\n\nKhung\n\nx'],
    'lines of the file, which are none of the text': ['a\r\nb\nc', 'abc'],
  };
  for (const [name, [inner, text]] of Object.entries(FILES)) test(name, async () => assert.equal(await opened('a.rtf', Buffer.from(`{\\rtf1\\ansi ${inner}}`, 'latin1')), text));

  test('groups that do not end, and as deep as they come', async () => {
    assert.equal(await opened('a.doc', `{\\rtf1 ${'{'.repeat(300_000)}a}}}}}b\\`), 'ab');
    assert.equal(await opened('a.rtf', '{\\rtf1 }'), '! empty');
    assert.equal(await opened('a.rtf', `{\\rtf1 ${'\\par'.repeat(4_100_000)}}`), '! tooMuch');
  });
});
