// The draft: a text with its corrections that this browser keeps, once the person asks for it.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { BROWSER } from './browser.mjs';
import { usePage } from './page.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT. Câu lạc bộ Sông Lam gửi thư đến Bộ Y tế ngày 27/4/2021.';
const READ = ['Bộ Y tế', 'Thông tư số 07/2021/TT-BYT', 'Bộ Y tế', 'ngày 27/4/2021'];

const page = usePage();

const quotes = async () => (await page.mentions()).map(({ quote }) => quote);

/** Waits until the marks are these. */
const untilMarks = (wanted) =>
  page.until(async () => String(await quotes()) === String(wanted), `the marks are ${wanted}`);

const isKept = () => page.find('#keepDraft').isSelected();
const sentence = () => page.run(`return document.querySelector('#keptWhere').textContent`);

async function rejectFirst() {
  await page.run(`document.querySelector('mark[data-kind]').focus()`);
  await page.press(Key.DELETE);
}

/** Puts something in the place of the draft. */
const spoil = (script) =>
  page.driver.executeAsyncScript(
    `const [done] = arguments;
    const request = indexedDB.open('chuthich', 1);
    request.onsuccess = () => {
      const transaction = request.result.transaction('drafts', 'readwrite');
      const store = transaction.objectStore('drafts');
      store.get('draft').onsuccess = ({ target: { result: draft } }) => store.put(${script}, 'draft');
      transaction.oncomplete = () => {
        request.result.close();
        done();
      };
    };`,
  );

/** Waits until what is kept is this text. */
const untilKept = (text) => page.until(async () => (await page.kept()).draft?.text === text, 'the text is kept');

/** Whether the page would ask before it is left. */
const asksBeforeLeaving = () => page.run(`return !dispatchEvent(new Event('beforeunload', { cancelable: true }))`);

suite('without a wish, nothing is kept', () => {
  test('in the browser’s storage', async () => {
    await page.open();
    await page.fill(SENTENCE);
    await rejectFirst();
    await untilMarks(READ.slice(1));
    assert.equal(await page.run(`return localStorage.length`), 0);
    const databases = await page.driver.executeAsyncScript(
      `const [done] = arguments; indexedDB.databases().then((all) => done(all.length))`,
    );
    assert.equal(databases, 0);
  });

  test('and a page with corrections asks before it is left', async () => {
    await page.open();
    await page.fill(SENTENCE);
    assert.ok(!(await asksBeforeLeaving()), 'a text alone is still where it came from');
    await rejectFirst();
    await untilMarks(READ.slice(1));
    assert.ok(await asksBeforeLeaving());
    await page.pressWithControl('z');
    await untilMarks(READ);
    assert.ok(!(await asksBeforeLeaving()));
  });

  test('but the field’s text by the browser itself, on the way back', async () => {
    await page.open();
    await page.type(SENTENCE);
    await page.driver.get(`${page.url}?lang=en`);
    await page.driver.navigate().back();
    await untilMarks(READ);
    assert.equal(await page.text(), SENTENCE);
  });

  test('and over a loading again, where the browser does that', async (t) => {
    await page.open();
    await page.type(SENTENCE);
    await page.run(`setTimeout(() => location.reload())`); // the driver’s own way has Firefox forget it
    await page.until(
      () => page.run(`return document.readyState === 'complete' && performance.getEntriesByType('navigation')[0].type === 'reload'`),
      'the page is loaded again',
    );
    if (BROWSER !== 'firefox') return t.skip('this browser empties the fields');
    await untilMarks(READ);
    assert.equal(await page.text(), SENTENCE);
  });
});

