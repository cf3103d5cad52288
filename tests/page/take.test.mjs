// The ways to take the article away: copied, downloaded, printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { BROWSER } from './browser.mjs';
import { usePage } from './page.mjs';

const TEXT = 'Họp về y tế\n\nBộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021 📜. Khoản 2 Điều 5 Thông tư số 07/2021/TT-BYT.';
const CITATION = 'Thông tư số 07/2021/TT-BYT ngày 27 tháng 4 năm 2021 của Bộ Y tế';

const page = usePage();

/** Opens the page with the text, and keeps what it downloads and copies where a test can see it. */
beforeEach(async () => {
  await page.open();
  await page.run(
    `window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { files.push(blob); return make.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (this.download) files.at(-1).name = this.download; click.call(this); };
    window.violations = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));`,
  );
  await page.fill(TEXT);
});

async function choose(selector) {
  await page.click('#take');
  await page.click(`#takeMenu ${selector}`);
}

/** The one file that was downloaded: its name, type, and bytes. */
async function downloaded() {
  await page.until(() => page.run(`return files.length === 1`), 'a file is downloaded');
  const [name, type, bytes] = await page.driver.executeAsyncScript(
    `const done = arguments[0];
    files[0].arrayBuffer().then((bytes) => done([files[0].name, files[0].type, [...new Uint8Array(bytes)]]));`,
  );
  return { name, type, bytes: Buffer.from(bytes) };
}

const untilStatus = (wanted) => page.until(async () => wanted.test(await page.status()), `the status says ${wanted}`);

test('a document is downloaded under its own name, and not that of the country above it', async () => {
  const heads = ['BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 07/2021/TT-BYT\tHà Nội, ngày 27 tháng 4 năm 2021'];
  await page.fill(`${heads.join('\n')}\n\nTHÔNG TƯ\nQuy định chế độ trực\n\nTheo Nghị định số 75/2017/NĐ-CP.`);
  await choose('[data-file="citations"]');
  assert.equal((await downloaded()).name, 'Thông tư số 07-2021-TT-BYT quy định chế độ trực.txt');
});

suite('a copy', () => {
  /** Keeps what the page hands over to the clipboard, in either way. */
  const watch = () =>
    page.run(
      `window.copied = {};
      const write = navigator.clipboard?.write?.bind(navigator.clipboard);
      if (write) navigator.clipboard.write = async ([item]) => {
        await write([item]);
        for (const type of item.types) copied[type] = await (await item.getType(type)).text();
      };
      // The page gives its own event of copying its data by this.
      const set = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, data) { copied[type] = data; return set.call(this, type, data); };`,
    );
  const copied = (type) => page.run(`return copied[arguments[0]] ?? ''`, type);

  const WAYS = { 'by the clipboard': '', 'by the command': `Object.defineProperty(window, 'ClipboardItem', { value: undefined })` };
  for (const [way, preparation] of Object.entries(WAYS)) {
    test(`for Word, ${way}`, async () => {
      await watch();
      await page.run(preparation);
      await choose('[data-copies="rich"]');
      await untilStatus(/^Đã chép/);
      assert.match(await copied('text/html'), /<span style="[^"]*underline[^"]*">Thông tư số 07\/2021\/TT-BYT<\/span><sup>1<\/sup>/);
      assert.match(await copied('text/plain'), /Thông tư số 07\/2021\/TT-BYT \[1\][^]*\n\[1\] Thông tư số 07\/2021\/TT-BYT ngày 27 tháng 4/);
    });
  }

  test('of the list of documents', async () => {
    await watch();
    await choose('[data-copies="citations"]');
    await untilStatus(/^Đã chép/);
    assert.equal(await copied('text/plain'), `1. ${CITATION}\n`);
  });

  test('of one citation, with the provisions of the mention', async () => {
    await watch();
    await page.click('mark[data-id="m3"]');
    await page.click('#details [data-copy]');
    await untilStatus(/^Đã chép/);
    assert.equal(await copied('text/plain'), `khoản 2 Điều 5 ${CITATION}`);
  });

  test('of a body and of a date', async () => {
    for (const [mention, value] of [['m0', 'Bộ Y tế'], ['m2', '2021-04-27']]) {
      await watch();
      await page.click(`mark[data-id="${mention}"]`);
      await page.click('#details [data-copy]');
      await page.until(async () => (await copied('text/plain')) !== '', 'something is copied');
      assert.equal(await copied('text/plain'), value);
    }
  });

  test('can be pasted', async () => {
    await choose('[data-copies="rich"]');
    await untilStatus(/^Đã chép/);
    await page.run(
      `addEventListener('paste', ({ clipboardData }) => {
        window.pasted = ['text/plain', 'text/html'].map((type) => clipboardData.getData(type));
      }, { capture: true, once: true });
      document.querySelector('#text').focus();`,
    );
    await page.pressWithControl('v');
    await page.until(() => page.run(`return Boolean(window.pasted)`), 'it is pasted');
    const [plain, html] = await page.run(`return pasted`);
    assert.match(plain, /Thông tư số 07\/2021\/TT-BYT \[1\]/);
    assert.match(html, /Thông tư số 07\/2021\/TT-BYT<\/span><sup[^>]*>1<\/sup>/);
  });
});

