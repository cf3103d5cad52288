// The list as the second view of the article.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate, article } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const page = usePage();
const { documents, agencies, dates } = annotate(article);

beforeEach(async () => {
  await page.open();
  await page.showExample();
});

/** The names of the entries that show, by list. */
const shownEntries = () =>
  page.run(
    `return Object.fromEntries([...document.querySelectorAll('#list [data-list]')].map((part) =>
      [part.dataset.list, [...part.querySelectorAll('[data-record]')].filter((entry) => entry.offsetParent !== null)
        .map((entry) => entry.querySelector('.name').textContent)]))`,
  );

const total = (list) => page.run(`return document.querySelector('[data-list="' + arguments[0] + '"] .total').textContent`, list);

const search = async (words) => {
  await page.find('#search').clear();
  await page.find('#search').sendKeys(words);
};

test('the search finds words without diacritics', async () => {
  await search('nghi quyet 19');
  assert.deepEqual((await shownEntries()).documents, ['Nghị quyết 19-NQ/TW']);
  await search('ĐẢNG BỘ');
  assert.deepEqual((await shownEntries()).agencies, ['Ban Chấp hành Đảng bộ tỉnh Thái Nguyên']);
  await search('dang bo');
  assert.deepEqual((await shownEntries()).agencies, ['Ban Chấp hành Đảng bộ tỉnh Thái Nguyên']);
});

test('the figures say how many of all match', async () => {
  await search('19-nq');
  assert.equal(await total('documents'), `1/${documents.length}`);
  assert.match(await page.status(), /^Khớp 1 trong/);
  await page.find('#search').clear();
  await page.find('#search').sendKeys(' ', Key.BACK_SPACE);
  assert.equal(await total('documents'), String(documents.length));
  assert.equal((await shownEntries()).agencies.length, agencies.length);
});

test('a search without a match says so, and nothing of the text goes', async () => {
  const before = await page.mentions();
  await search('qwxyz');
  assert.ok(await page.find('#list .unmatched').isDisplayed());
  assert.deepEqual(Object.values(await shownEntries()).flat(), []);
  assert.deepEqual(await page.mentions(), before);
  await assertAccessible(page);
});

test('the search goes on over an edit', async () => {
  await search('19-nq');
  await page.find('#text').sendKeys(' Thông tư số 19-NQ/TW.');
  await page.shown();
  for (const name of (await shownEntries()).documents) assert.match(name, /19-NQ/);
});

test('the list leaves out what the legend hides', async () => {
  await page.click('#legend [data-kind="agency"]');
  const shown = await shownEntries();
  assert.equal(shown.agencies.length, 0);
  assert.equal(shown.documents.length, documents.length);
});

test('dates stand in the order of time under their years', async () => {
  await page.fill('Từ ngày 3/2/2020 đến nay, nhất là trong năm 2015, ngày 5/1/2020, tháng 6/2018 và ngày 2/9.');
  const years = await page.run(
    `return [...document.querySelectorAll('[data-list="dates"] .year')].map((year) =>
      [year.querySelector('h4').textContent, year.querySelectorAll('[data-record]').length])`,
  );
  assert.deepEqual(years.slice(0, 3).map(([year]) => year), ['2015', '2018', '2020']);
  assert.equal(years.reduce((sum, [, count]) => sum + count, 0), Number(await total('dates')));
});

const OPEN = 'Hôm qua, Bộ Y tế họp về khoản 2 Điều 5 của Luật này; theo Bộ Y tế, hôm qua cũng là mùng 5 Tết.';

test('what stays open has an entry that says what is missing', async () => {
  await page.fill(OPEN);
  const entries = await page.run(
    `return [...document.querySelectorAll('#list [data-record^="open:"]')].map((entry) =>
      [entry.closest('[data-list]').dataset.list, ...['.name', '.remark', '.times [aria-hidden]'].map((part) => entry.querySelector(part).textContent)])`,
  );
  assert.deepEqual(entries, [
    ['documents', 'khoản 2 Điều 5 của Luật này', 'còn thiếu tên hoặc số của văn bản', '1×'],
    ['dates', 'Hôm qua', 'còn thiếu ngày viết bài', '2×'],
    ['dates', 'mùng 5 Tết', 'còn thiếu năm dương lịch', '1×'],
  ]);
  assert.ok(!(await page.find('#list .nothing').isDisplayed()));
  await assertAccessible(page);
});

test('what stays open has a way to its marks and back', async () => {
  await page.fill(OPEN);
  await page.click('#list [data-record="open:0"]');
  await page.untilFocus('m0');
  assert.match(await page.find('#details').getText(), /Còn thiếu\s*ngày viết bài/);
  await page.press(Key.ENTER);
  await page.untilFocus('open:0');
});

