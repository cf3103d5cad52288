// What the page asks of the network, and what its policy lets it ask.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { usePage } from './page.mjs';

/** Texts that between them have all that the page has buttons for. */
const TEXTS = [
  '',
  'Thông tư số 07/2021/TT-BYT ngày 27/4/2021. 2 Nghị quyết số 18, 19, 20-NQ/TW của Bộ Chính trị.',
  'ñy ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh vÒ viÖc qu¶n lý ®Êt ®ai, b¶o vÖ rõng vµ phßng ch¸y.',
];
/** More presses than there are buttons. */
const MOST_PRESSES = 150;

const page = usePage();

test('after loading, the page asks for nothing more', async () => {
  await page.open();
  await page.loaded();
  const loaded = [...page.requests];
  assert.ok(loaded.includes('GET /pkg/engine_bg.wasm 200'), loaded.join('\n'));
  for (const request of loaded) assert.match(request, /^GET \S+ 200$/);

  await page.showExample();
  for (const selector of ['#language', '#theme', '#legend [data-kind="date"]', '#list button', 'mark[data-kind]']) {
    await page.click(selector);
  }
  await page.fill('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.');
  await page.click('#clear');
  await page.quiet();
  assert.deepEqual(page.requests, loaded);
});

/** Presses a button that was not yet, of what lies on top; closes that when there is none. Whether that was all. */
const PRESS_NEXT = `
  const top = document.querySelector('dialog[open]') ?? document;
  const name = (button) => button.id || button.outerHTML.replace(/\\d+/g, '');
  const left = [...top.querySelectorAll('button')].filter(
    (button) => button.checkVisibility() && !button.disabled && !pressed.has(name(button)),
  );
  const next = left.find((button) => !button.matches('.close')) ?? left[0];
  if (next) {
    pressed.add(name(next));
    next.click();
  } else if (top !== document) {
    top.close();
  }
  return !next && top === document;`;

test('no button asks the network for anything', async () => {
  await page.open();
  await page.run(
    `window.print = () => {};
    HTMLInputElement.prototype.click = () => {}; // the browser's dialog for files would stay open
    window.pressed = new Set();`,
  );
  await page.loaded();
  const loaded = [...page.requests];
  for (const text of TEXTS) {
    for (let presses = 0, isDone = false; !isDone; presses++) {
      assert.ok(presses < MOST_PRESSES);
      // What a press opens can hold further buttons; what it takes away comes back with the text.
      await page.fill(text);
      isDone = await page.run(PRESS_NEXT);
    }
  }
  const pressed = await page.run(`return [...pressed]`);
  for (const id of ['example', 'open', 'clear', 'convert', 'rules', 'shortcuts', 'theme', 'language', 'take', 'addRule']) {
    assert.ok(pressed.includes(id), `${id} was pressed`);
  }
  await page.quiet();
  assert.deepEqual(page.requests, loaded);
});

test('the page carries the policy that the server sends', async () => {
  const headers = (await fetch(page.url)).headers;
  await page.open();
  const carried = await page.run(
    `return document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`,
  );
  assert.equal(carried, headers.get('Content-Security-Policy'));
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
});

test('nothing that the page does goes against its policy', async () => {
  await page.open();
  await page.run(
    `window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));`,
  );
  await page.showExample();
  await page.click('mark[data-kind]');
  await page.click('#language');
  assert.deepEqual(await page.run(`return window.violations`), []);
});

test('the policy keeps a text from leaving', async (t) => {
  const elsewhere = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  t.after(() => elsewhere.close());
  await once(elsewhere, 'listening');
  const received = [];
  elsewhere.on('request', ({ url }) => received.push(url));
  await page.open();
  const refused = await page.driver.executeAsyncScript(
    `const [address, done] = arguments;
    addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
    fetch(address, { mode: 'no-cors' }).then(() => done('sent'), () => {});`,
    `http://127.0.0.1:${elsewhere.address().port}/?text`,
  );
  assert.equal(refused, 'connect-src');
  assert.deepEqual(received, []);
});
