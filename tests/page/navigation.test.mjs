// From the list to the text and back, with the mouse and with the keyboard alone.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate, article } from '../js/engine.mjs';
import { usePage } from './page.mjs';

const ENTRY = '#list [data-list="agencies"] button[data-record]';

const page = usePage();
const { mentions, agencies } = annotate(article);

beforeEach(async () => {
  await page.open();
  await page.showExample();
});

/** The place in the text's marks of the mention that has the focus. */
const focusedMention = () =>
  page.run(
    `const ids = [...new Set([...document.querySelectorAll('mark[data-kind]')].map(({ dataset }) => dataset.id))];
    return ids.indexOf(document.activeElement.dataset.id)`,
  );

const focusIsInView = () =>
  page.run(
    `const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight`,
  );

test('an entry leads to each of its mentions in turn', async () => {
  const record = agencies.findIndex((agency) => agency.mentions.length > 1);
  assert.notEqual(record, -1, 'the example names an agency twice');
  for (const mention of [...agencies[record].mentions, agencies[record].mentions[0]]) {
    await page.click(`#list [data-record="agencies:${record}"]`);
    assert.equal(await focusedMention(), mention);
    await page.until(focusIsInView, 'the mark comes into view');
  }
});

test('which of the mentions it is is told where there are several', async () => {
  const [several, one] = [(count) => count > 1, (count) => count === 1].map((isSo) => agencies.findIndex(({ mentions }) => isSo(mentions.length)));
  await page.click(`#list [data-record="agencies:${several}"]`);
  assert.match(await page.status(), /^Lần nhắc 1\/\d+$/);
  const said = await page.status();
  await page.click(`#list [data-record="agencies:${one}"]`);
  assert.equal(await page.status(), said);
});

test('an entry says how often its record is mentioned', async () => {
  for (const [i, agency] of agencies.entries()) {
    const text = await page.find(`#list [data-record="agencies:${i}"]`).getText();
    assert.match(text, new RegExp(`(^|\\D)${agency.mentions.length}(\\D|$)`), agency.name);
  }
});

test('on the way to the list below the text, the details do not stand over it', async () => {
  await page.open({ width: 600 });
  await page.showExample();
  await page.run(`document.querySelector('mark').click()`);
  assert.ok(await page.find('#details').isDisplayed());
  await page.click('#toList');
  assert.ok(!(await page.find('#details').isDisplayed()));
});

test('Escape leads back from a mark to the entry', async () => {
  await page.click(ENTRY);
  await page.press(Key.ESCAPE);
  await page.untilFocus(await page.find(ENTRY).getAttribute('data-record'));
});

test('a mark shows its details, and Escape closes them and leads back', async () => {
  const mark = page.find('mark[data-kind="reference"]');
  const id = await mark.getAttribute('data-id');
  await mark.click();
  const details = page.find('#details');
  assert.ok(await details.isDisplayed());
  const [{ quote }] = mentions.filter(({ kind }) => kind === 'reference');
  assert.ok((await details.getText()).includes(quote));
  await page.press(Key.ESCAPE);
  assert.ok(!(await details.isDisplayed()));
  await page.untilFocus(id);
});

test('the details say what was read, by which rule, and what the record rests on', async () => {
  await page.fill('Theo Nghị định số 100/2019/NĐ-CP ngày 30/12/2019; Nghị quyết số 18, 19-NQ/TW.');
  await page.click('mark[data-kind="reference"]');
  const rows = () =>
    page.run(
      `return [...document.querySelectorAll('#details dl > div')].map((row) =>
        [row.querySelector('dt').textContent, [...row.querySelectorAll('dd')].map((value) => value.textContent)])`,
    );
  assert.deepEqual(await rows(), [
    ['Nơi ban hành', ['Chính phủ suy ra từ ký hiệu']],
    ['Ngày', ['30/12/2019']],
    ['Bài ghi', ['100/2019/NĐ-CP']],
    ['Nhận ra nhờ', ['tên loại và số, ký hiệu']],
  ]);
  await page.run(`document.querySelectorAll('mark[data-kind="reference"]')[1].click()`);
  assert.deepEqual((await rows()).slice(-2), [
    ['Bài ghi', ['18-NQ/TW; 19-NQ/TW']],
    ['Nhận ra nhờ', ['nhiều số chung một ký hiệu']],
  ]);
  const name = () => page.run(`return document.querySelector('#details h4').textContent`);
  await page.fill('Từ mùa hè 2018 đến nay, hội diễn ra ngày 16/11.');
  await page.run(`document.querySelector('mark').click()`);
  assert.equal(await name(), 'mùa hè 2018');
  assert.deepEqual((await rows())[0], ['Mã ngày (EDTF)', ['2018-22']]);
  await page.run(`document.querySelectorAll('mark')[1].click()`);
  assert.equal(await name(), '16/11');
  assert.deepEqual((await rows()).slice(0, 2), [['Còn thiếu', ['năm']], ['Mã ngày (EDTF)', ['XXXX-11-16']]]);
});

test('the arrow keys go from mark to mark', async () => {
  await page.run(`document.querySelector('mark[data-kind]').focus()`);
  assert.equal(await focusedMention(), 0);
  await page.press(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
  assert.equal(await focusedMention(), 2);
  await page.press(Key.ARROW_LEFT);
  assert.equal(await focusedMention(), 1);
});

test('the legend hides a kind and shows it again', async () => {
  const shown = () =>
    page.run(
      `return getComputedStyle(document.querySelector('mark[data-kind="date"]')).backgroundColor`,
    );
  const marked = await shown();
  await page.click('#legend [data-kind="date"]');
  await page.until(async () => (await shown()) !== marked, 'the marks of the kind go');
  assert.equal(await page.find('#legend [data-kind="date"]').getAttribute('aria-pressed'), 'false');
  await page.click('#legend [data-kind="date"]');
  await page.until(async () => (await shown()) === marked, 'the marks of the kind come back');
});

test('the keyboard alone does it all', async () => {
  await page.open();
  /** Presses Tab until the focus is where `wanted` says; a page is never so long that forty are not enough. */
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 40; presses++) {
      if (wanted(await page.focus())) return;
      await page.press(Key.TAB);
    }
    assert.fail(`Tab never reaches ${wanted}`);
  };
  await tabTo((focus) => focus === 'text');
  await tabTo((focus) => focus === 'example');
  await page.press(Key.ENTER);
  await page.shown();
  await tabTo((focus) => /^m\d+$/.test(focus));
  await page.press(Key.ENTER);
  assert.ok(await page.find('#details').isDisplayed());
  await page.press(Key.ESCAPE);
  assert.match(await page.focus(), /^m\d+$/);
  await tabTo((focus) => /^documents:\d+$/.test(focus));
  await page.press(Key.ENTER);
  assert.match(await page.focus(), /^m\d+$/);
});
