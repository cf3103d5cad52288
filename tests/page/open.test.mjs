// Files, rich pastes and old encodings.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { BROWSER } from './browser.mjs';
import { usePage } from './page.mjs';
import { pdf } from './pdf.mjs';
import { docx, zip } from './zip.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';
const SECOND = 'Sở Y tế Hà Nội triển khai.';
const TCVN3 = 'ñy ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh sè 12 vÒ viÖc qu¶n lý ®Êt ®ai, b¶o vÖ rõng vµ phßng ch¸y.';

const page = usePage();
let directory;
before(async () => (directory = await mkdtemp(join(tmpdir(), 'chuthich-'))));
after(() => rm(directory, { recursive: true }));
beforeEach(() => page.open());

/** Picks a file, as a person does in the browser's dialog. */
async function pick(name, content) {
  const path = join(directory, name);
  await writeFile(path, content);
  await page.find('#file').sendKeys(path);
}

const holds = (text) => page.until(async () => (await page.text()) === text, `the field holds «${text}»`);
const says = (words) => page.until(async () => (await page.status()).includes(words), `the status says «${words}»`);

/** The browser's own undo, which WebKit's driver reaches by no key. */
const undo = () => page.run(`document.execCommand('undo')`);

/** Lets something fall on an element, or pastes it there. */
function give(event, selector, { files = [], ...data }) {
  return page.run(
    `const [event, selector, files, data] = arguments;
    const transfer = new DataTransfer();
    for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
    for (const [name, base64] of files) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name));
    }
    const target = document.querySelector(selector);
    // Not every browser lets a script make these events with their data.
    const made = new Event(event, { bubbles: true, cancelable: true });
    made[event === 'paste' ? 'clipboardData' : 'dataTransfer'] = transfer;
    return target.dispatchEvent(made);`,
    event,
    selector,
    files.map(([name, content]) => [name, Buffer.from(content).toString('base64')]),
    data,
  );
}

