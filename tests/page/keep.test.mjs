// Corrections of the marks, and a person's own rules.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT. Câu lạc bộ Sông Lam gửi thư đến Bộ Y tế ngày 27/4/2021.';

const page = usePage();
beforeEach(() => page.open());

const quotes = async () => (await page.mentions()).map(({ kind, quote }) => `${kind} ${quote}`);
const READ = ['agency Bộ Y tế', 'reference Thông tư số 07/2021/TT-BYT', 'agency Bộ Y tế', 'date ngày 27/4/2021'];
const ADDED = 'agency Câu lạc bộ Sông Lam';
const WITH_ADDED = [...READ.slice(0, 2), ADDED, ...READ.slice(2)];

/** Waits until the marks are these. */
async function untilMarks(wanted) {
  await page.until(async () => String(await quotes()) === String(wanted), `the marks are ${wanted}`);
}

const focusMark = (place) => page.run(`document.querySelectorAll('mark[data-kind]')[arguments[0]].focus()`, place);

const pressWithControlAndShift = (key) =>
  page.driver.actions().keyDown(Key.CONTROL).keyDown(Key.SHIFT).sendKeys(key).keyUp(Key.SHIFT).keyUp(Key.CONTROL).perform();

/** Selects words of the article, as a mouse does. */
const selectInArticle = (words) =>
  page.run(
    `const texts = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const at = texts.currentNode.data.indexOf(arguments[0]);
      if (at >= 0) return getSelection().setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + arguments[0].length);
    }`,
    words,
  );

async function addByMouse() {
  await selectInArticle('Câu lạc bộ Sông Lam');
  await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
  await page.click('#marking [data-kind="agency"]');
  await untilMarks(WITH_ADDED);
}

suite('a mark', () => {
  beforeEach(() => page.fill(SENTENCE));

  test('is taken out with the key Delete, and comes back with Control and Z', async () => {
    await focusMark(0);
    await page.press(Key.DELETE);
    await untilMarks(READ.slice(1));
    assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 1 });
    assert.match(await page.status(), /Bộ Y tế/);
    assert.match(await page.focus(), /^m\d+$/);
    await page.pressWithControl('z');
    await untilMarks(READ);
    await pressWithControlAndShift('z');
    await untilMarks(READ.slice(1));
  });

  test('is taken out with Delete after a click too, and the focus comes back with it', async () => {
    await page.click('mark[data-id="m1"]');
    await page.press(Key.DELETE);
    await untilMarks([READ[0], ...READ.slice(2)]);
    await page.pressWithControl('z');
    await untilMarks(READ);
    await page.untilFocus('m1', 'the focus is on the mark that came back');
    await pressWithControlAndShift('z');
    await untilMarks([READ[0], ...READ.slice(2)]);
    await page.until(async () => /^m\d$/.test(await page.focus()), 'the focus is on a mark');
  });

  test('opens its dialog with the key e after a click, on the field of the value', async () => {
    await page.click('mark[data-id="m1"]');
    await page.press('e');
    await page.untilFocus('values');
  });

  test('of a date is given as people write it', async () => {
    await focusMark(3);
    await page.press('e');
    const field = await page.find('#values');
    assert.equal(await field.getAttribute('value'), '27/4/2021'.replace('/4/', '/04/'));
    await field.clear();
    await field.sendKeys('hôm nào', Key.ENTER);
    assert.match(await page.run(`return document.querySelector('#values').validationMessage`), /hôm nào.*25\/10\/2017/);
    await field.clear();
    await field.sendKeys('5/2021', Key.ENTER);
    await page.until(async () => (await page.findAll('#editor')).length === 0, 'the dialog goes');
    assert.equal(await page.find('[data-list="dates"] .name').getText(), '05/2021');
  });

  test('is taken out by the button of its details', async () => {
    await page.click('mark[data-kind="date"]');
    await page.click('#details [data-correct="reject"]');
    await untilMarks(READ.slice(0, 3));
    assert.ok(!(await page.find('[data-list="dates"]').isDisplayed()), 'its record goes too');
    await page.click('#undo');
    await untilMarks(READ);
    await page.click('#redo');
    await untilMarks(READ.slice(0, 3));
  });

  test('gets other words, another kind and another value', async () => {
    await page.click('mark[data-kind="reference"]');
    await page.click('#details [data-correct="adjust"]');
    await assertAccessible(page);
    await page.click('#editor [data-move="startLater"]');
    await page.click('#editor [data-move="startLater"]');
    await page.click('#editor [data-move="startEarlier"]');
    await page.click('#editor [data-move="endLater"]');
    await page.click('#editor [data-move="endEarlier"]');
    await page.click('#editor [value="agency"]');
    await page.find('#values').clear();
    await page.find('#values').sendKeys('Tư 07; Bộ Y tế', Key.ENTER);
    await untilMarks([READ[0], 'agency tư số 07/2021/TT-BYT', ...READ.slice(2)]);
    const names = await page.run(
      `return [...document.querySelectorAll('[data-list="agencies"] .name')].map(({ textContent }) => textContent)`,
    );
    assert.deepEqual(names, ['Bộ Y tế', 'Tư 07']);
    assert.match(await page.focus(), /^m\d+$/);
  });

  test('stays as it is when the dialog is closed', async () => {
    await focusMark(1);
    await page.press('e');
    await page.click('#editor [value="date"]');
    await page.press(Key.ESCAPE);
    await page.until(async () => (await page.findAll('#editor')).length === 0, 'the dialog goes');
    assert.deepEqual(await quotes(), READ);
    await page.untilFocus('m1');
  });

  test('is put on selected words', async () => {
    await selectInArticle('Câu lạc bộ Sông Lam');
    await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
    await assertAccessible(page);
    await page.click('#marking [data-kind="agency"]');
    await untilMarks(WITH_ADDED);
    assert.ok(!(await page.find('#marking').isDisplayed()));
    assert.ok(await page.find('#details').isDisplayed());
    assert.deepEqual(await page.legend(), { reference: 1, agency: 3, date: 1 });
    await assertAccessible(page);
  });

  test('is put on whole words, where a part of one is selected', async () => {
    await selectInArticle('ạc bộ Sông L');
    await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
    await page.click('#marking [data-kind="agency"]');
    await untilMarks([...READ.slice(0, 2), 'agency lạc bộ Sông Lam', ...READ.slice(2)]);
  });

  test('is put on words by keyboard alone', async () => {
    const start = SENTENCE.indexOf('Câu lạc bộ');
    await page.find('#text').click();
    await page.run(`document.querySelector('#text').setSelectionRange(arguments[0], arguments[0])`, start);
    const selection = page.driver.actions().keyDown(Key.SHIFT);
    for (let step = 0; step < 'Câu lạc bộ Sông Lam'.length; step++) selection.sendKeys(Key.ARROW_RIGHT);
    await selection.keyUp(Key.SHIFT).perform();
    await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
    for (let presses = 0; presses < 20; presses++) {
      await page.press(Key.TAB);
      if (await page.run(`return document.activeElement.matches('#marking [data-kind="agency"]')`)) break;
    }
    await page.press(Key.ENTER);
    await untilMarks(WITH_ADDED);
    assert.equal(await page.text(), SENTENCE);
  });
});

