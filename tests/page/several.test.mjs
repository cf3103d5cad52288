// Several files at once: a table of them, each to be opened in the page, and what is written of all.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const ONE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';
const OTHER = 'Sở Y tế Lào Cai làm theo Thông tư số 07/2021/TT-BYT và Luật Giá.';
const FILES = [['mot.txt', ONE], ['hong.json', '{'], ['hai.txt', OTHER], ['trong.txt', ' ']];

const page = usePage();
beforeEach(() => page.open());

/** Drops files on the page. */
const drop = (files) =>
  page.run(
    `const transfer = new DataTransfer();
    for (const [name, content] of arguments[0]) transfer.items.add(new File([content], name));
    const event = new Event('drop', { bubbles: true, cancelable: true });
    event.dataTransfer = transfer;
    document.body.dispatchEvent(event);`,
    files,
  );

const told = () => page.run(`return document.querySelector('#filesStatus').textContent`);
const untilTold = (wanted) => page.until(async () => wanted.test(await told()), `the dialog says ${wanted}`);

const rows = () =>
  page.run(`return [...document.querySelectorAll('#filesTable tbody tr')].map((row) => [...row.children].slice(0, -1).map((cell) => cell.textContent))`);

/** Drops the files and waits until all are read. */
async function dropAll(files = FILES) {
  await drop(files);
  await untilTold(/^Đã đọc/);
}

/** Opens a file of the table by its place. */
async function choose(place) {
  await page.click(`#opens${place}`);
  await page.until(async () => (await page.findAll('#filesDialog')).length === 0, 'the dialog closes');
  await page.shown();
}

async function openTable() {
  await page.click('#files');
  await untilTold(/^Đã đọc/);
}

/** What the dialog writes when this button of it is pressed. */
async function saved(way) {
  await page.run(
    `window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { saved.push(blob); return make.call(URL, blob); };`,
  );
  await page.click(`[data-saves="${way}"]`);
  // What was told of a file before says nothing of this one.
  await page.until(() => page.run('return saved.length > 0'), 'the file is made');
  await untilTold(/^Đã tải tệp/);
  return page.driver.executeAsyncScript(`saved[0].text().then(arguments[0])`);
}

test('what is to be checked is to be seen among many files', async () => {
  await dropAll([['mot.txt', ONE], ['ngay.txt', `${ONE} Việc xong ngày 31/2/2021.`]]);
  assert.deepEqual(await page.run(`return [...document.querySelectorAll('#filesTable .toCheck')].map(({ textContent }) => textContent)`), ['1']);
  await assertAccessible(page);
});

test('a table counts what is in each; a broken file is named and stops nothing', async () => {
  await page.loaded();
  const requests = page.requests.length;
  await dropAll();
  assert.deepEqual(await rows(), [
    ['mot.txt', '1', '1', '1', '0'],
    ['«hong.json» bị hỏng hoặc không phải là JSON.'],
    ['hai.txt', '2', '1', '0', '0'],
    ['«trong.txt» không có chữ nào.'],
  ]);
  assert.equal(await told(), 'Đã đọc 2 tệp; 2 tệp không đọc được.');
  assert.equal((await page.findAll('#filesTable .toCheck')).length, 0);
  assert.equal(await page.text(), '', 'nothing is opened unasked');
  assert.equal(page.requests.length, requests, 'nothing is asked for');
});

test('a name opens its file in the page, and the browser can undo it', async () => {
  await dropAll();
  await choose(0);
  assert.equal(await page.text(), ONE);
  assert.match(await page.status(), /^Đã mở «mot\.txt»/);
  await openTable();
  assert.equal(await page.run(`return document.querySelector('#filesTable [aria-current]').textContent`), 'mot.txt1110×');
  await choose(2);
  assert.equal(await page.text(), OTHER);
  await page.run(`document.execCommand('undo')`);
  await page.shown();
  assert.equal(await page.text(), ONE);
});

test('what is edited and corrected in a file stays with it', async () => {
  await dropAll();
  await choose(0);
  await page.run(`document.querySelector('mark[data-kind="agency"]').focus()`);
  await page.press(Key.DELETE);
  await page.until(async () => (await page.legend()).agency === 0, 'the mark is taken out');
  await page.find('#text').sendKeys(Key.END, ' Luật Giá.');
  await page.until(async () => (await page.legend()).reference === 2, 'what was typed is read');
  await openTable();
  await choose(2);
  await openTable();
  assert.deepEqual((await rows())[0], ['mot.txt', '2', '0', '1', '0']);
  await choose(0);
  assert.equal(await page.text(), `${ONE} Luật Giá.`);
  await page.until(async () => (await page.legend()).agency === 0, 'the correction is there again');
  await page.click('#undo');
  await page.until(async () => (await page.legend()).agency === 1, 'and can be undone');
});

test('another text in the field leaves the files alone', async () => {
  await dropAll();
  await choose(0);
  await page.fill('Trời hôm ấy rất xanh, và gió thổi nhẹ trên sông.');
  await openTable();
  await choose(0);
  assert.equal(await page.text(), ONE);
});