suite('files that are read:', () => {
  const p = (...runs) => `<w:p>${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t>${run}</w:t></w:r>`)).join('')}</w:p>`;
  const cell = (...paragraphs) => `<w:tc>${paragraphs.join('')}</w:tc>`;
  const bytes = (text) => Buffer.from(text);
  const utf16be = (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const FILES = {
    'utf-8.txt': [bytes(SENTENCE), SENTENCE],
    'utf-8-bom.txt': [bytes(`\ufeff${SENTENCE}`), SENTENCE],
    'utf-16le.txt': [Buffer.from(`\ufeff${SENTENCE}`, 'utf16le'), SENTENCE],
    'utf-16be.txt': [utf16be(SENTENCE), SENTENCE],
    'no-mark.txt': [Buffer.from(SENTENCE, 'utf16le'), SENTENCE],
    'lines.txt': [bytes(`${SENTENCE}\r\n\r\n${SECOND}`), `${SENTENCE}\n\n${SECOND}`],
    'page.html': [
      bytes(
        `<!doctype html><meta charset="utf-8"><title>No</title><style>p { color: red }</style><script>alert(1)</script>
        <h1>Tin   mới</h1><div><p>${SENTENCE}<p hidden>No<p style="display: none">No<p>${SECOND}</div>
        <table><tr><td>Số<td>12</tr></table>dòng một<br>dòng hai`,
      ),
      `Tin mới\n\n${SENTENCE}\n\n${SECOND}\n\nSố\t12\n\ndòng một\ndòng hai`,
    ],
    'old-page.htm': [Buffer.from('<meta http-equiv=content-type content="text/html; charset=windows-1258"><p>H\xe0 N\xf4\xf2i', 'latin1'), 'Hà Nội'],
    'document.docx': [
      docx(
        p('Bộ Y tế ban hành ', 'Thông tư số 07/2021/TT-BYT', ' ngày 27/4/2021.') +
          p('<w:r><w:t>Sở Y tế</w:t><w:tab/><w:t>Hà Nội</w:t></w:r>', '<w:del><w:r><w:delText>không </w:delText></w:r></w:del>', '<w:ins><w:r><w:t> triển khai.</w:t></w:r></w:ins>') +
          `<w:tbl><w:tr>${cell(p('Số'))}${cell(p('12'))}</w:tr></w:tbl>` +
          `<w:tbl><w:tr>${cell(p('BỘ Y TẾ'), p('Số: 12'))}${cell(p('VIỆT NAM'), p('Hà Nội'))}</w:tr></w:tbl>` +
          '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>một lần</w:t></mc:Choice><mc:Fallback><w:t>hai lần</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
        { footnotes: `<w:footnote>${p('Xem Luật Giá.')}</w:footnote>` },
      ),
      `${SENTENCE}\n\nSở Y tế\tHà Nội triển khai.\n\nSố\t12\n\nBỘ Y TẾ\n\nSố: 12\n\nVIỆT NAM\n\nHà Nội\n\nmột lần\n\nXem Luật Giá.`,
    ],
    'named-wrong.txt': [docx(p(SENTENCE)), SENTENCE],
    'from-a-site.doc': [bytes(`<html><body><p>Tin<p>${SENTENCE}</body></html>`), `Tin\n\n${SENTENCE}`],
    'one-file.mht': [
      bytes(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${SENTENCE}\r\n--x--\r\n`),
      SENTENCE,
    ],
    'list.docx': [
      docx(p('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'Phạm vi'), {
        numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        header1: p('CÔNG BÁO'),
      }),
      'CÔNG BÁO\n\nĐiều 1. Phạm vi',
    ],
    'table.xlsx': [
      zip({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Sổ" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/sharedStrings.xml': '<sst><si><t>Số, ký hiệu</t></si><si><r><t>07/2021/</t></r><r><t>TT-BYT</t></r></si></sst>',
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Ngày</t></is></c></row>' +
          '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>44313</v></c></row></sheetData></worksheet>',
      }),
      'Số, ký hiệu\tNgày\n\n07/2021/TT-BYT\t27/04/2021',
    ],
    'pages.pdf': [pdf([['Bộ Y tế ban hành Thông tư số', '07/2021/TT-BYT', '', SECOND], ['- 2 -']]), `Bộ Y tế ban hành Thông tư số\n07/2021/TT-BYT\n\n${SECOND}\n\n- 2 -`],
    'controls.txt': [bytes(`\u0001${SENTENCE}`), `\u0001${SENTENCE}`],
  };
  for (const [name, [content, text]] of Object.entries(FILES)) {
    test(name, async () => {
      await pick(name, content);
      await holds(text);
      await page.shown();
      await says(`Đã mở «${name}».`);
    });
  }
});

