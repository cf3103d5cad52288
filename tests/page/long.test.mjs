// Very long texts: they can be read, worked with, and stopped.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { BROWSER } from './browser.mjs';
import { usePage } from './page.mjs';

const FILLING = 'Cuộc họp bàn nhiều việc của mùa mưa năm nay, từ đê điều tới đường sá, và ai cũng có phần. ';

/** So many paragraphs with four mentions each, of many documents, bodies and days. */
const paragraphs = (count) =>
  Array.from({ length: count }, (_, i) => {
    const year = 2000 + (i % 25);
    const cited = `Nghị định số ${i + 1}/${year}/NĐ-CP ngày ${(i % 28) + 1}/${(i % 12) + 1}/${year} của Chính phủ và Bộ Y tế. `;
    return cited + FILLING.repeat(4);
  }).join('\n\n');

/** A million characters with ten thousand mentions. */
const LONG = paragraphs(2_500).slice(0, 1_000_000);

/** How long a driver lets a script run, in milliseconds, as WebDriver has it. */
const SCRIPT_LIMIT = 30_000;

const page = usePage();
beforeEach(() => page.open());

/**
 * Gives the field a text and presses the button that stops it, from within the page: however slow or fast the machine,
 * the press comes at its moment. Whether the button and the line that grows were there to be seen.
 *
 * @param {'starting' | 'reading' | 'drawing'} moment at once, or later
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
    if (moment === 'starting') return press();
    if (moment === 'reading') return setTimeout(press, 50); // less than any engine takes for it
    new MutationObserver((_, observer) => {
      if (bar.value === 0) return;
      observer.disconnect();
      press();
    }).observe(bar, { attributeFilter: ['value'] });`,
    text,
    moment,
  );

/** How many there are. WebDriver hands over thousands of elements slowly. */
const count = (selector) => page.run(`return document.querySelectorAll(arguments[0]).length`, selector);

const isShown = (selector) => page.find(selector).isDisplayed();

test('a million characters with ten thousand marks can be read, walked and corrected', async () => {
  await page.fill(LONG);
  assert.ok(!(await isShown('#progress')));
  const figures = await page.legend();
  assert.ok(figures.reference + figures.agency + figures.date >= 9_900, JSON.stringify(figures));
  assert.ok((await count('#article mark[data-kind]')) >= 9_900);

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

/** How many elements a browser lays out only when they come into view: it looks at each for every frame. */
const parts = () =>
  page.run(
    `return [...document.querySelectorAll('#article, #article *, #list, #list *')]
      .filter((each) => getComputedStyle(each).contentVisibility === 'auto').length`,
  );

test('the browser looks after parts, and not after every paragraph and entry', async () => {
  // Many short paragraphs, each with four mentions, and a document and a day of its own.
  await page.fill(LONG.replaceAll(FILLING, ''));
  const blocks = await count('#article p');
  const entries = await count('#list [data-record]');
  assert.ok(blocks >= 2_000 && entries >= 4_000, `${blocks} paragraphs, ${entries} entries`);
  const looked = await parts();
  assert.ok(looked >= 20 && looked <= (blocks + entries) / 50, `${looked} parts for ${blocks} paragraphs and ${entries} entries`);
});

test('no style depends on what stands inside an element, which a browser asks of all the page with every letter', async () => {
  const asking = await page.run(
    `const all = (rules) => [...rules].flatMap((rule) => (rule.media?.mediaText === 'print' ? [] : [rule.selectorText ?? '', ...all(rule.cssRules ?? [])]));
    return [...document.styleSheets].filter(({ media }) => media.mediaText !== 'print').flatMap(({ cssRules }) => all(cssRules)).filter((selector) => selector.includes(':has('))`,
  );
  assert.deepEqual(asking, []);
});

test('an edit in the middle of a long text leaves all other paragraphs in their place', async () => {
  const text = LONG.slice(0, 100_000);
  await page.fill(text);
  await page.run(`window.kept = [...document.querySelectorAll('#article p')].map((paragraph) => [paragraph, paragraph.parentNode])`);
  const middle = text.indexOf('\n\n', 50_000);
  await page.fill(`${text.slice(0, middle)} Hết.${text.slice(middle)}`);
  const moved = await page.run(
    `return kept.filter(([paragraph, part]) => !paragraph.isConnected || paragraph.parentNode !== part).length`,
  );
  assert.equal(moved, 1);
});

test('a piece put into a long text keeps what stands around it, in parts', async () => {
  const text = LONG.slice(0, 100_000);
  await page.fill(text);
  const before = await parts();
  await page.run(`window.kept = [...document.querySelectorAll('#article p')]`);
  const middle = text.indexOf('\n\n', 50_000) + 2;
  await page.fill(text.slice(0, middle) + LONG.slice(0, 60_000).replaceAll('Nghị định', 'Quyết định') + text.slice(middle));
  assert.ok((await page.run(`return kept.filter((paragraph) => !paragraph.isConnected).length`)) <= 1);
  assert.ok((await parts()) >= before + 5);
});

test('the first screen comes before the rest of the article and of the list', async () => {
  const [marks, entries] = await page.driver.executeAsyncScript(
    `const [text, done] = arguments;
    const [field, article] = ['textarea', '#article'].map((selector) => document.querySelector(selector));
    new MutationObserver((_, observer) => {
      observer.disconnect();
      done([article.querySelectorAll('mark').length, document.querySelectorAll('#list [data-record]').length]);
    }).observe(article, { childList: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    LONG,
  );
  await page.shown();
  assert.ok(marks > 0 && marks < (await count('#article mark')) / 2, `${marks} marks`);
  assert.ok(entries < (await count('#list [data-record]')) / 2, `${entries} entries`);
  assert.ok(await page.run(`return find('Nghị định số 2000/')`), 'the browser finds what is far below');
});

test('the beginning is shown, with its list, while the rest is read', async () => {
  const [shown, marks, mentions, isBusy, isKept] = await page.driver.executeAsyncScript(
    `const [text, done] = arguments;
    const [field, article] = ['textarea', '#article'].map((selector) => document.querySelector(selector));
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const counts = [...document.querySelectorAll('#legend .count')].map(({ textContent }) => Number(textContent));
      const mentions = counts.reduce((sum, count) => sum + count);
      const { length } = article.querySelectorAll('mark');
      done([article.textContent, length, mentions, article.ariaBusy, document.querySelector('#take').disabled]);
    }).observe(article, { childList: true });
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    LONG,
  );
  assert.ok(shown.length < 50_000 && LONG.startsWith(shown), `${shown.length} characters`);
  assert.ok(marks > 0 && mentions < 1_000, `${marks} marks, ${mentions} mentions`);
  assert.equal(isBusy, 'true');
  assert.ok(isKept, 'a part is not taken away');
  await page.shown();
  const { reference, agency, date } = await page.legend();
  assert.equal(await count('#article mark'), reference + agency + date);
  assert.ok(await page.run(`return !document.querySelector('#take').disabled`));
});

