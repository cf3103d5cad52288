// The search in the text: without diacritics, over marks, line ends and words.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const TEXT = `Theo Bộ Y tế, ${'hội diễn ở đê Yên Phụ, '.repeat(40)}và Ủy ban nhân dân
tỉnh Lào Cai.

${'Trời hôm ấy rất xanh. '.repeat(200)}

Ðoàn Bộ  Y tế về Đồng Tháp.`;

const page = usePage();
beforeEach(async () => {
  await page.open();
  await page.fill(TEXT);
});

const search = async (words) => {
  await page.find('#search').clear();
  await page.find('#search').sendKeys(words);
};
const count = () => page.run(`return document.querySelector('#hitCount').textContent`);
const selected = () => page.run(`return getSelection().toString()`);
const drawn = () => page.run(`return [...CSS.highlights.get('hit')].map((range) => range.toString())`);

test('words are found without diacritics, over marks and line ends, in every spelling', async () => {
  for (const [words, found] of [
    ['bo y te', ['Bộ Y tế', 'Bộ  Y tế']],
    ['TE, HOI', ['tế, hội']],
    ['dan tinh lao', ['dân\ntỉnh Lào']],
    ['đồng tháp'.normalize('NFD'), ['Đồng Tháp']],
    ['doan', ['Ðoàn']],
    ['qwxyz', []],
  ]) {
    await search(words);
    assert.deepEqual(await drawn(), found, words);
    assert.match(await count(), found.length === 0 ? /không có/ : new RegExp(`\\D${found.length} chỗ`), words);
  }
  await assertAccessible(page);
});

test('the buttons go from one place to the next, and round', async () => {
  await search('bo y te');
  await page.click('#hitAfter');
  assert.equal(await selected(), 'Bộ Y tế');
  assert.match(await count(), /1\/2/);
  await page.click('#hitAfter');
  assert.match(await selected(), /^Bộ\s+Y tế$/);
  assert.ok(
    await page.run(
      `const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight`,
    ),
    'it is in view',
  );
  await page.click('#hitAfter');
  assert.match(await count(), /1\/2/);
  await page.click('#hitBefore');
  assert.match(await count(), /2\/2/);
  await assertAccessible(page);
});

test('where the list stands below the text, the way to the next hit stays in reach until the text is touched', async () => {
  await page.open({ width: 600 });
  await page.fill(TEXT);
  await search('yen phu');
  await page.click('#hitAfter');
  const isInReach = () =>
    page.run(
      `const { top, bottom } = document.querySelector('#hitAfter').getBoundingClientRect();
      const { top: from, bottom: to } = getSelection().getRangeAt(0).getBoundingClientRect();
      return [top >= 0 && bottom <= innerHeight, from >= 0 && to <= top]`,
    );
  assert.deepEqual(await isInReach(), [true, true]);
  await page.click('#hitAfter');
  assert.match(await count(), /2\/40/);
  assert.deepEqual(await isInReach(), [true, true]);
  await assertAccessible(page);
  await page.run(`document.querySelector('#article p').click()`);
  assert.equal((await isInReach())[0], false);
});

test('by keyboard alone: from the search to the buttons', async () => {
  await page.run(`document.querySelector('mark').focus()`);
  await page.press('/');
  await page.find('#search').sendKeys('yen phu');
  await page.press(Key.TAB, Key.TAB, Key.ENTER);
  await page.untilFocus('hitAfter');
  assert.equal(await selected(), 'Yên Phụ');
  assert.match(await count(), /1\/40/);
});

test('the search goes on over an edit, and ends with its words', async () => {
  await search('lao cai');
  await page.find('#text').sendKeys(' Lào Cai!');
  await page.shown();
  await page.until(async () => (await drawn()).length === 2, 'the new place is found');
  await page.find('#search').clear();
  await page.find('#search').sendKeys(' ', Key.BACK_SPACE);
  assert.deepEqual(await drawn(), []);
  assert.ok(!(await page.find('#hits').isDisplayed()));
});

test('a text without any mention can be searched', async () => {
  await page.fill('Trời hôm ấy rất xanh và gió nhẹ.');
  await search('gio nhe');
  assert.deepEqual(await drawn(), ['gió nhẹ']);
});

test('it is worded in the language of the page', async () => {
  await search('bo y te');
  await page.click('#language');
  assert.equal(await count(), 'In the text: 2');
  await assertAccessible(page);
});
