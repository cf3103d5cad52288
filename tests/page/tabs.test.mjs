// The page in two tabs of one browser.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { usePage } from './page.mjs';

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
    () => page.run(`return /\\S/.test([...document.querySelectorAll('#rulesDialog .outcome')].at(-1).textContent)`),
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
