// The day of the article: guessed, shown with the words that say it, and the person's to change.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const DATED = 'Huế, ngày 20/11/2020\n\nHôm qua, Bộ Y tế họp. Cuộc họp khác là ngày 2/12.';
const OTHER = 'Đà Nẵng, ngày 3/2/2019\n\nHôm nay, Sở Y tế Đà Nẵng họp ở hội trường.';
const UNDATED = 'Hôm qua, Bộ Y tế họp. Cuộc họp khác là ngày 2/12.';

const page = usePage();
beforeEach(() => page.open());

const value = () => page.run(`return document.querySelector('#day').value`);
const basis = () => page.run(`return document.querySelector('#dayBasis').textContent`);

/** The names of the dates in the list. */
const dates = () =>
  page.run(`return [...document.querySelectorAll('[data-list="dates"] .name')].map(({ textContent }) => textContent)`);

/** Writes a day in the place of what stands there. */
const write = async (words) => {
  await page.run(`document.querySelector('#day').select()`);
  await page.find('#day').sendKeys(words === '' ? Key.BACK_SPACE : words);
  await page.shown();
};

test('the guess stands there, and its words are one click away', async () => {
  await page.fill(DATED);
  assert.equal(await value(), '20/11/2020');
  assert.equal(await basis(), 'theo «ngày 20/11/2020»');
  assert.deepEqual(await dates(), ['19/11/2020', '20/11/2020', '02/12/2020']);
  await page.click('#dayBasis .way');
  assert.equal(await page.run(`return getSelection().toString()`), 'ngày 20/11/2020');
});

test('a day that the person says is that of all relative dates at once; cleared, the guess comes back', async () => {
  await page.fill(DATED);
  await write('5/1/2022');
  assert.deepEqual(await dates(), ['20/11/2020', '02/12/2021', '04/01/2022']);
  assert.match(await basis(), /^Ngày do bạn đặt/);
  assert.equal(await value(), '5/1/2022', 'what the person writes stays as it is');
  await write('');
  assert.deepEqual(await dates(), ['19/11/2020', '20/11/2020', '02/12/2020']);
  assert.equal(await value(), '');
  await page.press(Key.TAB);
  assert.equal(await value(), '20/11/2020');
});

test('laws and bodies are those of the day', async () => {
  const law = async () => {
    await page.run(`document.querySelector('mark').click()`);
    return page.find('#details').getText();
  };
  const findings = () =>
    page.run(`return [...document.querySelectorAll('[data-list="notices"] .name')].map(({ textContent }) => textContent)`);
  await page.fill('Theo Luật Đất đai, việc ấy dễ. Ngày 3/12, Bộ Giao thông vận tải họp.');
  await write('1/5/2010');
  assert.match(await law(), /13\/2003\/QH11/);
  assert.deepEqual(await findings(), []);
  await write('1/1/2026');
  assert.match(await law(), /31\/2024\/QH15/);
  assert.match(String(await findings()), /^Bộ Giao thông vận tải không tồn tại vào ngày 03\/12\/2025/);
});

test('a text without a day says so, and takes one', async () => {
  await page.fill(UNDATED);
  assert.equal(await value(), '');
  assert.match(await basis(), /^Bài không ghi/);
  await assertAccessible(page);
  await write('2017-03-01');
  assert.deepEqual(await dates(), ['02/12/2016', '28/02/2017']);
  await assertAccessible(page);
  await page.find('#text').sendKeys(' Hết.');
  await page.shown();
  assert.deepEqual(await dates(), ['02/12/2016', '28/02/2017'], 'it stays over edits');
  assert.equal(await value(), '01/03/2017');
});

test('what is no day is told, and changes nothing', async () => {
  await page.fill(DATED);
  await write(`31/2/2021${Key.ENTER}`);
  assert.equal(await page.run(`return document.querySelector('#day').validationMessage`), '«31/2/2021» không phải là một ngày. Hãy viết như 25/10/2017.');
  assert.equal(await value(), '31/2/2021');
  assert.deepEqual(await dates(), ['19/11/2020', '20/11/2020', '02/12/2020']);
  await write('28/2/2021');
  assert.ok(await page.run(`return document.querySelector('#day').validity.valid`));
});

test('another text has a day of its own', async () => {
  await page.fill(DATED);
  await write('5/1/2022');
  await page.press(Key.TAB);
  await page.fill(OTHER);
  assert.equal(await value(), '03/02/2019');
});

test('the day is kept with the text, and in its file', async () => {
  await page.fill(UNDATED);
  await write('1/3/2017');
  await page.keepText();
  await page.until(async () => (await page.kept()).draft.date === '2017-03-01', 'the day is kept');
  await page.reload();
  await page.until(async () => (await value()) === '01/03/2017', 'the day comes back');
  assert.deepEqual(await dates(), ['02/12/2016', '28/02/2017']);
  await page.click('#keepDraft');

  await page.run(
    `const keep = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.saved = blob), keep(blob));`,
  );
  await page.click('#take');
  await page.click('#takeMenu [data-file="json"]');
  await page.fill(OTHER);
  assert.equal(await value(), '03/02/2019');
  await page.run(
    `const data = new DataTransfer();
    data.items.add(new File([window.saved], 'bai.json'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));`,
  );
  await page.until(async () => (await value()) === '01/03/2017', 'the file brings its day');
  assert.deepEqual(await dates(), ['02/12/2016', '28/02/2017']);
});

test('the day is worded in the language of the page', async () => {
  await page.fill(UNDATED);
  await page.click('#language');
  assert.match(await basis(), /^The article does not say/);
  await assertAccessible(page);
});
