// The keys that do something, and the help that explains them.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const page = usePage();

beforeEach(async () => {
  await page.open();
  await page.run(`localStorage.clear()`);
  await page.showExample();
});

const isHelpOpen = async () => (await page.findAll('#help[open]')).length > 0;
const focusFirstMark = () => page.run(`document.querySelector('mark[data-kind]').focus()`);

test('the key ? explains every key of the table', async () => {
  await focusFirstMark();
  await page.press('?');
  assert.ok(await isHelpOpen());
  const [rows, keys] = await page.driver.executeAsyncScript(
    `const done = arguments[0];
    import(new URL('shortcuts.js', location)).then(({ SHORTCUTS }) => done([
      new Set(SHORTCUTS.map(({ id }) => id)).size, SHORTCUTS.flatMap(({ keys }) => keys).length]));`,
  );
  assert.equal((await page.findAll('#help dt')).length, rows);
  assert.equal((await page.findAll('#help kbd')).length, keys);
  assert.ok(!(await page.find('#help dl').getText()).includes('undefined'));
  await assertAccessible(page);
  await page.press(Key.ESCAPE);
  assert.ok(!(await isHelpOpen()));
  await page.untilFocus('m0', 'the focus is back where it was');
});

test('the help opens with a button too, and Escape closes nothing else', async () => {
  await page.click('mark[data-kind]');
  await page.click('#shortcuts');
  await page.press(Key.ESCAPE);
  assert.ok(!(await isHelpOpen()));
  assert.ok(await page.find('#details').isDisplayed());
});

test('keys of a single character can be switched off, and stay so', async () => {
  await page.click('#shortcuts');
  await page.click('#characters');
  await page.press(Key.ESCAPE);
  for (const reopen of [false, true]) {
    if (reopen) {
      await page.open({ remembers: true });
      await page.showExample();
    }
    await focusFirstMark();
    await page.press('n', '?');
    await page.untilFocus('m0');
    assert.ok(!(await isHelpOpen()));
    await page.press(Key.ARROW_RIGHT);
    await page.untilFocus('m1');
  }
  await page.click('#shortcuts');
  await page.click('#characters');
  await page.press(Key.ESCAPE);
  await focusFirstMark();
  await page.press('n');
  await page.untilFocus('m1');
});

test('no key acts where a person types', async () => {
  for (const field of ['#search', '#text']) {
    await page.find(field).clear();
    await page.find(field).sendKeys('n?e/jkp');
    assert.equal(await page.run(`return document.activeElement.value`), 'n?e/jkp');
    assert.ok(!(await isHelpOpen()));
  }
});

test('no key acts while a word is composed', async () => {
  await focusFirstMark();
  await page.run(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', isComposing: true, bubbles: true }))`,
  );
  await page.untilFocus('m0');
});

test('the key / leads to the search of the list', async () => {
  await focusFirstMark();
  await page.press('/');
  await page.untilFocus('search');
  assert.equal(await page.run(`return document.activeElement.value`), '');
});
