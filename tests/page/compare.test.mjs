// Two versions of a text held against each other: one remembered, and the one of now.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const BEFORE = 'Họp về y tế\n\nBộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.\n\nĐoạn này vẫn thế.';
const AFTER = 'Họp về y tế\n\nBộ Y tế ban hành Thông tư số 08/2021/TT-BYT ngày 27/4/2021.\n\nĐoạn này vẫn thế.\n\nChính phủ họp sau.';

const page = usePage();

const untilStatus = (wanted) => page.until(async () => wanted.test(await page.status()), `the status says ${wanted}`);

/** Opens the page with the one version remembered and the other in the field. */
async function openBoth(size) {
  await page.open(size);
  await page.fill(BEFORE);
  await page.click('#compare');
  await page.fill(AFTER);
}

const changes = () =>
  page.run(`return [...document.querySelectorAll('.changes')].map((part) => [part.querySelector('h3').textContent, ...[...part.querySelectorAll('li')].map((line) => line.textContent)])`);

test('tells laws of one name from each other', async () => {
  await page.open();
  await page.fill('Theo Luật Đất đai 2013, xã thu hồi đất.');
  await page.click('#compare');
  await page.fill('Theo Luật Đất đai 2024, xã thu hồi đất.');
  await page.click('#compare');
  assert.deepEqual((await changes())[0], ['Văn kiện', 'Thêm Luật Đất đai 31/2024/QH15', 'Bớt Luật Đất đai 45/2013/QH13']);
});

test('says what came, went and changed, and shows both texts with their marks', async () => {
  await openBoth();
  await page.loaded();
  const requests = page.requests.length;
  await page.click('#compare');
  assert.deepEqual(await changes(), [
    ['Văn kiện', 'Thêm Thông tư 08/2021/TT-BYT', 'Bớt Thông tư 07/2021/TT-BYT'],
    ['Cơ quan', 'Thêm Chính phủ'],
  ]);
  const rows = await page.run(
    `return [...document.querySelectorAll('#versions .part [role="row"]')].map((row) => [row.className, ...[...row.children].map((cell) => cell.textContent)])`,
  );
  assert.deepEqual(rows, [
    ['same', 'Họp về y tế', 'Họp về y tế'],
    ['changed', 'Đổi Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.', 'Đổi Bộ Y tế ban hành Thông tư số 08/2021/TT-BYT ngày 27/4/2021.'],
    ['same', 'Đoạn này vẫn thế.', 'Đoạn này vẫn thế.'],
    ['came', '', 'Thêm Chính phủ họp sau.'],
  ]);
  const marks = await page.run(`return [...document.querySelectorAll('#versions [data-kind]')].map((mark) => mark.textContent + (mark.matches('.differs') ? '!' : ''))`);
  assert.deepEqual(marks, ['Bộ Y tế', 'Thông tư số 07/2021/TT-BYT!', 'ngày 27/4/2021', 'Bộ Y tế', 'Thông tư số 08/2021/TT-BYT!', 'ngày 27/4/2021', 'Chính phủ!']);
  // The marks of the article stay the only ones, and nothing is asked for.
  assert.equal((await page.findAll('mark[data-kind]')).length, 4);
  assert.equal(page.requests.length, requests);
});

test('a version is held against itself only once it has changed', async () => {
  await page.open();
  assert.equal(await page.find('#compare').isDisplayed(), false);
  await page.fill(BEFORE);
  await page.click('#compare');
  await untilStatus(/^Đã nhớ/);
  await page.click('#compare');
  await untilStatus(/vẫn như bản đã nhớ/);
  assert.equal((await page.findAll('#compareDialog')).length, 0);
});

