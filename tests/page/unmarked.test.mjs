// A text that is written without diacritics: what is read of it, and the line that says so.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const UNMARKED = 'Ngay 5/6/2020, Uy ban nhan dan tinh Nghe An ban hanh Quyet dinh so 12/QD-UBND ve viec to chuc lai bo may.';
const MARKED = 'Ngày 5/6/2020, Ủy ban nhân dân tỉnh Nghệ An ban hành Quyết định số 12/QD-UBND về việc tổ chức lại bộ máy.';

const page = usePage();
beforeEach(() => page.open());

test('a text without diacritics is read, and the page says so', async () => {
  await page.fill(UNMARKED);
  await page.shown();
  assert.equal((await page.findAll('mark[data-kind]')).length, 3);
  assert.match(await page.find('#unmarked').getText(), /không dấu/);
  await assertAccessible(page);
});

test('of a text with diacritics it says nothing, whatever its numbers lack', async () => {
  await page.fill(MARKED);
  await page.shown();
  assert.equal(await page.find('#unmarked').isDisplayed(), false);
});

test('of an own name that is not found there, the dialog says why that may be', async () => {
  const outcome = () => page.run(`return document.querySelector('#rulesDialog li .outcome').textContent`);
  await page.fill(UNMARKED);
  await page.click('#rules');
  await page.find('#rulesDialog .words').sendKeys('Đội đò Bến Đục');
  await page.until(async () => (await outcome()) !== '', 'the name is looked for');
  assert.match(await outcome(), /^Chưa gặp trong bài này\. .*không dấu/);
  await assertAccessible(page);
  await page.fill(MARKED);
  await page.find('#rulesDialog .words').sendKeys(' 2');
  await page.until(async () => !/dấu/.test(await outcome()), 'in a text with diacritics it says no such thing');
  assert.equal(await outcome(), 'Chưa gặp trong bài này.');
});
