// The line that says what was done: also where the person is, when that is far from the line.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const TEXT = 'Bộ Y tế họp với Sở Y tế Lào Cai.\n\n'.repeat(60);

const page = usePage();

const echo = () => page.run(`return document.querySelector('#echo').textContent`);

for (const width of [375, 1280]) {
  test(`what is done far down the text is told there, ${width} pixels`, async () => {
    await page.open({ width });
    await page.fill(TEXT);
    assert.equal(await echo(), '', 'what was found, the line and the legend tell');
    await page.run(`[...document.querySelectorAll('mark')].at(-1).click()`);
    await page.until(() => page.run(`return document.querySelector('#status').getBoundingClientRect().bottom < 0`), 'the line is out of view');
    await page.press(Key.DELETE);
    await page.until(async () => /^Đã bỏ chú thích/.test(await echo()), 'the echo tells it');
    assert.equal(await echo(), await page.status());
    assert.ok(await page.find('#echo').isDisplayed());
    assert.equal(await page.run(`return document.querySelector('#echo').ariaHidden`), 'true', 'it is read aloud once');
    assert.ok(await page.fitsItsWidth());
    await assertAccessible(page);
    await page.until(async () => (await echo()) === '', 'the echo fades');
  });
}

test('beside the line there is no echo', async () => {
  await page.open();
  await page.fill('Bộ Y tế họp với Sở Y tế Lào Cai.');
  await page.click('mark');
  await page.press(Key.DELETE);
  await page.until(async () => /^Đã bỏ chú thích/.test(await page.status()), 'the line tells it');
  assert.equal(await echo(), '');
});

test('keys that undo are named where there are keys', async () => {
  const told = async (coarse) => {
    await page.open();
    await page.run(`const match = matchMedia; window.matchMedia = (query) => (query === '(pointer: coarse)' ? { matches: arguments[0] } : match(query))`, coarse);
    await page.fill('Bộ Y tế họp với Sở Y tế Lào Cai.');
    await page.click('mark');
    await page.press(Key.DELETE);
    await page.until(async () => /^Đã bỏ chú thích/.test(await page.status()), 'the line tells it');
    return page.status();
  };
  assert.match(await told(false), /Lấy lại: (?:Ctrl|⌘) \+ Z, hoặc nút ↶ trên bài\.$/);
  assert.match(await told(true), /Lấy lại: nút ↶ trên bài\.$/);
  assert.ok(await page.find('#undo').isDisplayed());
});

test("the bars that scroll are of the page's own colours", async () => {
  await page.open();
  const colour = (theme) => page.run(`document.documentElement.dataset.theme = arguments[0]; return getComputedStyle(document.querySelector('#list')).scrollbarColor ?? null`, theme);
  const [light, dark] = [await colour('light'), await colour('dark')];
  if (light === null) return; // WebKit draws them by the colour scheme
  assert.notEqual(light, 'auto');
  assert.notEqual(light, dark);
});

test('where nothing is found the line says so in words, and no echo', async () => {
  await page.open({ width: 375 });
  await page.fill('Trời hôm ấy rất xanh và gió nhẹ.\n\n'.repeat(60));
  assert.match(await page.status(), /^Không thấy văn kiện, cơ quan hay ngày tháng nào/);
  await page.run(`scrollTo(0, document.body.scrollHeight / 2)`);
  await page.run(`document.querySelector('textarea').dispatchEvent(new InputEvent('input', { bubbles: true }))`);
  await page.shown();
  assert.equal(await echo(), '');
});

test('what the search leaves stands by the list, and has no echo', async () => {
  await page.open({ width: 375 });
  await page.fill(TEXT);
  await page.run(`document.querySelector('#search').scrollIntoView()`);
  await page.find('#search').sendKeys('lao cai');
  await page.until(async () => /^Khớp 1 trong 2/.test(await page.status()), 'the line tells it');
  assert.equal(await echo(), '');
});

/** Counts from now on how often a line that is read aloud has something to say. */
const listen = (id) =>
  page.run(
    `window.said = [];
    const line = document.getElementById(arguments[0]);
    new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });`,
    id,
  );
const said = () => page.run(`return said`);

test('while one writes it tells what was found in a pause, and not at every letter', async () => {
  await page.open();
  await page.fill('Bộ Y tế họp với Sở Y tế Lào Cai.\n');
  await listen('status');
  await page.find('textarea').sendKeys(Key.END, 'Bộ Y tế và Bộ Công an họp ngày 3/4/2021.');
  await page.until(async () => (await said()).length > 0, 'it tells what was found');
  assert.deepEqual(await said(), ['Số lần nhắc: 0 văn kiện, 4 cơ quan, 1 ngày tháng']);
});

test('what the search finds in the text is told when it changes', async () => {
  await page.open();
  await page.fill(TEXT);
  await listen('hitCount');
  await page.find('#search').sendKeys('lao cai');
  await page.until(async () => /60 chỗ/.test((await said()).at(-1)), 'it tells how often');
  const words = await said();
  assert.deepEqual(words, words.filter((one, i) => one !== words[i - 1]));
});
