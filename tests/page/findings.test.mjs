// What is to be looked at again, and what a person says of it: let it be, it is right, all like it.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const page = usePage();
beforeEach(() => page.open());

/** The findings that the list shows. */
const findings = () =>
  page.run(`return [...document.querySelectorAll('[data-list="notices"] .name')].map(({ textContent }) => textContent)`);

const untilFindings = (wanted) =>
  page.until(async () => String(await findings()) === String(wanted), `the findings are ${wanted}`);

const quotes = async () => (await page.mentions()).map(({ quote }) => quote);

const DAYS = ['Trong lịch không có «ngày 31/4/2017».', 'Trong lịch không có «ngày 30/2/2018».'];
const DOUBT = '«Thông tư này» có thể là Thông tư 07/2021/TT-BYT hoặc Thông tư 08/2021/TT-BYT.';
const TEXT = `Bộ Y tế ban hành Thông tư 07/2021/TT-BYT và Thông tư 08/2021/TT-BYT. Thông tư này nói về tủ thuốc.

Biên bản ghi ngày 31/4/2017. Bản sao ghi ngày 30/2/2018. Lần ấy thông tư này chưa có.`;

suite('what is to be looked at again', () => {
  beforeEach(() => page.fill(TEXT));

  test('is contradictions, then doubts, each wording once', async () => {
    assert.deepEqual(await findings(), [...DAYS, DOUBT]);
    assert.equal(await page.run(`return document.querySelector('[data-list="notices"] .total').textContent`), '3');
    await assertAccessible(page);
    await page.click('#language');
    assert.match((await findings()).at(-1), /^“Thông tư này” may be Thông tư 07/);
    await assertAccessible(page);
  });

  test('is counted when the text is read, and on the way to the list', async () => {
    assert.match(await page.status(), /Cần xem lại: 3 chỗ$/);
    const way = () => page.run(`return document.querySelector('#toList').textContent`);
    assert.equal(await way(), 'Xem lại 3 chỗ Danh sách');
    await page.fill('Trời rất xanh.');
    assert.equal((await way()).trim(), 'Danh sách');
  });

  test('leads to its words', async () => {
    await page.run(`document.querySelectorAll('[data-list="notices"] [data-record]')[2].click()`);
    assert.equal(await page.run(`return getSelection().toString()`), 'Thông tư này');
  });

  test('can be let be, one by one, and comes back with Control and Z', async () => {
    await page.run(`document.querySelectorAll('[data-ignores="ambiguous"]')[0].click()`);
    await untilFindings(DAYS);
    await page.untilFocus('notices:1');
    await page.press(Key.DELETE);
    await untilFindings(DAYS.slice(0, 1));
    await page.pressWithControl('z');
    await untilFindings(DAYS);
    await page.pressWithControl('z');
    await untilFindings([...DAYS, DOUBT]);
  });

  test('can be let be with all of its kind, those to come too', async () => {
    await page.run(`document.querySelectorAll('[data-ignores="impossible-date"]')[1].click()`);
    await untilFindings([DOUBT]);
    await page.find('#text').sendKeys(' Và ngày 31/6/2019.');
    await page.shown();
    await untilFindings([DOUBT]);
  });

  test('stays let be when the text is kept and opened again', async () => {
    await page.run(`document.querySelectorAll('[data-ignores="impossible-date"]')[0].click()`);
    await untilFindings([DAYS[1], DOUBT]);
    await page.keepText();
    await page.reload();
    await page.until(async () => (await page.text()) === TEXT, 'the text comes back');
    await untilFindings([DAYS[1], DOUBT]);
    await page.click('#keepDraft');
  });

  test('stays let be in the saved JSON, and comes back after it is opened', async () => {
    await page.run(`document.querySelectorAll('[data-ignores="impossible-date"]')[1].click()`);
    await untilFindings([DOUBT]);
    await page.run(
      `const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => make.call(URL, (window.saved = blob));
      HTMLAnchorElement.prototype.click = () => {};`,
    );
    await page.click('#take');
    await page.click('#takeMenu [data-file="json"]');
    const saved = await page.driver.executeAsyncScript(`window.saved.text().then(arguments[0])`);
    await page.open();
    await page.run(
      `const saved = arguments[0];
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [new File([saved], 'bai.json')], types: ['Files'] } });
      document.body.dispatchEvent(event);`,
      saved,
    );
    await page.until(async () => (await page.text()) === TEXT, 'the text comes back');
    await untilFindings([DOUBT]);
  });

  test('is one stop of the Tab key, with the ways of its entry behind it', async () => {
    const stops = () =>
      page.run(`return [...document.querySelectorAll('#list [data-list="notices"] :is([data-record], [data-ignores])')].filter(({ tabIndex }) => tabIndex === 0).length`);
    assert.equal(await stops(), 3);
    await page.run(`document.querySelectorAll('[data-list="notices"] [data-record]')[2].focus()`);
    assert.equal(await stops(), 2);
    await page.press(Key.TAB, Key.ENTER);
    await untilFindings(DAYS);
  });
});