suite('the menu', () => {
  test('opens and closes by keyboard, and the focus returns', async () => {
    await page.run(`document.querySelector('#take').focus()`);
    await page.press(Key.ENTER);
    assert.ok(await page.find('#takeMenu').isDisplayed());
    await page.press(Key.TAB);
    assert.ok(await page.run(`return document.querySelector('#takeMenu').contains(document.activeElement)`));
    await page.press(Key.ESCAPE);
    assert.equal(await page.find('#takeMenu').isDisplayed(), false);
    await page.untilFocus('take');
  });

  const openByKeyboard = async () => {
    await page.run(`document.querySelector('#take').focus()`);
    await page.press(Key.ENTER);
    await page.until(() => page.find('#takeMenu').isDisplayed(), 'the menu opens');
  };

  test('goes with what holds it when the text is cleared by keyboard', async () => {
    await openByKeyboard();
    for (let steps = 0; (await page.focus()) !== 'clear'; steps++) {
      assert.ok(steps < 10, 'the button that clears is a few steps back');
      await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();
    }
    await page.press(Key.ENTER);
    await page.shown();
    assert.equal(await page.text(), '');
    await page.until(() => page.run(`return !document.querySelector('#takeMenu').matches(':popover-open')`), 'the menu closes');
    await page.fill(TEXT);
    assert.equal(await page.find('#takeMenu').isDisplayed(), false);
  });

  /** Where the menu and its button stand in the window, and how high that is. */
  const boxes = () =>
    page.run(
      `const box = (id) => document.getElementById(id).getBoundingClientRect().toJSON();
      return { menu: box('takeMenu'), button: box('take'), height: innerHeight };`,
    );

  test('hangs below its button, or above it where there is more room, also when the page scrolls', async () => {
    await page.fill(`${TEXT}\n\n`.repeat(20));
    await page.run(
      `scrollTo(0, 0);
      const { top } = document.querySelector('#take').getBoundingClientRect();
      document.body.style.paddingTop = 0.7 * innerHeight - top + 'px';`,
    );
    await openByKeyboard();
    const low = await boxes();
    assert.ok(low.menu.top >= 0 && low.menu.bottom <= low.button.top, JSON.stringify(low));
    await page.until(async () => {
      await page.run(`scrollTo(0, innerHeight / 2)`); // no farther than what is laid out by then
      return (await boxes()).menu.top > low.menu.top;
    }, 'the menu goes along');
    const high = await boxes();
    assert.ok(high.menu.top >= high.button.bottom && high.menu.bottom <= high.height, JSON.stringify(high));
  });

  test('offers no list of documents where there are none', async () => {
    await page.fill('Bộ Y tế họp ngày 27/4/2021.');
    await page.click('#take');
    for (const button of await page.findAll('#takeMenu .citations')) assert.equal(await button.isEnabled(), false);
    assert.ok(await page.find('#takeMenu [data-file="csv"]').isEnabled());
  });

  for (const width of [320, 1280]) {
    test(`is for everyone, ${width} pixels`, async (t) => {
      await page.open({ width, height: 800 });
      if ((await page.run(`return innerWidth`)) !== width) return t.skip('this browser has no window so narrow');
      await page.fill(TEXT);
      await page.click('#take');
      await assertAccessible(page);
      const { menu, button } = await boxes();
      assert.ok(menu.left >= 0 && menu.right <= width, JSON.stringify(menu));
      const left = width < 640 ? 0 : button.right - menu.width; // a sheet where there is little room
      assert.ok(Math.abs(menu.left - left) < 1, JSON.stringify({ menu, button }));
      assert.ok(width >= 640 || menu.height > 400, 'little of it is hidden');
      assert.ok(await page.fitsItsWidth());
    });
  }
});