test('of a long text that is edited no mark goes while it is read again', async () => {
  await page.fill(LONG);
  const before = await count('#article mark');
  const fewest = await page.driver.executeAsyncScript(
    `const [piece, done] = arguments;
    const [field, article] = ['textarea', '#article'].map((selector) => document.querySelector(selector));
    let fewest = Infinity;
    const observer = new MutationObserver(() => {
      fewest = Math.min(fewest, article.querySelectorAll('mark').length);
      if (article.ariaBusy === 'false' && article.textContent === field.value) done(fewest);
    });
    observer.observe(article, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
    field.setRangeText(piece, 500_000, 500_000, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    `\n\n${FILLING}\n\n`,
  );
  assert.ok(fewest > before - 100, `${fewest} of ${before} marks`);
});

test('a piece is read at once, and keys wait as long as the last answer took', async () => {
  await page.run(
    `window.waits = [];
    const wait = window.setTimeout;
    window.setTimeout = (task, milliseconds = 0, ...values) => {
      waits.push(milliseconds);
      return wait(task, milliseconds, ...values);
    };`,
  );
  const longest = async (act) => {
    await page.run(`waits.length = 0`);
    await act();
    // WebKit's driver has a timer of its own in the page: the limit of a script.
    return page.run(`return Math.max(0, ...waits.filter((milliseconds) => milliseconds !== ${SCRIPT_LIMIT}))`);
  };
  assert.equal(await longest(() => page.fill(LONG)), 0);
  const pause = await longest(() => page.type('a'));
  assert.ok(pause > 0 && pause <= 1_000, `${pause} ms`);
});

test('a letter in a long text is read where the window gets no frames', async () => {
  const text = LONG.slice(0, 100_000);
  await page.fill(text);
  await page.run(`window.requestAnimationFrame = () => 0`);
  await page.fill(`${text} Hết.`);
});

test('the first key of a long text finds it laid out behind the field', async () => {
  const text = LONG.slice(0, 100_000);
  await page.fill(text);
  const mirror = () => page.run(`return document.querySelector('#mirror').textContent`);
  await page.mirrored();
  const [height, isInert] = await page.run(
    `const mirror = document.querySelector('#mirror'); return [mirror.getBoundingClientRect().height, mirror.inert]`,
  );
  assert.ok(height < 100, `${height} px`);
  assert.ok(isInert, 'the browser finds nothing in it, and reads nothing of it aloud');
  assert.ok(await page.fitsItsWidth());
  await page.run(`window.kept = [...document.querySelectorAll('#mirror p')]`);
  await page.type('a');
  assert.equal(await page.run(`return kept.filter((paragraph) => !paragraph.isConnected).length`), 1);
  await page.press(Key.ESCAPE);
  await page.fill('Bộ Y tế họp.');
  assert.equal(await mirror(), '');
});

test('four million characters are drawn to the end', { skip: BROWSER !== 'chromium' && 'one browser is enough' }, async () => {
  const text = paragraphs(9_300);
  assert.ok(text.length > 4_000_000);
  await page.fill(text);
  const { reference, agency, date } = await page.legend();
  assert.equal(await count('#article mark'), reference + agency + date);
  assert.ok(reference + agency + date >= 9_300 * 4);
});

test('a long reading can be stopped: the text stays, and is read again on request', async () => {
  await page.loaded();
  const before = page.requests.length;
  assert.ok(await putAndStop(LONG, 'starting'));
  assert.ok(await isShown('#again'));
  assert.ok(!(await isShown('#progress')));
  assert.equal((await page.text()).length, LONG.length);
  await page.untilFocus('again');
  await assertAccessible(page);
  await page.click('#again');
  await page.shown();
  assert.deepEqual(page.requests.slice(before), [], 'nothing is loaded again');
});

for (const [moment, text] of [['reading', `${LONG}\n\n`.repeat(3)], ['drawing', LONG]]) {
  test(`after a stop while ${moment}, the next text is read`, async () => {
    assert.ok(await putAndStop(text, moment));
    const drawn = () => count('#article p, #list [data-record]');
    const before = await drawn();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await drawn(), before, 'nothing more is drawn');
    await page.fill('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.');
    assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 0 });
    assert.ok(!(await isShown('#again')));
  });
}
