// What the page remembers in this browser, and a browser that lets it remember nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { filesOf, serveFiles } from './files.mjs';
import { usePage } from './page.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';

suite('the page remembers', () => {
  const page = usePage();
  const language = () => page.run(`return document.documentElement.lang`);

  test('whether it was light or dark', async () => {
    await page.open();
    const paper = () => page.run(`return getComputedStyle(document.body).backgroundColor`);
    const before = await paper();
    await page.click('#theme');
    const after = await paper();
    assert.notEqual(after, before);
    await page.reload();
    assert.equal(await paper(), after);
    await page.click('#theme');
    await page.reload();
    assert.equal(await paper(), before);
  });

  test('its language', async () => {
    await page.open();
    await page.click('#language');
    await page.reload();
    assert.equal(await language(), 'en');
    await page.click('#language');
    await page.reload();
    assert.equal(await language(), 'vi');
  });

  test('its language rather than what the address asked for before', async () => {
    await page.open({ query: '?lang=en' });
    assert.equal(await language(), 'en');
    await page.click('#language');
    await page.reload();
    assert.equal(await language(), 'vi');
    await page.open({ query: '?lang=en', remembers: true });
    assert.equal(await language(), 'en');
  });
});

suite('a browser that forbids all storage', () => {
  const page = usePage(async () => {
    const files = await filesOf('www');
    const html = String(files.get('/index.html'));
    files.set('/index.html', html.replace('<script', '<script src="./forbid.js"></script>\n  <script'));
    files.set(
      '/forbid.js',
      `for (const name of ['localStorage', 'indexedDB']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });
      }`,
    );
    return serveFiles(files);
  });

  test('is told of once, and everything else works', async () => {
    await page.open();
    assert.equal(await page.status(), '');
    await page.click('#language');
    await page.until(async () => /does not let the page keep/.test(await page.status()), 'the page tells of it');
    await page.click('#language');
    await page.fill(SENTENCE);
    assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 1 });
    await page.click('#theme');
    assert.doesNotMatch(await page.status(), /không cho/);
    await page.click('#keepDraft');
    await page.until(async () => /không cho trang giữ/.test(await page.status()), 'the page says why there is no tick');
    assert.ok(!(await page.find('#keepDraft').isSelected()));
    await page.click('#rules');
    await page.find('#rulesDialog .words').sendKeys('Bộ Y');
    await page.until(
      async () => /Gặp 1 lần/.test(await page.find('#rulesDialog .outcome').getText()),
      'a rule is tried',
    );
  });
});
