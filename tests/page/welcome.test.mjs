// What a person sees before there is a text.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const page = usePage();
beforeEach(async () => {
  await page.open();
  await page.until(() => page.find('#sample').isDisplayed(), 'the sentence is read');
});

const readings = () => page.run(`return [...document.querySelectorAll('#sampleRead li')].map(({ textContent }) => textContent)`);

test('three lines say what one will get, and a sentence shows it', async () => {
  assert.equal((await page.findAll('#welcome > ul > li')).length, 3);
  assert.deepEqual(await readings(), ['02/06/2021', 'Ủy ban nhân dân thành phố Hà Nội', 'Thông tư 07/2021/TT-BYT']);
  assert.equal((await page.findAll('#sample [data-kind]')).length, 3);
  assert.equal((await page.findAll('mark')).length, 0, 'it is no mention of the person’s text');
  assert.equal(await page.text(), '');
  await assertAccessible(page);
});

test('they are in the language of the page', async () => {
  await page.click('#language');
  assert.match(await page.find('#welcome').getText(), /^Documents\s*official number/);
  assert.equal((await readings())[0], '2 Jun 2021');
  await assertAccessible(page);
});

test('the promise stands at the field, and belongs to it', async () => {
  assert.match(await page.find('#promise').getText(), /không rời máy này/);
  assert.equal(await page.find('#text').getAttribute('aria-describedby'), 'promise');
  const [field, promise] = await page.run(
    `return ['#text', '#promise'].map((selector) => document.querySelector(selector).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))`,
  );
  assert.ok(promise.top - field.bottom < 30, JSON.stringify([field, promise]));
});

test('the first screen of a phone has the field, the promise and the example', async () => {
  await page.open({ width: 375, height: 750 });
  for (const selector of ['#text', '#promise', '#example']) {
    assert.ok(await page.run(`return document.querySelector(arguments[0]).getBoundingClientRect().bottom <= innerHeight`, selector), selector);
  }
});

test('it makes room for a text, and comes back without one', async () => {
  await page.type('Bộ Y tế');
  assert.ok(!(await page.find('#welcome').isDisplayed()));
  await page.click('#clear');
  assert.ok(await page.find('#welcome').isDisplayed());
  await page.showExample();
  assert.ok(!(await page.find('#welcome').isDisplayed()));
});
