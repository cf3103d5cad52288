// A text comes in, and its marks, figures and lists stand there.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate, article, countKinds } from '../js/engine.mjs';
import { usePage } from './page.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';

const page = usePage();
beforeEach(() => page.open());

/** The page shows `text` with the marks, figures and entries that the engine finds. */
async function assertShown(text) {
  const document = annotate(text);
  const expected = document.mentions.map(({ kind, quote }) => ({ kind, quote }));
  assert.deepEqual(await page.mentions(), expected);
  assert.deepEqual(await page.legend(), countKinds(document.mentions));
  for (const list of ['documents', 'agencies', 'dates', 'notices']) {
    const entries = await page.findAll(`#list [data-list="${list}"] button[data-record]`);
    assert.equal(entries.length, document[list].length, list);
  }
}

test('the example button shows the example, annotated', async () => {
  await page.showExample();
  assert.equal(await page.text(), article);
  assert.deepEqual(await page.legend(), { reference: 4, agency: 15, date: 3 });
  await assertShown(article);
});

test('a typed text is annotated while it grows', async () => {
  await page.type(SENTENCE);
  await assertShown(SENTENCE);
  await page.type(' Sở Y tế Hà Nội đã nhận.');
  await assertShown(`${SENTENCE} Sở Y tế Hà Nội đã nhận.`);
});

test('a pasted text is annotated', async () => {
  await page.type(SENTENCE);
  await page.pressWithControl('a');
  await page.pressWithControl('x');
  await page.until(async () => (await page.mentions()).length === 0, 'the marks go with the text');
  await page.pressWithControl('v');
  await page.shown();
  assert.equal(await page.text(), SENTENCE);
  await assertShown(SENTENCE);
});

test('an edit changes the marks of the place', async () => {
  await page.type(SENTENCE);
  await page.type(Key.BACK_SPACE.repeat(' ngày 27/4/2021.'.length));
  await assertShown('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT');
});

test('the clear button empties the page', async () => {
  await page.showExample();
  await page.click('#clear');
  await page.shown();
  assert.equal(await page.text(), '');
  assert.deepEqual(await page.mentions(), []);
});

suite('the text stands in the article as it was given', () => {
  const TEXTS = {
    'line breaks and blank lines': 'Bộ Y tế\n\n\n  Sở Y tế Huế\n\tUBND tỉnh Huế\n',
    'indented paragraphs': '\u00a0 Bộ Y tế\n\n\t\u00a0Sở Y tế Huế\n\n   \nngày 3/2/2020\n  ',
    'decomposed letters': SENTENCE.normalize('NFD'),
    'a name over a line break': 'Theo Ủy ban nhân dân\ntỉnh Lào Cai thì thế.',
    'what looks like markup': '<img src=x onerror=alert(1)> &amp; <mark data-kind="date">Bộ Y tế</mark>',
    'astral characters': '📜 Bộ Y tế 🇻🇳 ngày 3/2/2020 𠀀',
    'text without mentions': 'Trời hôm ấy rất xanh và gió nhẹ.',
  };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, async () => {
      await page.fill(text);
      await assertShown(text);
    });
  }
});

test('ids of mentions are unique over the kinds', async () => {
  await page.fill(article);
  const kinds = await page.run(
    `return [...document.querySelectorAll('mark[data-kind]')].map(({ dataset }) => [dataset.id, dataset.kind])`,
  );
  const kindOf = new Map(kinds);
  for (const [id, kind] of kinds) assert.equal(kindOf.get(id), kind, id);
});

test('there is one field, and no mark but those of mentions', async () => {
  await page.fill(article);
  assert.equal((await page.findAll('textarea')).length, 1);
  assert.equal(
    (await page.findAll('mark[data-kind]')).length,
    (await page.findAll('#article mark[data-kind][data-id]')).length,
  );
});

test('each kind of mark has three signals: a background, an underline of its own, and the name of the kind', async () => {
  await page.type(SENTENCE);
  const signals = await page.run(`
    return [...document.querySelectorAll('mark')].map((mark) => {
      const style = getComputedStyle(mark);
      const label = getComputedStyle(mark, '::after').content;
      return [style.textDecorationLine, style.textDecorationStyle, style.backgroundColor, label];
    });`);
  assert.equal(signals.length, 3);
  assert.deepEqual(signals.map(([line]) => line), ['underline', 'underline', 'underline']);
  for (const column of [1, 2, 3]) assert.equal(new Set(signals.map((signal) => signal[column])).size, 3);
});

test('the cells of a row stand apart in the article, and the lines behind the field are those of the field', async () => {
  await page.fill('Sổ theo dõi\n\nNội dung\tNơi nhận\nTrực gác\tBộ Y tế\t\tSở Y tế Huế\n'.repeat(9));
  const room = await page.run(
    `const [one, other] = [...document.querySelectorAll('#article mark')].map((mark) => mark.getBoundingClientRect());
    return other.left - one.right`,
  );
  assert.ok(room >= 15, `${room} px`);
  await page.click('#write');
  await page.mirrored();
  const [field, mirror] = await page.run(
    `return ['textarea', '#mirror'].map((selector) => document.querySelector(selector).scrollHeight)`,
  );
  assert.ok(Math.abs(field - mirror) <= 1, `${field} and ${mirror} px`);
});