test('files are added and taken out, in the dialog too', async () => {
  await dropAll();
  await drop([['ba.txt', ONE]]);
  await untilTold(/^Đã đọc 3 tệp; 2 /);
  assert.equal((await rows()).length, 5);
  await page.click('#removes1');
  await untilTold(/^Đã đọc 3 tệp; 1 tệp không đọc được\.$/);
  assert.deepEqual((await rows()).map(([name]) => name), ['mot.txt', 'hai.txt', '«trong.txt» không có chữ nào.', 'ba.txt']);
  for (const left of [3, 2, 1, 0]) {
    await page.click('#removes0');
    await page.until(async () => (await rows()).length === left, `${left} files are left`);
  }
  await page.press(Key.ESCAPE);
  assert.equal(await page.find('#files').isDisplayed(), false);
});

test('more files than the table holds are told of', async () => {
  await dropAll(Array.from({ length: 203 }, (_, at) => [`${at}.txt`, 'Luật Giá.']));
  assert.equal(await told(), 'Đã đọc 200 tệp; 3 tệp không được thêm, vì bảng chỉ chứa 200.');
});

test('own rules count, also those that come later', async () => {
  await dropAll([['mot.txt', 'Báo Chim Én đưa tin.'], ['hai.txt', ONE]]);
  await page.press(Key.ESCAPE);
  await page.click('#rules');
  await page.find('#rulesDialog .words').sendKeys('Báo Chim Én');
  await page.until(() => page.run(`return /\\S/.test(document.querySelector('#rulesDialog li .outcome').textContent)`), 'the rule is tried');
  await page.press(Key.ESCAPE);
  await openTable();
  await page.until(async () => (await rows())[0][2] === '1', 'the body of the rule is counted');
});

test('what the newsroom’s table says against a file counts, and goes along in the lists', async () => {
  await dropAll();
  await page.press(Key.ESCAPE);
  await page.click('#newsroom');
  await page.run(
    `const transfer = new DataTransfer();
    transfer.items.add(new File(['Số hiệu;Tên;Tình trạng\\n07/2021/TT-BYT;;hết hiệu lực'], 'bang.csv'));
    const input = document.querySelector('#newsroomFile');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));`,
  );
  await page.until(() => page.run(`return /Đang dùng/.test(document.querySelector('#newsroomDialog').textContent)`), 'the table is used');
  await page.press(Key.ESCAPE);
  await openTable();
  await page.until(async () => (await rows())[0][4] === '1' && (await rows())[2][4] === '1', 'the contradictions are counted');
  const list = (await saved('citations')).trim().split('\n');
  assert.match(list[1], /\(trong mot\.txt, hai\.txt\) \[Thông tư 07\/2021\/TT-BYT: bảng của tòa soạn ghi «hết hiệu lực»\.\]$/);
  assert.equal((await saved('csv')).split('bảng của tòa soạn').length, 3, 'once for each of the two mentions');
  await page.press(Key.ESCAPE);
  await openTable();
  await choose(0);
  await page.click('mark[data-kind="reference"]');
  assert.match(await page.find('#details .notice').getText(), /bảng của tòa soạn ghi «hết hiệu lực»/);
});

suite('of all files', () => {
  beforeEach(() => dropAll());

  test('a table is written with the file of each mention', async () => {
    const lines = (await saved('csv')).trim().split('\r\n').map((line) => line.split(';'));
    assert.deepEqual(lines.map((cells) => cells.slice(1, 4)), [
      ['Tệp', 'Loại', 'Trong bài'],
      ['mot.txt', 'Cơ quan', 'Bộ Y tế'],
      ['mot.txt', 'Văn kiện', 'Thông tư số 07/2021/TT-BYT'],
      ['mot.txt', 'Ngày tháng', 'ngày 27/4/2021'],
      ['hai.txt', 'Cơ quan', 'Sở Y tế Lào Cai'],
      ['hai.txt', 'Văn kiện', 'Thông tư số 07/2021/TT-BYT'],
      ['hai.txt', 'Văn kiện', 'Luật Giá'],
    ]);
  });

  test('JSON is written, a line a file', async () => {
    const lines = (await saved('json')).trim().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines, [{ file: 'mot.txt', ...annotate(ONE), text: ONE }, { file: 'hai.txt', ...annotate(OTHER), text: OTHER }].map((line) => JSON.parse(JSON.stringify(line))));
  });

  test('the documents are listed once, with the files that cite them', async () => {
    const list = (await saved('citations')).trim().split('\n');
    assert.equal(list.length, 2);
    assert.match(list[0], /^1\. Luật Giá .*\(trong hai\.txt\)$/);
    assert.match(list[1], /^2\. Thông tư số 07\/2021\/TT-BYT ngày 27 tháng 4 năm 2021 .*\(trong mot\.txt, hai\.txt\)$/);
  });
});

suite('is for everyone', () => {
  for (const width of [375, 1440]) {
    for (const theme of ['light', 'dark']) {
      test(`${width} pixels, ${theme}`, async () => {
        await page.open({ width, height: 800 });
        await page.run(`document.documentElement.dataset.theme = arguments[0]`, theme);
        await dropAll([...FILES, ['Báo cáo tình hình thực hiện nhiệm vụ_bản cuối cùng (sửa lần 3).txt', ONE]]);
        await assertAccessible(page);
        assert.ok(await page.fitsItsWidth());
        await page.press(Key.ESCAPE);
        await page.click('#language');
        assert.equal(await page.find('#files').getText(), 'Table of 5 files');
      });
    }
  }
});
