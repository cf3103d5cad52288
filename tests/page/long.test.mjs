// Very long texts: they can be read, worked with, and stopped.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const FILLING = 'Cuộc họp bàn nhiều việc của mùa mưa năm nay, từ đê điều tới đường sá, và ai cũng có phần. ';

/** A million characters in paragraphs, with ten thousand mentions of many documents, bodies and days. */
const LONG = Array.from({ length: 2_500 }, (_, i) => {
  const year = 2000 + (i % 25);
  const cited = `Nghị định số ${i + 1}/${year}/NĐ-CP ngày ${(i % 28) + 1}/${(i % 12) + 1}/${year} của Chính phủ và Bộ Y tế. `;
  return cited + FILLING.repeat(4);
})
  .join('\n\n')
  .slice(0, 1_000_000);

const page = usePage();
beforeEach(() => page.open());

/**
 * Gives the field a text and presses the button that stops it, from within the page: however slow or fast the machine,
 * the press comes at its moment. Whether the button and the line that grows were there to be seen.
 *
 * @param {'waiting' | 'reading' | 'drawing'} moment in the pause before it is read, or later
 */
const putAndStop = (text, moment) =>
  page.driver.executeAsyncScript(
    `const [text, moment, done] = arguments;
    const [field, bar, stop] = ['textarea', '#progress', '#stop'].map((selector) => document.querySelector(selector));
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const press = () => {
      const wereShown = [bar, stop].every((part) => part.checkVisibility());
      stop.click();
      done(wereShown);
    };
    if (moment === 'waiting') return press();
    if (moment === 'reading') return setTimeout(press, 300); // when the pause in the typing is over
    new MutationObserver((_, observer) => {
      if (bar.value === 0) return;
      observer.disconnect();
      press();
    }).observe(bar, { attributeFilter: ['value'] });`,
    text,
    moment,
  );

const isShown = (selector) => page.find(selector).isDisplayed();

test('a million characters with ten thousand marks can be read, walked and corrected', async () => {
  await page.fill(LONG);
  assert.ok(!(await isShown('#progress')));
  const figures = await page.legend();
  assert.ok(figures.reference + figures.agency + figures.date >= 9_900, JSON.stringify(figures));
  assert.ok((await page.findAll('#article mark[data-kind]')).length >= 9_900);

  await page.click('mark[data-kind="agency"]');
  assert.ok(await isShown('#details'));
  await page.press(Key.ESCAPE, Key.ARROW_RIGHT, Key.DELETE);
  await page.until(async () => (await page.legend()).agency === figures.agency - 1, 'a mark goes');
  await page.find('#search').sendKeys('1000/2024');
  await page.until(
    async () => (await page.run(`return document.querySelector('[data-list="documents"] .total').textContent`)).startsWith('1/'),
    'the search finds the one',
  );
  await page.find('#text').sendKeys('Hết.');
  await page.shown();
  assert.equal((await page.text()).length, LONG.length + 4);
});

test('a long reading can be stopped: the text stays, and is read again on request', async () => {
  await page.quiet();
  const before = page.requests.length;
  assert.ok(await putAndStop(LONG, 'waiting'));
  assert.ok(await isShown('#again'));
  assert.ok(!(await isShown('#progress')));
  assert.equal((await page.text()).length, LONG.length);
  assert.equal(await page.focus(), 'again');
  await assertAccessible(page);
  await page.click('#again');
  await page.shown();
  assert.deepEqual(page.requests.slice(before), [], 'nothing is loaded again');
});

for (const [moment, text] of [['reading', `${LONG}\n\n`.repeat(3)], ['drawing', LONG]]) {
  test(`after a stop while ${moment}, the next text is read`, async () => {
    assert.ok(await putAndStop(text, moment));
    await page.fill('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.');
    assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 0 });
    assert.ok(!(await isShown('#again')));
  });
}