suite('corrections', () => {
  beforeEach(() => page.fill(SENTENCE));

  test('go along with their words when the text is edited, and end with them', async () => {
    await addByMouse();
    await page.fill(`Tin mới: ${SENTENCE}`);
    await untilMarks(WITH_ADDED);
    await page.fill(SENTENCE.replace('Sông Lam', 'Sông Mã'));
    await untilMarks(READ);
    assert.ok(!(await page.find('#history').isDisplayed()), 'there is nothing left to undo');
  });

  test('come back with their text, and so does their history', async () => {
    await addByMouse();
    await focusMark(0);
    await page.press(Key.DELETE);
    await untilMarks(WITH_ADDED.slice(1));
    await page.find('#text').click();
    await page.pressWithControl('a');
    await page.press('x');
    await untilMarks([]);
    await page.run(`document.execCommand('undo')`); // WebKit's driver reaches it by no key
    await untilMarks(WITH_ADDED.slice(1));
    // What comes back is selected in some browsers, and could be marked.
    await page.run(`document.querySelector('textarea').setSelectionRange(0, 0)`);
    await page.until(() => page.find('#undo').isDisplayed(), 'the button is there again');
    await page.click('#undo');
    await untilMarks(WITH_ADDED);
    await page.click('#undo');
    await untilMarks(READ);
  });

  test('are not undone while a person types', async () => {
    await addByMouse();
    await page.find('#text').sendKeys(' ');
    await page.shown();
    await page.pressWithControl('z');
    await page.shown();
    assert.ok((await quotes()).includes(ADDED));
  });

  test('are undone after what was written since, wherever the focus is', async () => {
    await addByMouse();
    await page.find('#text').sendKeys('x');
    await page.shown();
    await page.press(Key.ESCAPE);
    await focusMark(0);
    await page.pressWithControl('z');
    await page.until(async () => (await page.text()) === SENTENCE, 'the letter goes');
    await page.shown();
    await page.until(async () => /^Đã hoàn tác\. Số lần nhắc/.test(await page.status()), 'the status says so');
    assert.ok((await quotes()).includes(ADDED));
    assert.notEqual(await page.focus(), 'body');
    await focusMark(0);
    await page.pressWithControl('y');
    await page.until(async () => (await page.text()) === `${SENTENCE}x`, 'and comes back');
    await page.shown();
    await focusMark(0);
    await page.pressWithControl('z');
    await page.until(async () => (await page.text()) === SENTENCE, 'the letter goes');
    await page.shown();
    await focusMark(0);
    await page.pressWithControl('z');
    await untilMarks(READ);
    await page.pressWithControl('z');
    assert.equal(await page.text(), SENTENCE, 'the text stays');
  });

  test('make a case file', async () => {
    await addByMouse();
    await page.run(
      `window.files = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => { files.push(blob); return make.call(URL, blob); };`,
    );
    await page.click('#take');
    await page.click('#case');
    const content = await page.driver.executeAsyncScript(`const done = arguments[0]; files[0].text().then(done)`);
    assert.equal(
      content,
      `=== Bộ Y tế ban hành Thông tư số
${SENTENCE}
---
agency | Bộ Y tế | Bộ Y tế
reference | Thông tư số 07/2021/TT-BYT | 07/2021/TT-BYT
agency | Câu lạc bộ Sông Lam | Câu lạc bộ Sông Lam
agency | Bộ Y tế | Bộ Y tế
date | ngày 27/4/2021 | 2021-04-27
`,
    );
  });

  test('are of the text that is shown, whatever comes fast after another', async () => {
    await addByMouse();
    const other = 'Sở Y tế Huế họp.';
    await page.fill(other);
    const expected = annotate(other).mentions.map(({ kind, quote }) => `${kind} ${quote}`);
    await untilMarks(expected);
  });
});