suite('files that are not read lose nothing:', () => {
  const FILES = {
    'hong.pdf': ['%PDF-1.7', 'PDF bị hỏng'],
    'quet.pdf': [pdf([[]]), 'PDF không có chữ'],
    'cu.doc': [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Word cũ'],
    'hong.docx': ['PK\x03\x04 no archive at all', 'bị hỏng'],
    'cat.docx': [docx('<w:p/>').subarray(0, 200), 'bị hỏng'],
    'sai.docx': [zip({ 'word/document.xml': '<w:document><not closed' }), 'bị hỏng'],
    'bang.xlsb': [zip({ 'xl/workbook.bin': 'a' }), 'là bảng tính'],
    'trong.odt': [zip({ 'content.xml': '<a/>' }), 'không có chữ nào'],
    'trong.rtf': ['{\\rtf1}', 'không có chữ nào'],
    'nen.zip': [zip({ 'a.txt': 'a' }), 'không phải là tệp Word, Excel hay OpenDocument'],
    'anh.png': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]), 'là ảnh'],
    'chuong-trinh': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 4, 5, 6, 7]), 'không phải là tệp văn bản'],
    'thuc-the.docx': [
      zip({ 'word/document.xml': `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(50_000)}">]><w:t>${'&a;'.repeat(8_000)}</w:t>` }),
      'bị hỏng',
    ],
    'doan-trong.docx': [docx('<w:p/>'.repeat(14_000_000)), 'giải nén ra lớn bất thường'],
    'qua-dai.docx': [docx(`<w:p><w:r><w:t>${'x'.repeat(10_000_001)}</w:t></w:r></w:p>`), 'dài hơn 10 triệu'],
    'trong.txt': [' \n ', 'không có chữ nào'],
    'khac.json': ['{"a": 1}', 'không phải do trang này ghi'],
    'hong.json': ['{', 'bị hỏng'],
    'rong.json': [JSON.stringify({ ...annotate(''), text: '' }), 'không có chữ nào'],
  };
  for (const [name, [content, words]] of Object.entries(FILES)) {
    test(name, async () => {
      await page.type(SENTENCE);
      await pick(name, content);
      await says(words);
      await says('Bài đang mở vẫn còn nguyên.');
      assert.ok((await page.status()).includes(`«${name}»`), 'the file is named');
      assert.equal(await page.text(), SENTENCE);
      assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 1 });
    });
  }

  test('a file that is too large is refused before it is read', async () => {
    await page.type(SENTENCE);
    await page.run(
      `const file = new File(['a'], 'lon.txt');
      Object.defineProperty(file, 'size', { value: 100_000_000 });
      file.arrayBuffer = () => { throw new Error('it was read'); };
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
      document.body.dispatchEvent(event);`,
    );
    await says('lớn hơn 20 MB');
    assert.equal(await page.text(), SENTENCE);
  });
});

test('a file is dropped anywhere', async () => {
  await page.showExample();
  const files = [['mot.txt', SENTENCE]];
  assert.equal(await give('dragover', 'footer', { files }), false, 'the page says that it takes files');
  assert.equal(await give('drop', 'footer', { files }), false, 'the browser does not leave the page');
  await holds(SENTENCE);
  await says('Đã mở «mot.txt».');
  assert.equal(await page.run(`return document.body.className`), '');
});

test('what goes is a button away too, for who types on glass, until something else is written', async () => {
  const isOffered = () => page.find('#before').isDisplayed();
  await page.type(SENTENCE);
  await page.click('#clear');
  await holds('');
  await page.click('#before');
  await holds(SENTENCE);
  assert.equal(await isOffered(), false);
  await pick('khac.txt', SECOND);
  await holds(SECOND);
  await page.click('#before');
  await holds(SENTENCE);
  await page.shown();
  assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 1 });
  await page.click('#clear');
  assert.ok(await isOffered());
  await page.type('Tin');
  assert.equal(await isOffered(), false);
});

test('what a large file takes the place of can be brought back', async () => {
  const large = `${SENTENCE} `.repeat(1000).trim();
  await page.type(SENTENCE);
  await pick('lon.txt', large);
  await holds(large);
  await page.click('#before');
  await holds(SENTENCE);
  await page.shown();
  await page.click('#before');
  await holds(large);
});

const native = { skip: BROWSER === 'webkit' && 'its driver knows no undo' };
test('what a large file takes the place of comes back by keys, and so does the file', native, async () => {
  const [large, larger] = [1000, 1100].map((times) => `${SENTENCE} `.repeat(times).trim());
  const redo = () => page.driver.actions().keyDown(Key.CONTROL).keyDown(Key.SHIFT).sendKeys('z').keyUp(Key.SHIFT).keyUp(Key.CONTROL).perform();
  await pick('lon.txt', large);
  await holds(large);
  await page.press('abc');
  await holds(`${large}abc`);
  await pick('lon-hon.txt', larger);
  await holds(larger);
  await redo();
  assert.equal(await page.text(), larger, 'nothing of the text before comes into this one');
  await page.press('d');
  await holds(`${larger}d`);
  await page.pressWithControl('z');
  await holds(larger);
  await page.pressWithControl('z');
  await holds(`${large}abc`);
  await page.pressWithControl('z');
  assert.equal(await page.text(), `${large}abc`);
  await redo();
  await holds(larger);
  await page.press('e');
  const pressBefore = () => page.run(`document.querySelector('#before').click()`); // under the text, screens below
  await pressBefore();
  await holds(`${large}abc`);
  await pressBefore();
  await holds(`${larger}e`);
});

