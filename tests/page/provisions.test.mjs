// Provisions as places of their own: in the marks, in the details of a mention, on the card of a document.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const LAW = 'Luật Đường sắt 2017';
const TEXT = `Điểm a, b khoản 2 Điều 5 ${LAW} nói về ga xép.

Theo khoản 2 Điều 5 và Điều 9 ${LAW}, ga xép có một phòng đợi. Khoản 2 Điều 5 ${LAW} không nói khác.`;

const page = usePage();
beforeEach(() => page.open());

/** The anchors in the article: the ids, each with its words. */
const anchors = () =>
  page.run(`return [...document.querySelectorAll('#article mark [id]')].map(({ id, textContent }) => [id, textContent])`);

/** The ways to provisions in a part of the page: their words, and the words of the text that they lead to. */
const ways = (within) =>
  page.run(
    `return [...document.querySelectorAll(arguments[0] + ' a.way')].map((way) =>
      [way.textContent, document.querySelector(way.getAttribute('href')).textContent])`,
    within,
  );

const selected = () => page.run(`return getSelection().toString()`);

test('each provision of a mark is an anchor, and the text stays as it is', async () => {
  await page.fill(TEXT);
  assert.deepEqual((await anchors()).map(([, words]) => words), [
    'Điểm a, b', 'khoản 2', 'Điều 5', 'khoản 2', 'Điều 5', 'Điều 9', 'Khoản 2', 'Điều 5',
  ]);
  const ids = (await anchors()).map(([id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(await page.run(`return document.querySelector('#article').textContent`), TEXT);
});

test('an anchor follows its mention when another comes before it', async () => {
  await page.fill(TEXT);
  await page.fill(`Ngày 2/3/2020, ga mở cửa.\n\n${TEXT}`);
  const holders = await page.run(
    `return [...document.querySelectorAll('#article mark [id]')].map((anchor) => [anchor.closest('mark').dataset.id, anchor.id.split('-')[0]])`,
  );
  for (const [mark, anchor] of holders) assert.equal(anchor, mark);
});

test('the details list the provisions of a mention, each with the way to its place', async () => {
  await page.fill(TEXT);
  await page.click('mark[data-id="m0"]');
  assert.deepEqual(await ways('#details > dl'), [
    ['điểm a khoản 2 Điều 5', 'Điểm a, b'],
    ['điểm b khoản 2 Điều 5', 'Điểm a, b'],
  ]);
  await page.click('#details > dl .way');
  assert.equal(await selected(), 'Điểm a, b');
  assert.equal(await page.run(`return location.hash`), '');
  await assertAccessible(page);
  await page.press(Key.ESCAPE);
  await page.untilFocus('m0');
  assert.equal(await page.find('#marking').isDisplayed(), false, 'what was shown is not offered to be marked');
});

test('the card of a document leads to every place of each of its provisions', async () => {
  await page.fill(TEXT);
  await page.click('#list [data-record="documents:0"]');
  assert.deepEqual(await ways('#details .record'), [
    ['điểm a khoản 2 Điều 5', 'Điểm a, b'],
    ['điểm b khoản 2 Điều 5', 'Điểm a, b'],
    ['khoản 2 Điều 5', 'khoản 2'],
    ['2', 'Khoản 2'],
    ['Điều 9', 'Điều 9'],
  ]);
  await page.run(`document.querySelectorAll('#details .record a.way')[3].focus()`);
  await page.press(Key.ENTER);
  assert.equal(await selected(), 'Khoản 2');
  assert.equal(await page.run(`return document.activeElement.textContent`), '2', 'the focus stays, for the next place');
});

test('where one mention has all the provisions of a document, they are listed once', async () => {
  await page.fill(`Khoản 2 Điều 5 ${LAW} nói về ga xép. ${LAW} có hiệu lực.`);
  await page.click('mark[data-id="m0"]');
  assert.deepEqual(await ways('#details'), [['khoản 2 Điều 5', 'Khoản 2']]);
});

test('many provisions of one mention are folded', async () => {
  await page.fill(`Các điểm a, b, c, d, đ và e khoản 2 Điều 5 ${LAW} nói về ga xép.`);
  await page.click('mark[data-id="m0"]');
  assert.match(await page.find('#details').getText(), /Điều, khoản \(6\)/);
  await page.click('#details > details summary');
  await page.click('#details > details li:last-child a');
  assert.equal(await selected(), 'điểm a, b, c, d, đ và e');
  await assertAccessible(page);
});