/** Writes a rule into the last row of the dialog. */
async function writeRule(words, { way } = {}) {
  const last = async (selector) => (await page.findAll(`#rulesDialog ${selector}`)).at(-1);
  if (way) {
    await page.run(
      `const choice = [...document.querySelectorAll('#rulesDialog .way')].at(-1);
      choice.value = arguments[0];
      choice.dispatchEvent(new Event('input', { bubbles: true }));`,
      way,
    );
  }
  const field = await last('.words');
  await field.clear();
  await field.sendKeys(words);
}

/** Waits until the last row of the dialog says this. */
async function untilOutcome(wanted) {
  const said = () => page.run(`return [...document.querySelectorAll('#rulesDialog li .outcome')].at(-1).textContent`);
  await page.until(async () => wanted.test(await said()), `the row says ${wanted}`);
}

suite('own rules', () => {
  beforeEach(async () => {
    await page.fill(SENTENCE);
    await page.loaded();
    await page.click('#rules');
  });

  test('are tried and read with at once', async () => {
    await writeRule('câu lạc bộ sông lam');
    await untilOutcome(/1/);
    await untilMarks(WITH_ADDED);
    await assertAccessible(page);
    await page.click('#rulesDialog .remove');
    await untilMarks(READ);
  });

  test('by pattern load the module for it, once, and tell what is wrong at their row', async () => {
    const before = page.requests.length;
    await writeRule('Sông Lam');
    await untilOutcome(/1/);
    await page.click('#addRule');
    await writeRule('gửi (', { way: 'pattern' });
    await untilOutcome(/5.*ngoặc «\(» chưa có «\)»/);
    await assertAccessible(page);
    await untilMarks([...READ.slice(0, 2), 'agency Sông Lam', ...READ.slice(2)]);
    await writeRule('g.i thư', { way: 'pattern' });
    await untilOutcome(/1/);
    await untilMarks([...READ.slice(0, 2), 'agency Sông Lam', 'agency gửi thư', ...READ.slice(2)]);
    assert.deepEqual(page.requests.slice(before), ['GET /pkg/rules/engine_bg.wasm 200']);
  });

  test('by pattern say kindly that the network is needed once', async () => {
    await page.run(`window.fetch = () => Promise.reject(new TypeError('no network'))`);
    await writeRule('g.i thư', { way: 'pattern' });
    await untilOutcome(/mạng/);
    assert.deepEqual(await quotes(), READ);
  });

  test('are forgotten with the page', async () => {
    await writeRule('Sông Lam');
    await untilOutcome(/1/);
    await page.open({ remembers: true });
    await page.fill(SENTENCE);
    assert.deepEqual(await quotes(), READ);
  });

  test('are kept on request, and forgotten on request', async () => {
    await writeRule('Câu lạc bộ Sông Lam');
    await untilOutcome(/1/);
    await page.click('#keepRules');
    await page.open({ remembers: true });
    await page.fill(SENTENCE);
    await untilMarks(WITH_ADDED);
    await page.click('#rules');
    await page.click('#forgetRules');
    assert.equal(await page.run(`return localStorage.length`), 0);
    await page.open({ remembers: true });
    await page.fill(SENTENCE);
    assert.deepEqual(await quotes(), READ);
  });

  test('say when the browser does not keep them, and work on', async () => {
    await writeRule('Câu lạc bộ Sông Lam');
    await untilOutcome(/1/);
    await page.run(`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`);
    await page.click('#keepRules');
    assert.match(await page.find('#rulesDialog .option .fault').getText(), /\S/);
    await page.press(Key.ESCAPE);
    await untilMarks(WITH_ADDED);
    await page.untilFocus('rules');
  });
});