test('a large text that came into the empty field goes by keys, and comes back', async () => {
  const large = `${SENTENCE} `.repeat(1000).trim();
  await pick('lon.txt', large);
  await holds(large);
  assert.equal(await page.find('#before').isDisplayed(), false);
  await page.pressWithControl('z');
  await holds('');
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys('y').keyUp(Key.CONTROL).perform();
  await holds(large);
});

test('the page’s own JSON comes back with its corrections', async () => {
  const { mentions, ...document } = annotate(SENTENCE);
  const kept = mentions.filter(({ kind }) => kind !== 'date');
  await pick('da-luu.json', JSON.stringify({ text: SENTENCE, ...document, mentions: kept }));
  await holds(SENTENCE);
  await page.until(async () => (await page.mentions()).length === 2, 'the rejected mark is not there');
});

suite('a paste', () => {
  const MARKUP = `<html><body><!--StartFragment--><p style="color: red"><b>Bộ Y tế</b> ban hành\nThông tư số 07/2021/TT-BYT</p><p>${SECOND}</p><!--EndFragment--></body></html>`;
  const PLAIN = `Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT\n${SECOND}`;
  const RICH = `Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT\n\n${SECOND}`;

  test('of paragraphs keeps them in the field, at the cursor, and can be undone', async () => {
    await page.fill('Tin: ');
    await page.type(Key.END);
    assert.equal(await give('paste', 'textarea', { 'text/html': MARKUP, 'text/plain': PLAIN }), false);
    await holds(`Tin: ${RICH}`);
    await undo();
    await holds('Tin: ');
  });

  test('of an article is there to be read, from its first line', async () => {
    const paragraphs = Array.from({ length: 40 }, (_, i) => `Đoạn ${i}: ${SENTENCE}`);
    const data = { 'text/html': `<p>${paragraphs.join('</p><p>')}</p>`, 'text/plain': paragraphs.join('\n') };
    await page.click('textarea');
    assert.equal(await give('paste', 'textarea', data), false);
    await holds(paragraphs.join('\n\n'));
    await page.shown();
    assert.ok(await page.run(`return document.querySelector('#article').checkVisibility() && scrollY === 0`));
  });

  test('of words in a line is the browser’s own', async () => {
    const data = { 'text/html': '<b>Bộ Y tế</b>', 'text/plain': 'Bộ Y tế' };
    assert.equal(await give('paste', 'textarea', data), true);
  });

  test('of a long plain text comes in at the cursor, in the letters of the field beside an article', async () => {
    const words = `${SECOND} `.repeat(3_000);
    await page.fill(SENTENCE);
    await page.run(
      `const field = document.querySelector('textarea');
      document.body.dataset.stage = 'write';
      document.addEventListener('beforeinput', () => (window.stage = document.body.dataset.stage + field.value.length));
      field.focus();
      field.setSelectionRange(0, 0);`,
    );
    assert.equal(await give('paste', 'textarea', { 'text/plain': words }), false);
    await holds(words + SENTENCE);
    assert.equal(await page.run(`return stage`), `read${SENTENCE.length}`);
    assert.equal(await page.run(`return document.querySelector('textarea').selectionStart`), words.length);
    await page.click('#before');
    await holds(SENTENCE);
  });

  test('anywhere in the page is a new article', async () => {
    await page.showExample();
    await give('paste', '#article', { 'text/html': MARKUP, 'text/plain': PLAIN });
    await holds(RICH);
    await give('paste', 'body', { 'text/plain': SENTENCE });
    await holds(SENTENCE);
    await page.shown();
  });

  test('in another field stays there', async () => {
    await page.type(SENTENCE);
    assert.equal(await give('paste', '#search', { 'text/plain': SECOND }), true);
    assert.equal(await page.text(), SENTENCE);
  });

  test('of a file opens it', async () => {
    await give('paste', 'textarea', { files: [['mot.txt', SENTENCE]] });
    await holds(SENTENCE);
  });
});