suite('marks on the same words', () => {
  const THRICE = 'Bộ Y tế họp. Rồi Bộ Y tế nghỉ, và Bộ Y tế lại họp. Câu lạc bộ Sông Lam vui; Câu lạc bộ Sông Lam hát. Câu lạc bộ Sông Lam.';
  const CLUB = 'Câu lạc bộ Sông Lam';

  test('are taken out at once, and come back at once', async () => {
    await page.fill(THRICE);
    await page.click('mark[data-kind]');
    assert.equal(await page.find('#details [data-correct="rejectAll"]').getText(), 'Bỏ cả 3 chú thích như thế');
    await page.click('#details [data-correct="rejectAll"]');
    await page.until(async () => (await quotes()).length === 0, 'all three go');
    await page.pressWithControl('z');
    await page.until(async () => (await quotes()).length === 3, 'all three come back');
  });

  test('are made at once', async () => {
    await page.fill(THRICE);
    await page.run(
      `const text = document.querySelector('#article p').lastChild;
      getSelection().setBaseAndExtent(text, text.data.indexOf(arguments[0]), text, text.data.indexOf(arguments[0]) + arguments[0].length);`,
      CLUB,
    );
    await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
    await page.click('#marking [data-kind="agency"]');
    await page.until(async () => (await quotes()).length === 4, 'one is marked');
    await page.click('#details [data-correct="markAll"]');
    await page.until(async () => (await quotes()).filter((quote) => quote === CLUB).length === 3, 'all are');
    await page.pressWithControl('z');
    await page.until(async () => (await quotes()).length === 4, 'the two go together');
  });
});

suite('what the engine reads', () => {
  test('is confirmed: it stands whatever else is read there, and nothing doubts it', async () => {
    await page.fill('Có 4 Nghị quyết số 18, 19-NQ/TW.');
    const [doubt] = await findings();
    assert.match(doubt, /4/);
    await page.click('mark[data-kind]');
    await page.press('a');
    await untilFindings([]);
    assert.match(await page.find('#details').getText(), /bạn đã sửa hoặc xác nhận/);
    assert.equal((await page.findAll('#details [data-correct="accept"]')).length, 0);
    assert.match(await page.status(), /^Đã xác nhận/);
    await assertAccessible(page);
    await page.pressWithControl('z');
    await untilFindings([doubt]);
  });

  test('is chosen where several may be meant', async () => {
    await page.fill('Quyết định số 15/QĐ-BYT và Quyết định số 15/QĐ-BNV đã có. Theo Quyết định số 15, việc ấy xong rồi.');
    assert.equal((await findings()).length, 1);
    await page.click('mark[data-id="m2"]');
    await assertAccessible(page);
    await page.click('#details [data-value="15/QĐ-BNV"]');
    await untilFindings([]);
    assert.equal(await page.run(`return document.querySelectorAll('#details .record').length`), 1);
    assert.equal(await page.find('#details h4').getText(), 'Quyết định 15/QĐ-BNV');
  });
});