suite('on paper', () => {
  /** Says that the page is about to be printed, and gives the numbers at the marks and of the notes. */
  const numbers = () =>
    page.run(
      `dispatchEvent(new Event('beforeprint'));
      const shown = { title: document.title,
        marks: [...document.querySelectorAll('mark[data-id]')].map((mark) => mark.dataset.notes),
        notes: [...document.querySelectorAll('#list [data-note]')].map(({ dataset }) => dataset.record + ' ' + dataset.note) };
      dispatchEvent(new Event('afterprint'));
      return shown`,
    );

  test('marks and notes have the same numbers', async () => {
    assert.deepEqual(await numbers(), {
      title: 'Họp về y tế',
      marks: ['2', '1', '3', '1'],
      notes: ['documents:0 1', 'agencies:0 2', 'dates:0 3'],
    });
    assert.equal(await page.driver.getTitle(), 'Chú thích');
  });

  test('a hidden kind has no number', async () => {
    await page.click('#legend [data-kind="agency"]');
    assert.deepEqual((await numbers()).marks, ['', '1', '2', '1']);
  });

  const printed = { skip: BROWSER === 'webkit' && 'this browser does not print for tests' };
  for (const stage of ['read', 'write']) {
    test(`the article, its numbers and notes, and nothing of the tools: stage ${stage}`, printed, async (t) => {
      if (spawnSync('pdftotext', ['-v']).error) return t.skip('pdftotext is missing');
      await page.run(`document.body.dataset.stage = arguments[0]`, stage);
      const pdf = await page.driver.printPage();
      const input = Buffer.from(pdf, 'base64');
      const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8', timeout: 20_000 });
      assert.match(stdout, /Bộ Y tế\s?2 ban hành/);
      assert.match(stdout, /1\.\s+Thông tư 07\/2021\/TT-BYT[^]*2\.\s+Bộ Y tế[^]*3\.\s+27\/04\/2021/);
      assert.doesNotMatch(stdout, /Xóa bài|Mang đi|English|Tìm trong|ngắt mạng/);
    });
  }
});

