// The page in one file, opened as by double-click.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, test } from 'node:test';

import { annotate, article, countKinds } from '../js/engine.mjs';
import { usePage } from './page.mjs';
import { pdf } from './pdf.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';
/** How large it may be, in bytes. */
const MOST_BYTES = 553_000;

const page = usePage('file');
beforeEach(async () => {
  await page.open();
  await page.run(
    `window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));`,
  );
});

test('it is a file, and small', async () => {
  assert.equal(new URL(await page.run(`return location.href`)).protocol, 'file:');
  assert.ok((await stat(fileURLToPath(page.url))).size <= MOST_BYTES);
});

test('without scripts it says that it needs them', async () => {
  const html = await readFile(fileURLToPath(page.url), 'utf8');
  const [, body] = html.match(/(<body[^>]*>)\s*<noscript>/) ?? [];
  assert.ok(body, 'the sentence is no child of the body');
  assert.doesNotMatch(body, /hidden/);
});

test('the example and a text of one’s own are annotated', async () => {
  await page.showExample();
  assert.deepEqual(await page.legend(), countKinds(annotate(article).mentions));
  await page.fill(SENTENCE);
  const expected = annotate(SENTENCE).mentions.map(({ kind, quote }) => ({ kind, quote }));
  assert.deepEqual(await page.mentions(), expected);
  await page.click('mark[data-kind]');
  await page.click('#language');
  assert.deepEqual(await page.run(`return window.violations`), []);
});

test('its policy lets nothing out', async () => {
  const policy = await page.run(`return document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`);
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; img-src data:; worker-src blob:; connect-src 'none'; /);
  assert.equal(await page.run(`return document.querySelectorAll('[src], link:not([rel="icon"])').length`), 0);
  const refused = await page.driver.executeAsyncScript(
    `const [done] = arguments;
    addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
    fetch('http://127.0.0.1:9/?text', { mode: 'no-cors' }).then(() => done('sent'), () => {});`,
  );
  assert.equal(refused, 'connect-src');
});

test('a text is kept in the browser, once it is asked for', async () => {
  await page.fill(SENTENCE);
  await page.keepText();
  await page.find('#text').sendKeys(' Hết.');
  await page.reload();
  await page.until(async () => (await page.text()) === `${SENTENCE} Hết.`, 'the text comes back');
  await page.click('#keepDraft');
});

test('a person’s name is read, a pattern is refused in a sentence', async () => {
  await page.fill(SENTENCE);
  await page.click('#rules');
  await page.click('#addRule');
  await page.find('dialog .words').sendKeys('Thông tư');
  await page.until(async () => (await outcome()) === 'Gặp 1 lần trong bài này.', 'the name is found');
  await page.find('dialog .way').sendKeys('Mẫu');
  await page.find('dialog .words').sendKeys('.');
  await page.until(async () => (await outcome()).startsWith('Trang trong một tệp không đọc mẫu'), 'the pattern is refused');
});

const outcome = () => page.run(`return document.querySelector('dialog .outcome').textContent`);

test('a PDF is refused in a sentence, since what reads it weighs more than all else', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'chuthich-'));
  try {
    await writeFile(join(directory, 'a.pdf'), pdf([['Bộ Y tế']]));
    await page.find('#file').sendKeys(join(directory, 'a.pdf'));
    await page.until(async () => (await page.status()).includes('Trang trong một tệp không đọc được PDF'), 'the status says it');
  } finally {
    await rm(directory, { recursive: true });
  }
});
