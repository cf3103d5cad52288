// The extension as a person uses it, called by its key.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, suite, test } from 'node:test';

import { within } from '../page/process.mjs';
import { BROWSER } from '../page/browser.mjs';
import { Chromium } from './chromium.mjs';
import { Firefox } from './firefox.mjs';
import { servePages } from './pages.mjs';
import { until } from './screen.mjs';

/** The browser that `PAGE_BROWSER` names. */
const Browser = { chromium: Chromium, firefox: Firefox }[BROWSER];

const KEY = 'alt+c';

/** How long a press may take to be heard, in milliseconds. */
const PAUSE = 5_000;

/** What the panel says of a page that it has read. */
const READ = /^\d+ places/;

const NAMES = ['chuthich-reference', 'chuthich-agency', 'chuthich-date'];

suite('the extension', () => {
  let pages;
  let browser;
  let page;
  let panel;

  before(async () => (pages = await servePages()));
  after(() => pages.stop());
  beforeEach(async () => {
    browser = await Browser.open();
    page = await browser.page();
  });
  afterEach(async () => {
    page?.close();
    panel?.close();
    panel = null;
    await browser?.close();
  });

  async function goTo(name) {
    await page.open(pages.address + name);
    await until(() => page.run(`document.title === '${name}' && document.readyState === 'complete'`), `${name} is open`);
    // Whoever listens hears of every change that is not its own.
    await page.run(`window.seen = [], window.before = document.documentElement.outerHTML,
      new MutationObserver((records) => seen.push(...records.map(({ target }) => target.nodeName)))
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }), true`);
  }

  const status = () => panel.run(`document.querySelector('#status')?.textContent`);

  /**
   * Calls the extension by its key, and gives what the panel says when it is done. A window that has just come up may not
   * hear the first press.
   */
  async function call(done) {
    const said = async () => done.test((await status()) ?? '') && status();
    if (panel) await panel.run(`document.querySelector('#status').textContent = ''`);
    return until(async () => {
      await browser.press(KEY);
      panel ??= await within(PAUSE, browser.panel(), 'the panel').catch(() => null);
      return panel && within(PAUSE, until(said, 'the panel answers'), 'an answer').catch(() => null);
    }, 'the extension hears its key');
  }

  const listed = () =>
    panel.run(`[...document.querySelectorAll('#list section')].map((section) =>
      [section.querySelector('h2').textContent, ...[...section.querySelectorAll('button')].map((button) => button.firstChild.textContent)])`);

  /** The words that are marked, in their order within a kind. */
  const marked = () =>
    page.run(`${JSON.stringify(NAMES)}.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String))`);

  test('marks the article, lists it, leads to it, and leaves no trace', async () => {
    await goTo('article');
    assert.equal(await call(READ), '3 places marked in the article.');
    assert.deepEqual(await marked(), ['Nghị định số 12/2020/NĐ-CP', 'Chính phủ', 'ngày 3/2/2020']);
    assert.deepEqual(await listed(), [
      ['Documents (1)', 'Nghị định số 12/2020/NĐ-CP ngày 03 tháng 02 năm 2020 của Chính phủ'],
      ['Agencies (1)', 'Chính phủ'],
      ['Dates (1)', '03/02/2020'],
    ]);
    await panel.run(`document.querySelector('[data-kind="agency"] button').click()`);
    await until(() => page.run(`String([...(CSS.highlights.get('chuthich-current') ?? [])]) === 'Chính phủ'`), 'it leads there');
    await panel.run(`document.querySelector('#clear').click()`);
    await until(() => page.run(`CSS.highlights.size === 0`), 'the marks go');
    assert.deepEqual(await page.run(`[seen, before === document.documentElement.outerHTML, Object.keys(window).filter((name) => /chuthich/.test(name))]`), [[], true, []]);
    assert.deepEqual(pages.requests.filter((path) => !['/article', '/favicon.ico'].includes(path)), []);
  });

  test('marks the selection alone', async () => {
    await goTo('selection');
    await page.run(`getSelection().selectAllChildren(document.querySelector('#second'))`);
    assert.equal(await call(READ), '3 places marked in the selection.');
    assert.deepEqual(await marked(), ['Nghị định số 13/2020/NĐ-CP', 'Chính phủ', 'ngày 3/2/2020']);
  });

  test('marks what is selected in a frame that it may look into', async () => {
    await goTo('frames');
    await page.run(`frames[1].getSelection().selectAllChildren(frames[1].document.body)`);
    await page.run(`document.querySelectorAll('iframe')[1].focus()`);
    assert.equal(await call(READ), '1 places marked in the selection.');
    const inFrames = `Array.from({ length: 6 }, (_, i) =>
      String([...(frames[i].CSS.highlights.get('chuthich-agency') ?? [])]))`;
    assert.deepEqual(await page.run(inFrames), ['', 'Quốc hội', '', '', '', '']);
    assert.deepEqual(await marked(), []);
    await panel.run(`document.querySelector('#clear').click()`);
    await until(async () => (await page.run(inFrames)).every((words) => words === ''), 'the marks go');
    assert.deepEqual(await page.run(`seen`), []);
  });

  test('reads shadows, closed ones too, and what is put into slots', async () => {
    await goTo('shadow');
    await call(READ);
    const agencies = (await listed()).find(([heading]) => heading.startsWith('Agencies'));
    assert.deepEqual(agencies.slice(1), ['Chính phủ', 'Quốc hội', 'Bộ Y tế']);
    assert.ok((await marked()).includes('Bộ Y tế'));
    assert.deepEqual(await page.run(`seen`), []);
  });

  test('reads frames that it may look into, and leaves them as they were', async () => {
    await goTo('frames');
    await call(READ);
    const agencies = (await listed()).find(([heading]) => heading.startsWith('Agencies'));
    assert.deepEqual(agencies.slice(1), ['Chính phủ', 'Quốc hội']);
    const inFrames = (name) =>
      page.run(`Array.from({ length: 6 }, (_, i) => String([...(frames[i].CSS.highlights.get('${name}') ?? [])]))`);
    assert.deepEqual(await inFrames('chuthich-agency'), Array(6).fill('Quốc hội'));
    assert.deepEqual((await marked()).slice(0, 2), ['Nghị định số 19/2020/NĐ-CP', 'Chính phủ']);
    const ink = `frames[0].getComputedStyle(frames[0].document.querySelector('p'), '::highlight(chuthich-agency)').backgroundColor`;
    assert.notEqual(await page.run(ink), 'rgba(0, 0, 0, 0)', 'the marks are seen there');
    await panel.run(`document.querySelectorAll('[data-kind="agency"] button')[1].click()`);
    await until(async () => (await inFrames('chuthich-current'))[0] === 'Quốc hội', 'it leads there');
    await panel.run(`document.querySelector('#clear').click()`);
    const left = `[window, ...Array.from({ length: 6 }, (_, i) => frames[i])].reduce((sum, { CSS }) => sum + CSS.highlights.size, 0)`;
    await until(async () => (await page.run(left)) === 0, 'the marks go');
    assert.deepEqual(await page.run(`seen`), []);
  });

  test('does not mind a page that changes all the time', async () => {
    await goTo('live');
    await call(READ);
    await page.run(`takeOut()`);
    await panel.run(`[...document.querySelectorAll('[data-kind="reference"] button')].at(-1).click()`);
    await until(async () => (await status()) === 'These words are no longer in the page: read it again.', 'it is told');
    await call(READ);
    assert.ok((await marked()).includes('Quốc hội'));
  });

  test('reads two megabytes', async () => {
    await goTo('long');
    assert.equal(await call(READ), '33000 places marked in the article.');
  });

  test('reads a page that allows nothing', async () => {
    await goTo('strict');
    await call(READ);
    assert.deepEqual(await marked(), ['Nghị định số 18/2020/NĐ-CP', 'Chính phủ', 'ngày 3/2/2020']);
    assert.deepEqual(await page.run(`seen`), []);
  });

  test('says what it cannot read', async () => {
    await page.open(Browser.unreadable);
    await until(() => page.run(`document.readyState === 'complete' && location.href === '${Browser.unreadable}'`), 'it is open');
    await call(/^This page can't be read/);
  });
});