test('a button leads from one place where they differ to the next, and round', async () => {
  const same = Array.from({ length: 120 }, (_, i) => `Đoạn ${i} của bài này vẫn thế, từ đầu đến cuối, và không ai sửa gì.`).join('\n\n');
  await page.open({ width: 375 });
  await page.fill(`${BEFORE}\n\n${same}\n\nHết.`);
  await page.click('#compare');
  await page.fill(`${AFTER}\n\n${same}\n\nHết bài.`);
  await page.click('#compare');
  const button = () => page.run(`return document.querySelector('#nextDifference').textContent`);
  const inView = () =>
    page.run(
      `const row = document.querySelector('#versions [aria-current]');
      const { top, bottom } = row.getBoundingClientRect();
      const dialog = document.querySelector('#compareDialog').getBoundingClientRect();
      return top < dialog.bottom && bottom > dialog.top + 50 ? row.textContent.slice(-8) : null`,
    );
  assert.equal(await button(), 'Chỗ khác 1/3');
  for (const [words, next] of [['27/4/2021.', 2], ['họp sau.', 3], ['Hết bài.', 1], ['27/4/2021.', 2]]) {
    await page.run(`document.querySelector('#nextDifference').focus()`);
    await page.press(Key.ENTER);
    await page.until(async () => words.endsWith(await inView()), `«${words}» is in view`);
    assert.equal(await button(), `Chỗ khác ${next}/3`);
  }
  assert.ok(await page.fitsItsWidth());
  await assertAccessible(page);
});

test('the version of now takes the place of the remembered one', async () => {
  await openBoth();
  await page.click('#compare');
  await page.click('#rememberAgain');
  await untilStatus(/^Đã nhớ/);
  await page.until(async () => (await page.findAll('#compareDialog')).length === 0, 'the dialog is closed');
  await page.fill(BEFORE);
  await page.click('#compare');
  assert.deepEqual((await changes())[0], ['Văn kiện', 'Thêm Thông tư 07/2021/TT-BYT', 'Bớt Thông tư 08/2021/TT-BYT']);
});

test('the cells of a row stand apart in both texts', async () => {
  await page.open({ width: 1440 });
  await page.fill('Bến\tTheo\nHạ\tThông tư số 07/2021/TT-BYT');
  await page.click('#compare');
  await page.fill('Bến\tTheo\nHạ\tThông tư số 08/2021/TT-BYT');
  await page.click('#compare');
  const widths = await page.run(`return [...document.querySelectorAll('#versions .tab')].map((tab) => tab.getBoundingClientRect().width)`);
  assert.equal(widths.length, 4);
  assert.ok(Math.min(...widths) >= 15, String(widths));
});

test('what a person has corrected counts', async () => {
  await page.open();
  await page.fill(BEFORE);
  await page.click('#compare');
  await page.fill(`${BEFORE} Hết.`);
  await page.click('#compare');
  assert.match(await page.run(`return document.querySelector('#compareDialog p').textContent`), /^Không có văn kiện/);
  await page.press(Key.ESCAPE);
  await page.run(`document.querySelector('mark[data-kind="agency"]').focus()`);
  await page.press(Key.DELETE);
  await page.until(async () => (await page.legend()).agency === 0, 'the mark is taken out');
  await page.click('#compare');
  assert.deepEqual(await changes(), [['Cơ quan', 'Bớt Bộ Y tế']]);
});

test('the button speaks the language of the page', async () => {
  await openBoth();
  await page.click('#language');
  assert.equal(await page.find('#compare').getText(), 'Compare with it');
});

suite('is for everyone', () => {
  test('in large letters on a narrow screen nothing of it is cut off', async () => {
    await openBoth({ width: 500, height: 800 });
    await page.run(`document.documentElement.style.fontSize = '200%'`);
    await page.run(`document.querySelector('#compare').click()`);
    const { dialog, button } = await page.run(
      `const dialog = document.querySelector('#compareDialog');
      return { dialog: dialog.scrollWidth - dialog.clientWidth,
        button: dialog.getBoundingClientRect().right - dialog.querySelector('.close').getBoundingClientRect().right }`,
    );
    assert.ok(dialog <= 0 && button > 0, `${dialog} px too wide, ${button} px behind the button`);
  });

  for (const width of [375, 1440]) {
    for (const theme of ['light', 'dark']) {
      test(`${width} pixels, ${theme}`, async () => {
        await openBoth({ width, height: 800 });
        await page.run(`document.documentElement.dataset.theme = arguments[0]`, theme);
        await page.click('#compare');
        await assertAccessible(page);
        assert.ok(await page.fitsItsWidth());
        await page.press(Key.ESCAPE);
        await page.untilFocus('compare');
      });
    }
  }
});