// These are last: WebKit's window has a bar for each download, and the page what room they leave.
suite('a download', () => {
  const FILES = {
    page: ['Họp về y tế.html', 'text/html;charset=utf-8', /^<!doctype html>[^]*<mark class="reference" id="m1">Thông tư số 07\/2021\/TT-BYT<\/mark>/],
    csv: ['Họp về y tế.csv', 'text/csv;charset=utf-8', /^\ufeffSTT;Loại;[^]*\r\n2;Văn kiện;Thông tư số 07\/2021\/TT-BYT;07\/2021\/TT-BYT;/],
    citations: ['Họp về y tế.txt', 'text/plain;charset=utf-8', new RegExp(`^1\\. ${CITATION}\n$`)],
    word: ['Họp về y tế.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', /^PK\u0003\u0004/],
    csl: ['Họp về y tế.csl.json', 'application/vnd.citationstyles.csl+json;charset=utf-8', /^\[\n {2}\{\n {4}"id": "tt:7\/2021\/TT-BYT",/],
    bibtex: ['Họp về y tế.bib', 'application/x-bibtex;charset=utf-8', /^@misc\{tt-7-2021-TT-BYT,\n {2}author = \{\{Bộ Y tế\}\},/],
    json: ['Họp về y tế.json', 'application/json;charset=utf-8', /^\{\n {2}"version": 1,/],
    webannotation: ['Họp về y tế.jsonld', 'application/ld+json;charset=utf-8', /"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  };
  for (const [format, [name, type, content]] of Object.entries(FILES)) {
    test(format, async () => {
      await page.loaded();
      const requests = page.requests.length;
      await choose(`[data-file="${format}"]`);
      const file = await downloaded();
      assert.equal(file.name, name);
      assert.equal(file.type, type);
      assert.match(file.bytes.toString('utf8'), content);
      await untilStatus(/Họp về y tế/);
      await page.quiet();
      assert.equal(page.requests.length, requests);
      assert.equal(await page.run(`return location.href`), page.url);
      assert.deepEqual(await page.run(`return violations`), []);
      assert.equal(await page.find('#takeMenu').isDisplayed(), false);
    });
  }

  test('holds what the page shows now, corrections and all', async () => {
    await page.run(`document.querySelector('mark[data-kind="date"]').focus()`);
    await page.press(Key.DELETE);
    await page.until(async () => (await page.legend()).date === 0, 'the mark is taken out');
    await choose('[data-file="json"]');
    const saved = JSON.parse((await downloaded()).bytes.toString('utf8'));
    assert.equal(saved.text, TEXT);
    assert.deepEqual(saved.mentions.map(({ kind }) => kind), ['agency', 'reference', 'reference']);
  });

  test('of JSON is the document that the engine gives, with its text', async () => {
    await choose('[data-file="json"]');
    assert.deepEqual(JSON.parse((await downloaded()).bytes.toString('utf8')), { ...annotate(TEXT), text: TEXT });
  });
});

test('the Word document is read by the page itself, as the same text', async () => {
  await choose('[data-file="word"]');
  const { bytes } = await downloaded();
  await page.run(
    `const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(arguments[0])], 'lại.docx'));
    const field = document.querySelector('#file');
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));`,
    [...bytes],
  );
  await untilStatus(/lại\.docx/);
  await page.shown();
  assert.ok((await page.text()).startsWith(TEXT), await page.text());
});

test('the page of its own opens from a file, runs no script, and is for everyone', async () => {
  await choose('[data-file="page"]');
  const { bytes } = await downloaded();
  const folder = await mkdtemp(join(tmpdir(), 'chuthich-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, bytes);
    await page.driver.get(String(pathToFileURL(file)));
    assert.equal(await page.driver.getTitle(), 'Họp về y tế');
    const shown = await page.run(
      `const { backgroundColor, textDecorationLine } = getComputedStyle(document.querySelector('mark.reference'));
      return { backgroundColor, textDecorationLine, scripts: document.scripts.length,
        quotes: [...document.querySelectorAll('mark')].map((mark) => mark.textContent) }`,
    );
    assert.equal(shown.scripts, 0);
    assert.equal(shown.textDecorationLine, 'underline');
    assert.notEqual(shown.backgroundColor, 'rgb(255, 255, 0)');
    const anchor = await page.run(`return document.querySelector(document.querySelector('li[value="1"] a').hash).textContent`);
    assert.equal(anchor, 'Khoản 2', 'a note leads to the provision');
    assert.deepEqual(shown.quotes, annotate(TEXT).mentions.map(({ quote }) => quote));
    await assertAccessible(page);
  } finally {
    await rm(folder, { recursive: true });
  }
});
