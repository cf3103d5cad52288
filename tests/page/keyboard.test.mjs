// Working by keys alone: each leads where the work goes on, and the focus is seen wherever it is.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const page = usePage();
beforeEach(() => page.open());

const TEXT = `Bộ Y tế ban hành Thông tư 07/2021/TT-BYT. Biên bản ghi ngày 31/4/2017.

Bản sao ghi ngày 30/2/2018. Bản khác ghi ngày 31/6/2019.`;

const focusOn = (selector) => page.run(`document.querySelector(arguments[0]).focus()`, selector);

const focusedWords = () => page.run(`return document.activeElement.textContent.trim()`);

suite('the focus is seen', () => {
  const hasRing = () =>
    page.run(
      `const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0`,
    );

  test('on the list that a link leads to, and on the article', async () => {
    await page.fill(TEXT);
    await page.press(Key.TAB);
    assert.ok(await hasRing());
    await page.press(Key.ENTER);
    await page.untilFocus('list', 'the list has the focus');
    assert.ok(await hasRing());
    await focusOn('#write');
    await page.press(Key.ENTER);
    await page.press(Key.ESCAPE);
    await page.untilFocus('m0');
    assert.ok(await hasRing());
  });

  test('on every stop of the page', async () => {
    await page.fill(TEXT);
    for (let stops = 0; stops < 40; stops++) {
      await page.press(Key.TAB);
      if ((await page.focus()) === 'body') return;
      assert.ok(await hasRing(), await page.run(`return document.activeElement.outerHTML.slice(0, 200)`));
    }
  });
});

test('who goes from far down the text to the list beside it, and on there, keeps the place in the text', async () => {
  const bodies = ['Y tế', 'Công an', 'Nội vụ', 'Xây dựng', 'Tư pháp'];
  await page.open({ width: 1440, height: 700 });
  await page.fill(Array.from({ length: 60 }, (_, i) => `Thông tư ${i}/2021/TT-BYT của Bộ ${bodies[i % 5]} ngày ${1 + (i % 28)}/4/2021.`).join('\n\n'));
  await page.run(
    `const mark = [...document.querySelectorAll('mark')].at(-20);
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });`,
  );
  const place = () => page.run(`return Math.round(scrollY)`);
  const before = await place();
  assert.ok(before > 1_000);
  const keys = { search: '/', entry: Key.ARROW_DOWN, last: Key.END, first: Key.HOME };
  for (const [step, key] of Object.entries(keys)) {
    await page.press(key);
    assert.equal(await place(), before, step);
    const isInView = `const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight`;
    assert.ok(await page.run(isInView), step);
  }
  await focusOn('#write');
  assert.equal(await place(), before, 'the line of tools');
});

suite('findings', () => {
  beforeEach(() => page.fill(TEXT));

  const DAYS = ['ngày 31/4/2017', 'ngày 30/2/2018', 'ngày 31/6/2019'].map((day) => `Trong lịch không có «${day}».`);

  test('let be one after the other, from wherever one begins', async () => {
    await focusOn('[data-record="notices:1"]');
    await page.press(Key.DELETE);
    await page.until(async () => (await focusedWords()) === DAYS[2], 'the focus is on the next finding');
    await page.press(Key.DELETE);
    await page.until(async () => (await focusedWords()) === DAYS[0], 'the focus is on the finding that is left');
    await page.press(Key.DELETE);
    await page.untilFocus('list', 'the focus is on the list');
  });

  test('come back with the focus on them', async () => {
    await focusOn('[data-record="notices:1"]');
    await page.press(Key.DELETE);
    await page.until(async () => (await focusedWords()) === DAYS[2], 'the finding is let be');
    await page.pressWithControl('z');
    await page.until(async () => (await focusedWords()) === DAYS[1], 'the focus is on what came back');
  });

  test('are in view again when Escape ends the look at their words', async () => {
    await page.open({ width: 720, height: 450 });
    await page.fill(`${TEXT}\n\n${'Trời hôm ấy rất xanh và gió nhẹ.\n\n'.repeat(40)}`);
    await focusOn('[data-record="notices:0"]');
    const isInView = () =>
      page.run(
        `const { top, bottom } = document.querySelector('[data-record="notices:0"]').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight`,
      );
    await page.press(Key.ENTER);
    assert.equal(await isInView(), false);
    await page.press(Key.ESCAPE);
    await page.until(isInView, 'the finding is in view');
    await page.untilFocus('notices:0');
  });
});

test('F2 leads from the article to the field where no mark has the focus', async () => {
  await page.fill('Trời hôm ấy rất xanh và gió nhẹ. Không ai nhắc tới văn bản nào cả.');
  await focusOn('#article');
  await page.press(Key.F2);
  await page.untilFocus('text');
  await page.press(Key.F2);
  await page.untilFocus('article');
});

suite('the menu', () => {
  beforeEach(async () => {
    await page.fill(TEXT);
    await focusOn('#take');
    await page.press(Key.ENTER);
    await page.until(() => page.run(`return document.activeElement.matches('#takeMenu [data-copies="rich"]')`), 'the first way has the focus');
  });

  const chosen = () => page.run(`const { copies, file, prints } = document.activeElement.dataset; return copies ?? file ?? prints`);

  test('is walked through with the arrow keys', async () => {
    await page.press(Key.ARROW_DOWN, Key.ARROW_DOWN, Key.ARROW_DOWN);
    assert.equal(await chosen(), 'page');
    await page.press(Key.ARROW_UP);
    assert.equal(await chosen(), 'link');
    await page.press(Key.ARROW_UP, Key.ARROW_UP, Key.ARROW_UP);
    assert.equal(await chosen(), 'true', 'the last is before the first');
    await page.press(Key.ARROW_DOWN);
    assert.equal(await chosen(), 'rich');
    await assertAccessible(page);
  });

  test('leads back to its button with Escape', async () => {
    await page.press(Key.ARROW_DOWN, Key.ESCAPE);
    await page.untilFocus('take', 'the focus is back');
    assert.equal(await page.find('#takeMenu').isDisplayed(), false);
  });

  test('closes when one goes on behind it', async () => {
    await page.press(Key.ARROW_UP, Key.TAB);
    await page.untilFocus('day');
    assert.equal(await page.find('#takeMenu').isDisplayed(), false);
  });
});

test('Enter in a rule begins the next one, once', async () => {
  await page.click('#rules');
  await page.press('tổ dân phố', Key.ENTER);
  assert.equal((await page.findAll('#rulesDialog li')).length, 2);
  assert.equal(await page.run(`return document.activeElement.value`), '');
  await page.press(Key.ENTER);
  assert.equal((await page.findAll('#rulesDialog li')).length, 2);
});

test('the head of a dialog stays in view however far one scrolls', async () => {
  await page.open({ width: 720, height: 450 });
  await page.click('#shortcuts');
  await page.run(`document.querySelector('#help').scrollTop = 10000`);
  const { head, dialog, scrolled } = await page.run(
    `const { top } = document.querySelector('#help .close').getBoundingClientRect();
    const dialog = document.querySelector('#help');
    return { head: top, dialog: dialog.getBoundingClientRect().top, scrolled: dialog.scrollTop }`,
  );
  assert.ok(scrolled > 50);
  assert.ok(head >= dialog && head < dialog + 30, `${head} in ${dialog}`);
});