test('a text of open dates alone is not called empty', async () => {
  await page.fill('Hôm qua trời rất xanh.');
  assert.ok(!(await page.find('#list .nothing').isDisplayed()));
  assert.deepEqual((await shownEntries()).dates, ['Hôm qua']);
});

test('the list says how many mentions its records have, where they are not as many', async () => {
  await page.fill('Bộ Tài chính họp với Sở Y tế Hà Nội về Nghị quyết số 18, 19-NQ/TW.');
  const mentioned = (list) => page.run(`return document.querySelector('[data-list="' + arguments[0] + '"] .mentioned').textContent`, list);
  assert.equal(await total('documents'), '2');
  assert.match(await mentioned('documents'), /^\D+1\D+$/);
  assert.equal(await total('agencies'), '2');
  assert.equal(await mentioned('agencies'), '');
});

test('the notice of a day that no calendar has says which', async () => {
  await page.fill('Biên bản ghi ngày 31/4/2017.');
  assert.deepEqual((await shownEntries()).notices, ['Trong lịch không có «ngày 31/4/2017».']);
});

/** The entries that the Tab key reaches. */
const tabStops = () =>
  page.run(`return [...document.querySelectorAll('#list [data-record]')].filter(({ tabIndex }) => tabIndex === 0).map(({ dataset }) => dataset.record)`);

test('the list is one stop of the Tab key, where the person was last', async () => {
  assert.deepEqual(await tabStops(), ['documents:0']);
  await page.run(`document.querySelector('#list [data-record]').focus()`);
  await page.press(Key.ARROW_DOWN, Key.ARROW_DOWN);
  assert.deepEqual(await tabStops(), [await page.focus()]);
  await page.press(Key.END);
  const last = await page.focus();
  assert.deepEqual(await tabStops(), [last]);
  await page.press(Key.HOME);
  await page.untilFocus('documents:0');
  await search('tuyen giao');
  assert.equal((await tabStops()).length, 1, 'of the entries that match');
  assert.match((await tabStops())[0], /^agencies:/);
  await page.find('#search').clear();
  await page.find('#search').sendKeys(' ');
  await page.click('#legend [data-kind="agency"]');
  assert.doesNotMatch((await tabStops())[0], /^agencies:/);
});

test('the keys of the search: down into the list, up again, Enter into the text, Escape out', async () => {
  await page.run(`document.querySelector('mark[data-kind]').focus()`);
  await page.press('/');
  await page.find('#search').sendKeys('nghi quyet 19');
  await page.press(Key.ARROW_DOWN);
  const hit = await page.focus();
  assert.match(hit, /^documents:/);
  await page.press(Key.ARROW_UP);
  await page.untilFocus('search');
  await page.press(Key.ENTER);
  assert.match(await page.focus(), /^m\d+$/);
  assert.ok(await page.find('#details').isDisplayed());
  await page.press(Key.ESCAPE);
  await page.untilFocus(hit);
  await page.press(Key.ARROW_UP, Key.ESCAPE);
  assert.equal(await page.run(`return document.querySelector('#search').value`), '');
  assert.equal((await shownEntries()).agencies.length, agencies.length, 'everything is there again');
  await page.press(Key.ESCAPE);
  await page.untilFocus(hit, 'back where the search began');
});

test('the arrow keys go from entry to entry, Enter into the text, n on in the text', async () => {
  await page.run(`document.querySelector('#list [data-record]').focus()`);
  const [first] = await page.run(`return [...document.querySelectorAll('#list [data-record]')].map(({ dataset }) => dataset.record)`);
  await page.untilFocus(first);
  await page.press(Key.ARROW_DOWN);
  const second = await page.focus();
  assert.notEqual(second, first);
  await page.press(Key.ARROW_UP);
  await page.untilFocus(first);
  await page.press(Key.ENTER);
  const mark = await page.focus();
  assert.match(mark, /^m\d+$/);
  await page.press('n');
  await page.untilFocus(`m${Number(mark.slice(1)) + 1}`);
  await page.press('p');
  await page.untilFocus(mark);
  await page.press(Key.ENTER);
  await page.untilFocus(first, 'a mark leads to its entry');
});

test('the example has dates of one year', async () => {
  assert.equal(Number(await total('dates')), dates.length);
  assert.deepEqual(await page.run(`return [...document.querySelectorAll('.year h4')].map(({ textContent }) => textContent)`), ['2017']);
});