suite('a draft', () => {
  beforeEach(() => page.open());

  test('brings back the text and its corrections, with what can be undone', async () => {
    assert.ok(!(await isKept()));
    await page.fill(SENTENCE);
    await rejectFirst();
    await untilMarks(READ.slice(1));
    await rejectFirst();
    await untilMarks(READ.slice(2));
    await page.click('#undo');
    await untilMarks(READ.slice(1));
    await page.keepText();
    assert.ok(!(await asksBeforeLeaving()));
    await page.reload();
    await untilMarks(READ.slice(1));
    assert.equal(await page.text(), SENTENCE);
    assert.ok(await isKept());
    await page.click('#redo');
    await untilMarks(READ.slice(2));
    await page.click('#undo');
    await page.click('#undo');
    await untilMarks(READ);
    await page.reload();
    await untilMarks(READ);
    await page.click('#redo');
    await untilMarks(READ.slice(1));
  });

  test('has the last letter, also when the page is loaded again at once', async () => {
    await page.keepText();
    await page.fill(SENTENCE);
    await page.find('#text').sendKeys(' Hết.');
    await page.reload();
    await page.until(async () => (await page.text()) === `${SENTENCE} Hết.`, 'all letters come back');
    await untilMarks(READ);
  });

  test('keeps corrections while their text is edited', async () => {
    await page.keepText();
    await page.fill(SENTENCE);
    await rejectFirst();
    await untilMarks(READ.slice(1));
    const edited = `Tin mới: ${SENTENCE}`;
    await page.give(edited); // loaded again before it is read
    await page.reload();
    await page.until(async () => (await page.text()) === edited, 'the text comes back');
    await untilMarks(READ.slice(1));
  });

  test('is deleted with the tick', async () => {
    await page.fill(SENTENCE);
    await page.keepText();
    assert.match(await sentence(), /bỏ chọn là xóa/);
    await page.click('#keepDraft');
    await page.until(async () => Object.keys(await page.kept()).length === 0, 'nothing is kept');
    assert.equal(await page.run(`return localStorage.length`), 0);
    assert.equal(await page.text(), SENTENCE);
    await page.find('#text').sendKeys(' Hết.');
    await page.shown();
    await page.open({ remembers: true });
    assert.ok(!(await isKept()));
    assert.equal(await page.text(), '');
    assert.deepEqual(await page.kept(), {});
  });

  test('holds several megabytes', async () => {
    const paragraph = `${'Trời hôm ấy rất xanh và gió nhẹ. '.repeat(30)}\n\n`;
    const long = paragraph.repeat(Math.ceil(3_000_000 / paragraph.length));
    await page.keepText();
    await page.give(long);
    await untilKept(long);
    await page.reload();
    await page.until(async () => (await page.run(`return document.querySelector('textarea').value.length`)) === long.length, 'the text comes back');
  });

  test('is kept on while the language changes, and the page stays accessible', async () => {
    await page.fill(SENTENCE);
    await page.keepText();
    await assertAccessible(page);
    await page.click('#language');
    assert.match(await sentence(), /untick/);
    assert.ok(await isKept());
  });
});

suite('a broken draft', () => {
  beforeEach(async () => {
    await page.open();
    await page.fill(SENTENCE);
    await rejectFirst();
    await untilMarks(READ.slice(1));
    await page.keepText();
  });

  const WHOLLY = { 'no draft': `'{'`, 'null': 'null', 'of another version': `({ ...draft, version: 2 })`, 'without text': `({ ...draft, text: 1 })` };
  for (const [name, script] of Object.entries(WHOLLY)) {
    test(`is put aside, and told once: ${name}`, async () => {
      await page.run(`document.querySelector('textarea').value = ''`); // else some browsers bring it back
      await spoil(script);
      await page.reload();
      await page.until(async () => /để riêng/.test(await page.status()), 'the page tells of it');
      await page.fill('Sở Y tế Huế họp.');
      await untilKept('Sở Y tế Huế họp.');
      const aside = Object.entries(await page.kept()).filter(([key]) => key !== 'draft');
      assert.equal(aside.length, 1);
      await page.reload();
      await untilMarks(['Sở Y tế Huế']);
      assert.doesNotMatch(await page.status(), /để riêng/);
      assert.equal(Object.keys(await page.kept()).length, 2);
    });
  }

  const IN_PART = {
    'no history': `({ ...draft, steps: undefined })`,
    'no place in it': `({ ...draft, at: 7 })`,
    'a span beyond the text': `({ ...draft, steps: [[{ removes: { start: 5, end: 500 } }]], at: 0 })`,
    'a mark without kind': `({ ...draft, steps: [[{ adds: { start: 0, end: 5, values: [] } }]], at: 0 })`,
  };
  for (const [name, script] of Object.entries(IN_PART)) {
    test(`gives the text, and puts all aside: ${name}`, async () => {
      await spoil(script);
      await page.reload();
      await page.until(async () => /để riêng/.test(await page.status()), 'the page tells of it');
      assert.equal(await page.text(), SENTENCE);
      await untilMarks(READ);
      assert.equal(Object.keys(await page.kept()).length, 2);
    });
  }
});

suite('a browser that does not keep', () => {
  test('is told when it is full, and asked again', async () => {
    await page.open();
    await page.keepText();
    await page.run(
      `window.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
    );
    await page.fill(SENTENCE);
    await page.until(async () => /hết chỗ/.test(await sentence()), 'the page tells of it');
    await assertAccessible(page);
    await rejectFirst();
    await untilMarks(READ.slice(1));
    assert.ok(await asksBeforeLeaving());
    await page.run(`IDBObjectStore.prototype.put = window.put`);
    await page.find('#text').sendKeys(' Hết.');
    await untilKept(`${SENTENCE} Hết.`);
    await page.until(async () => /bỏ chọn là xóa/.test(await sentence()), 'all is well again');
    assert.ok(!(await asksBeforeLeaving()));
  });

  test('gets no tick', async () => {
    await page.open();
    await page.fill(SENTENCE);
    await page.run(`IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }`);
    await page.click('#keepDraft');
    await page.until(async () => /không cho trang giữ/.test(await page.status()), 'the page tells of it');
    assert.ok(!(await isKept()));
    assert.equal(await page.run(`return localStorage.length`), 0);
    await untilMarks(READ);
  });
});
