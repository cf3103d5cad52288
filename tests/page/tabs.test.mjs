// The page in two tabs of one browser.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const ONE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.';
const OTHER = 'Sở Y tế Huế họp ngày 27/4/2021.';

const page = usePage();

/** Runs a step in another tab of this page, which is closed after it. */
async function inAnotherTab(step) {
  const back = await page.openTab();
  await step();
  await page.driver.close();
  await back();
}

const names = () => page.run(`return [...document.querySelectorAll('#rulesDialog .words')].map(({ value }) => value)`);

/** Adds a rule in the open dialog and waits until it is tried, which is after it is kept. */
async function addRule(name) {
  await page.click('#addRule');
  await (await page.findAll('#rulesDialog .words')).at(-1).sendKeys(name);
  await untilTried();
}

const untilTried = () =>
  page.until(
    () => page.run(`return /\\S/.test([...document.querySelectorAll('#rulesDialog li .outcome')].at(-1).textContent)`),
    'the rule is tried',
  );

const untilNames = (wanted) => page.until(async () => String(await names()) === String(wanted), `the rules are ${wanted}`);

/** Opens the page as for the first time, with one rule that is kept. */
async function keepFirstRule() {
  await page.open();
  await page.click('#rules');
  await page.find('#rulesDialog .words').sendKeys('Một');
  await untilTried();
  await page.click('#keepRules');
}

suite('own rules', () => {
  test('of every tab are kept, and come to the others', async () => {
    await keepFirstRule();
    await inAnotherTab(async () => {
      await page.click('#rules');
      await untilNames(['Một']);
      await addRule('Hai');
    });
    await untilNames(['Một', 'Hai']);
    await addRule('Ba');
    await inAnotherTab(async () => {
      await page.click('#rules');
      await untilNames(['Một', 'Hai', 'Ba']);
      await page.click('#rulesDialog [data-rule]:nth-child(2) .remove');
    });
    await untilNames(['Một', 'Ba']);
    await page.reload();
    await page.click('#rules');
    await untilNames(['Một', 'Ba']);
  });

  test('are read with in the other tabs too', async () => {
    await page.open();
    await page.fill('Câu lạc bộ Sông Lam họp.');
    await page.click('#rules');
    await page.click('#keepRules');
    await inAnotherTab(async () => {
      await page.click('#rules');
      await page.find('#rulesDialog .words').sendKeys('Câu lạc bộ Sông Lam');
      await untilTried();
    });
    await page.until(async () => (await page.mentions()).length === 1, 'the text is read with the rule');
  });

  test('that the other tab forgets stay here until this one closes', async () => {
    await keepFirstRule();
    await inAnotherTab(async () => {
      await page.click('#rules');
      await page.click('#forgetRules');
      assert.equal(await page.run(`return localStorage.length`), 0);
    });
    await page.until(async () => !(await page.find('#keepRules').isSelected()), 'the tick goes');
    assert.deepEqual(await names(), ['Một']);
  });

  test('of an earlier version’s list are taken over, and what is no rule is left alone', async () => {
    await page.open();
    await page.run(
      `localStorage.setItem('chuthich.rules', JSON.stringify([{ kind: 'agency', way: 'name', words: 'Một', value: '' }]));
      localStorage.setItem('chuthich.rules/1', '{');`,
    );
    await page.reload();
    await page.click('#rules');
    await untilNames(['Một']);
    await addRule('Hai');
    await page.reload();
    await page.click('#rules');
    await untilNames(['Một', 'Hai']);
    assert.equal(await page.run(`return localStorage.getItem('chuthich.rules/1')`), '{');
  });
});

const isKept = () => page.find('#keepDraft').isSelected();
const sentence = () => page.run(`return document.querySelector('#keptWhere').textContent`);

/** Keeps a text in the tab of now. */
async function keep(text) {
  await page.open();
  await page.fill(text);
  await page.keepText();
}

suite('a draft', () => {
  test('is held by the first tab, and the second says so', async () => {
    await keep(ONE);
    await inAnotherTab(async () => {
      await page.until(async () => /thẻ khác/i.test(await sentence()), 'the second tab says so');
      assert.ok(!(await isKept()));
      assert.equal(await page.text(), '');
      await assertAccessible(page);
      await page.fill(OTHER);
      await page.click('#keepDraft');
      await page.until(async () => !(await isKept()), 'the tick does not stay');
      await page.find('#text').sendKeys(' Hết.');
      await page.shown();
    });
    await page.reload();
    await page.until(async () => (await page.text()) === ONE, 'the draft is the first tab’s');
    assert.ok(await isKept());
  });

  test('stands against another text until the person chooses', async () => {
    await keep(ONE);
    const back = await page.openTab();
    await page.until(async () => /thẻ khác/i.test(await sentence()), 'the second tab says so');
    await page.fill(OTHER);
    const second = await page.driver.getWindowHandle();
    await back();
    await page.driver.close();
    await page.driver.switchTo().window(second);

    await page.click('#keepDraft');
    await page.until(async () => /bài khác/.test(await sentence()), 'the page says that there is another text');
    assert.ok(!(await isKept()));
    assert.equal(await page.text(), OTHER);
    await assertAccessible(page);
    await page.click('#openDraft');
    await page.shown();
    assert.equal(await page.text(), ONE);
    assert.ok(await isKept());
    assert.ok(!(await page.find('#openDraft').isDisplayed()));
  });

  test('goes from all tabs when it is deleted', async () => {
    await keep(ONE);
    const back = await page.openTab();
    await page.until(async () => /thẻ khác/i.test(await sentence()), 'the second tab says so');
    const second = await page.driver.getWindowHandle();
    await back();
    await page.click('#keepDraft');
    await page.driver.switchTo().window(second);
    await page.until(async () => /bỏ chọn là xóa/.test(await sentence()), 'nobody holds a draft');
    await page.fill(OTHER);
    await page.keepText();
    assert.ok(await isKept());
    assert.equal(await page.text(), OTHER);
    await page.driver.close();
    await back();
  });

  test('is kept, with a warning, where tabs cannot know of each other', async () => {
    await page.open();
    await page.run(`Object.defineProperty(navigator, 'locks', { value: undefined })`);
    await page.keepText();
    assert.match(await sentence(), /chỉ nên mở một thẻ/);
    await assertAccessible(page);
  });
});