suite('an old encoding', () => {
  const READ = 'ủy ban nhân dân tỉnh ban hành Quyết định số 12 về việc quản lý đất đai, bảo vệ rừng và phòng cháy.';

  test('is offered for conversion, which can be undone', async () => {
    await give('paste', 'body', { 'text/plain': TCVN3 });
    await holds(TCVN3);
    await page.until(() => page.find('#legacy').isDisplayed(), 'the offer shows');
    assert.match(await page.find('#legacy').getText(), /TCVN3 \(ABC\)/);
    await page.click('#convert');
    await holds(READ);
    assert.equal(await page.find('#legacy').isDisplayed(), false);
    await page.shown();
    assert.deepEqual((await page.mentions()).map(({ quote }) => quote), ['ủy ban nhân dân tỉnh', 'Quyết định số 12']);
    await undo();
    await holds(TCVN3);
  });

  test('of a file’s bytes is offered too, and can be left as it is', async () => {
    await pick('abc.txt', Buffer.from(TCVN3, 'latin1'));
    await holds(TCVN3);
    await page.until(() => page.find('#legacy').isDisplayed(), 'the offer shows');
    await page.click('#keepAsIs');
    assert.equal(await page.find('#legacy').isDisplayed(), false);
    assert.equal(await page.text(), TCVN3);
  });

  test('of a word, or what became of UTF-8, is offered too', async () => {
    for (const [given, words, read] of [['Bé Y tÕ', /TCVN3/, 'Bộ Y tế'], ['Bá»™ Y táº¿', /sai bảng mã/, 'Bộ Y tế'], ["So+? Y te^'", /VIQR/, 'Sở Y tế']]) {
      await page.fill(given);
      assert.match(await page.find('#legacy').getText(), words);
      await page.click('#convert');
      await holds(read);
    }
  });

  test('is not seen in ordinary text', async () => {
    await page.showExample();
    assert.equal(await page.find('#legacy').isDisplayed(), false);
  });
});

