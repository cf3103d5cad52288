// The element <chu-thich> in a page that knows nothing of it but its name.
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';

import { assertAccessible } from '../page/axe.mjs';
import { Key, openBrowser } from '../page/browser.mjs';
import { install, serving } from './installed.mjs';

const MARKED = ['Nghị quyết ', 'số 18-NQ/TW', 'ngày 25/10/2017', 'Ban Chấp hành\n    Trung ương', 'Hôm qua', 'Bộ Y tế'];

suite('the element', () => {
  let browser;
  let installed;
  let address;
  let stop;
  let served;

  before(async () => {
    installed = await install();
    served = serving(installed.folder, '.', (served) => {
      address = served;
      return new Promise((resolve) => (stop = resolve));
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    stop?.();
    await served;
    await installed?.remove();
  });

  const run = (script, ...args) => browser.driver.executeScript(script, ...args);
  const until = (condition, what) => browser.driver.wait(condition, 20_000, what);
  const marks = () => run(`return [...document.querySelectorAll('chu-thich-mark')].map((mark) => mark.textContent)`);
  const untilMarked = (wanted) =>
    until(async () => JSON.stringify(await marks()) === JSON.stringify(wanted), `marked: ${wanted.join(' | ')}`);
  const details = () =>
    run(
      `const box = document.querySelector('chu-thich').shadowRoot.querySelector('[popover]');
      return box.matches(':popover-open') ? box.textContent : null`,
    );
  const press = (key) => browser.driver.actions().sendKeys(key).perform();

  /** The children as they are without marks. */
  const children = () =>
    run(
      `const copy = document.querySelector('chu-thich').cloneNode(true);
      copy.querySelectorAll('chu-thich-mark').forEach((mark) => mark.replaceWith(...mark.childNodes));
      return copy.innerHTML`,
    );

  beforeEach(async () => {
    await browser.driver.get(`${address}element.html`);
    await untilMarked(MARKED);
  });

  test('tells what each mark means, on focus and until Escape', async () => {
    await press(Key.TAB);
    assert.equal(
      await details(),
      'Văn kiện\nNghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương Đảng',
    );
    await press(Key.ESCAPE);
    assert.equal(await details(), null);
    await press(Key.TAB);
    assert.equal(await details(), 'Ngày tháng\n25/10/2017');
    for (let mark = 0; mark < 3; mark++) await press(Key.TAB);
    assert.match(await details(), /^Cơ quan\nBộ Y tế/);
    await run(`document.activeElement.blur()`);
    assert.equal(await details(), null);
  });

  test('tells it under the pointer, and on the way to the words of it', async () => {
    const [mark] = await browser.driver.findElements({ css: 'chu-thich-mark[kind="date"]' });
    await browser.driver.actions().move({ origin: mark }).perform();
    await until(async () => (await details()) !== null, 'the details open');
    const box = await run(`return document.querySelector('chu-thich').shadowRoot.querySelector('[popover]')`);
    await browser.driver.actions().move({ origin: box }).perform();
    await browser.driver.sleep(600); // longer than the details wait
    assert.notEqual(await details(), null);
    await press(Key.ESCAPE);
    assert.equal(await details(), null);
  });

  test('knows yesterday by its date, and follows another', async () => {
    const yesterday = () =>
      run(`return [...document.querySelectorAll('chu-thich-mark')].find((mark) => mark.textContent === 'Hôm qua')?.explanation`);
    assert.equal(await yesterday(), 'Ngày tháng\n09/05/2024');
    await run(`document.querySelector('chu-thich').setAttribute('date', '2024-01-01')`);
    await until(async () => (await yesterday()) === 'Ngày tháng\n31/12/2023', 'the other day');
  });

  test('sends the document, whose places are those of its text', async () => {
    const { told, quotes } = await browser.driver.executeAsyncScript(
      `const done = arguments[0];
      const element = document.querySelector('chu-thich');
      document.addEventListener('annotated', ({ detail: { text, document } }) => done({
        told: document === element.annotated && text === element.text,
        quotes: document.mentions.map(({ start, end }) => text.slice(start, end)),
      }), { once: true });
      element.lastElementChild.append(' Chính phủ họp.');`,
    );
    assert.equal(told, true);
    assert.equal(quotes.at(-1), 'Chính phủ');
  });

  test('says why it marks nothing', async () => {
    const name = await browser.driver.executeAsyncScript(
      `const done = arguments[0];
      const element = document.querySelector('chu-thich');
      element.addEventListener('failed', ({ detail }) => done(detail.name));
      element.setAttribute('date', '2024-02-30');`,
    );
    assert.equal(name, 'InvalidDate');
    await untilMarked([]);
    await run(`document.querySelector('chu-thich').setAttribute('date', '2024-05-10')`);
    await untilMarked(MARKED);
  });

  test('follows a script that goes on writing into its nodes, and gives them back when it leaves', async () => {
    const before = await children();
    await run(
      `window.node = document.querySelector('chu-thich p:last-of-type').firstChild;
      node.data = 'Ngày 1/6/2024, Bộ Tài chính họp.';`,
    );
    await untilMarked([...MARKED.slice(0, 4), 'Ngày 1/6/2024', 'Bộ Tài chính']);
    await run(`node.remove(); document.querySelector('chu-thich b').replaceWith('Chính phủ')`);
    await until(async () => (await marks()).includes('Chính phủ'), 'the new words are marked');
    assert.equal((await marks()).includes('Bộ Tài chính'), false);

    await browser.driver.navigate().refresh();
    await untilMarked(MARKED);
    const left = await run(
      `const element = document.querySelector('chu-thich');
      element.remove();
      return [element.innerHTML, element.querySelector('p').childNodes.length]`,
    );
    assert.deepEqual(left, [before, 3]);
  });

  test('keeps the focus where it is when the text is read again', async () => {
    for (let mark = 0; mark < 2; mark++) await press(Key.TAB);
    await run(`document.querySelector('chu-thich p:last-of-type').append(' Quốc hội họp.')`);
    await untilMarked([...MARKED, 'Quốc hội']);
    assert.equal(await run(`return document.activeElement.textContent`), 'ngày 25/10/2017');
  });

  test('lets what a person writes into, and what is no text, be', async () => {
    await run(
      `document.querySelector('chu-thich').replaceChildren(document.querySelector('template').content.cloneNode(true))`,
    );
    await untilMarked(['Bộ', 'Y tế', 'Bộ ', 'Tư', ' pháp']);
    const stops = await run(`return [...document.querySelectorAll('chu-thich-mark')].map(({ tabIndex }) => tabIndex)`);
    assert.deepEqual(stops, [0, -1, 0, -1, -1]);
  });

  test('leaves no style in the page, and is for everyone', async () => {
    const { sheets, styled } = await run(
      `const mark = document.createElement('mark');
      document.body.append(mark);
      const plain = getComputedStyle(mark).textDecorationLine;
      mark.remove();
      return { sheets: document.styleSheets.length + document.adoptedStyleSheets.length, styled: plain }`,
    );
    assert.deepEqual({ sheets, styled }, { sheets: 0, styled: 'none' });
    await press(Key.TAB);
    await assertAccessible({ driver: browser.driver, run });
  });
});
