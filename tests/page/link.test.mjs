// A link that carries the text: made only when asked for, and opened without asking any server for anything.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const TEXT = 'Họp về y tế 📜\n\nBộ Y tế ban hành Thông tư số 07/2021/TT-BYT hôm qua.';

const page = usePage();

const untilStatus = (wanted) => page.until(async () => wanted.test(await page.status()), `the status says ${wanted}`);

/** Has the page make a link, and gives it. */
async function link() {
  await page.run(
    `window.copied = '';
    const write = navigator.clipboard?.write?.bind(navigator.clipboard);
    if (write) navigator.clipboard.write = async ([item]) => {
      await write([item]);
      window.copied = await (await item.getType('text/plain')).text();
    };
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (type, data) { window.copied = data; return set.call(this, type, data); };`,
  );
  await page.click('#take');
  await page.click('#takeMenu [data-copies="link"]');
  await untilStatus(/^Đã chép đường dẫn\. Cả bài nằm trong đó/);
  return page.run(`return window.copied`);
}

test('opens the same text with the same day in another tab, and asks for nothing but the page', async () => {
  await page.open();
  await page.fill(TEXT);
  await page.run(
    `const day = document.querySelector('#day');
    day.value = '16/11/2017';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    day.dispatchEvent(new Event('change', { bubbles: true }));`,
  );
  await page.until(async () => /15\/11\/2017/.test(await page.find('#list').getText()), 'the day is taken over');
  const made = await link();
  assert.ok(made.startsWith(`${page.url}#text=`), made);
  const before = page.requests.length;
  await page.driver.switchTo().newWindow('tab');
  await page.driver.get(made);
  await page.until(async () => (await page.text()) === TEXT, 'the text comes into the field');
  await page.shown();
  await page.loaded();
  await page.quiet();
  assert.deepEqual(page.requests.slice(before).filter((line) => /text=/.test(line)), []);
  assert.match(await page.find('#list').getText(), /15\/11\/2017/);
  assert.equal(await page.run(`return location.href`), page.url);
  await assertAccessible(page);

  // In a page that is open it takes the place of what is there, which can be brought back.
  await page.fill('Bài khác.');
  const requests = page.requests.length;
  await page.run(`location.hash = arguments[0]`, new URL(made).hash);
  await page.until(async () => (await page.text()) === TEXT, 'the text comes into the field');
  await page.shown();
  assert.equal(page.requests.length, requests);
  await page.run(`document.execCommand('undo')`); // WebKit's driver reaches it by no key
  await page.until(async () => (await page.text()) === 'Bài khác.', 'what was there comes back');
});

test('broken, is told of, and nothing is lost', async () => {
  await page.open();
  await page.fill(TEXT);
  await page.run(`location.hash = '#text=abc'`);
  await untilStatus(/^Đường dẫn bị cắt cụt/);
  assert.equal(await page.text(), TEXT);
  assert.equal(await page.run(`return location.href`), page.url);
});

test('is not made of a long text', async () => {
  await page.open();
  await page.run(`window.letters = Array.from(crypto.getRandomValues(new Uint32Array(15_000)), (number) => number.toString(36)).join(' ')`);
  await page.fill(await page.run(`return letters`));
  await page.click('#take');
  await page.click('#takeMenu [data-copies="link"]');
  await untilStatus(/^Bài quá dài để đặt vào đường dẫn/);
});

test('the way within the page that the skip link takes stays free', async () => {
  await page.open();
  await page.fill(TEXT);
  await page.run(`location.hash = '#list'`);
  await page.until(() => page.run(`return location.hash === '#list'`), 'the address is that of the list');
  assert.equal(await page.text(), TEXT);
});

test('beside a text that is kept, leaves that as it is', async () => {
  await page.open();
  await page.fill(TEXT);
  const made = await link();
  await page.fill('Bài đang giữ.');
  await page.keepText();
  await page.until(async () => (await page.kept()).draft.text === 'Bài đang giữ.', 'the text is kept');
  await page.driver.get('about:blank');
  await page.driver.get(made);
  await page.until(async () => (await page.text()) === TEXT, 'the text comes into the field');
  await page.until(() => page.find('#openDraft').isDisplayed(), 'the kept text is offered');
  assert.equal((await page.kept()).draft.text, 'Bài đang giữ.');
});