suite('a text from a PDF', () => {
  const TORN = [
    'Sở Y t ế phối hợp với Sở Giáo dục v à Đào tạo, Ủy ban nhân dân các xã, phường để tổ',
    'chức tiêm v ắc xin theo quy đ ịnh của Thông tư số 07/2021/TT-',
    'BYT; kinh phí do ngân sách địa phương bảo đảm theo phân cấp hiện hành của Bộ Tài',
    'chính và các nguồn hợp pháp khác, không để trẻ em nào ở các xã vùng cao phải chờ',
    'đợi, nhất là trước mùa mưa lũ.',
    'Nơi nhận: như trên.',
  ].join('\n');
  const WHOLE = `${TORN.slice(0, TORN.indexOf('\nNơi')).replaceAll('-\n', '-').replaceAll('\n', ' ')}\nNơi nhận: như trên.`
    .replace('t ế', 'tế').replace('v à', 'và').replace('v ắc', 'vắc').replace('đ ịnh', 'định');
  const typeAtEnd = async (words) => {
    await page.run(`const field = document.querySelector('textarea'); field.setSelectionRange(field.value.length, field.value.length)`);
    await page.find('textarea').sendKeys(words);
  };
  const offered = () => page.until(() => page.find('#mending').isDisplayed(), 'the offer shows');

  test('is offered to be mended, which can be undone', async () => {
    await give('paste', 'body', { 'text/plain': TORN });
    await offered();
    assert.match(await page.find('#mending').getText(), /4 dòng .* 4 chữ .*«t ế».*«tế»/);
    assert.equal(await page.text(), TORN);
    await page.click('#mend');
    await holds(WHOLE);
    await page.shown();
    assert.equal(await page.find('#mending').isDisplayed(), false);
    assert.ok((await page.mentions()).some(({ quote }) => quote === 'Thông tư số 07/2021/TT-BYT'));
    await undo();
    await holds(TORN);
  });

  test('has the way back in line with the other buttons on a phone', async () => {
    await page.open({ width: 375, height: 780 });
    await give('paste', 'body', { 'text/plain': TORN });
    await offered();
    await page.click('#mend');
    await holds(WHOLE);
    const tops = await page.run(
      `return ['open', 'before', 'compare', 'clear'].map((id) => document.getElementById(id)).map((button) => [button.checkVisibility(), button.offsetTop])`,
    );
    assert.deepEqual(tops, Array(4).fill([true, tops[0][1]]));
  });

  test('is mended on glass without a keyboard over it, and has what was there back', async () => {
    await page.run(
      `const { matchMedia } = window;
      window.matchMedia = (query) => query === '(pointer: coarse)' ? { matches: true } : matchMedia(query);`,
    );
    await give('paste', 'body', { 'text/plain': TORN });
    await offered();
    assert.notEqual(await page.focus(), 'text');
    await page.click('#mend');
    await holds(WHOLE);
    assert.notEqual(await page.focus(), 'text');
    await page.click('#before');
    await holds(TORN);
    assert.notEqual(await page.focus(), 'text');
    await typeAtEnd('!');
    await offered();
    await page.click('#leaveDamage');
    assert.notEqual(await page.focus(), 'text');
  });

  test('keeps what is typed before it is mended', async () => {
    await give('paste', 'body', { 'text/plain': TORN });
    await offered();
    await typeAtEnd(' Hết.');
    await page.click('#mend');
    await holds(`${WHOLE} Hết.`);
  });

  test('can be left as it is', async () => {
    await give('paste', 'body', { 'text/plain': TORN });
    await offered();
    await page.click('#leaveDamage');
    await typeAtEnd(' Hết.');
    await page.shown();
    assert.equal(await page.find('#mending').isDisplayed(), false);
    assert.equal(await page.text(), `${TORN} Hết.`);
  });

  test('is offered for a single word too, where the engine knows it only then', async () => {
    await give('paste', 'body', { 'text/plain': `Nghị qu yết số 18-NQ/TW nói gì về xe bus? ${SENTENCE}` });
    await offered();
    assert.equal(await page.find('#damageFound').getText(), 'Có chữ gõ hoặc chép hỏng: «qu yết» lẽ ra là «quyết».');
    await page.click('#mend');
    await holds(`Nghị quyết số 18-NQ/TW nói gì về xe bus? ${SENTENCE}`);
    await says('Đã sửa lại; có thể hoàn tác. Số lần nhắc:');
    await undo();
    await holds(`Nghị qu yết số 18-NQ/TW nói gì về xe bus? ${SENTENCE}`);
  });

  test('is offered for keys that nothing has made letters of, once the person pauses', async () => {
    await page.type('Nghij quyeets soos 18-NQ/TW');
    await offered();
    assert.match(await page.find('#damageFound').getText(), /«Nghij quyeets soos» lẽ ra là «Nghị quyết số»/);
    assert.equal(await page.text(), 'Nghij quyeets soos 18-NQ/TW');
    const top = () => page.run(`return document.querySelector('#mend').getBoundingClientRect().top`);
    const offeredAt = await top();
    await page.until(async () => (await page.status()) !== '', 'the findings are told in the pause');
    assert.equal(await top(), offeredAt);
    await page.click('#mend');
    await holds('Nghị quyết số 18-NQ/TW');
    await typeAtEnd(' và 19-NQ/TW');
    await page.shown();
    assert.equal(await page.find('#mending').isDisplayed(), false);
  });
});
