// Working on the text where it is read: the field with its marks behind it, and the ways between it and the article.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { BROWSER } from './browser.mjs';
import { usePage } from './page.mjs';

const FILLING = 'Cuộc họp bàn nhiều việc của mùa mưa năm nay, từ đê điều tới đường sá, và ai cũng có phần. ';

/** Paragraphs with gaps of every kind between them: blank lines, single ones, indented ones. */
const article = (count) =>
  Array.from({ length: count }, (_, i) => {
    const cited = `Đoạn ${i}: Nghị định số ${i + 1}/2019/NĐ-CP ngày ${(i % 28) + 1}/3/2019 của Chính phủ. `;
    return cited + FILLING.repeat(1 + (i % 3)) + ['\n\n', '\n', '\n\n\n  \n', '\n\n    '][i % 4];
  }).join('');

const TEXT = article(60);

const page = usePage();
beforeEach(() => page.open());

/** The padding of a mark, in pixels; a line has 34. */
const A_LITTLE = 5;

const isWorking = () => page.run(`return document.body.classList.contains('working')`);

/** How far below the window's upper edge the words of a mention stand in the article. */
const heightOf = (words) =>
  page.run(
    `const shown = [...document.querySelectorAll('#article mark')].find((mark) => mark.textContent === arguments[0]);
    return Math.round(shown.getBoundingClientRect().top)`,
    words,
  );

/** How far below the window's upper edge these words stand behind the field, where a mark begins; null before one does. */
const heightBehind = (words) =>
  page.run(
    `const mirror = document.querySelector('#mirror');
    let left = mirror.textContent.indexOf(arguments[0]);
    if (left < 0) return null;
    const texts = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && texts.currentNode.length <= left) left -= texts.currentNode.length;
    const letter = document.createRange();
    letter.setStart(texts.currentNode, left);
    letter.setEnd(texts.currentNode, left + 1);
    const place = letter.getBoundingClientRect();
    const isAt = (box) => Math.abs(box.left - place.left) <= 1 && Math.abs(box.top - place.top) <= 1;
    const isMarked = [...document.querySelectorAll('#behind [data-kind]')].some((box) => isAt(box.getBoundingClientRect()));
    return isMarked ? Math.round(place.top) : null`,
    words,
  );

/** What `measure` says of these words once it says so twice: a page that is busy comes to its place a little later. */
const atRest = async (measure, words) => {
  let height = null;
  const stays = async () => {
    const before = height;
    height = await measure(words);
    return height !== null && height === before;
  };
  await page.until(stays, `${words} stays where it is`);
  return height;
};

const assertAt = (height, wanted, what) => assert.ok(Math.abs(height - wanted) <= A_LITTLE, `${what}: ${wanted} px, then ${height} px`);

const selected = () =>
  page.run(`const { value, selectionStart, selectionEnd } = document.querySelector('textarea'); return value.slice(selectionStart, selectionEnd)`);

/** Goes to a mark as the keyboard does. */
const goTo = async (words) => {
  await page.run(
    `const mark = [...document.querySelectorAll('mark')].find((mark) => mark.textContent === arguments[0]);
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });`,
    words,
  );
};

/**
 * The height of the field's own content, which otherwise is as high as its mirror, and of the mirror: where they differ,
 * a line is broken elsewhere.
 */
const heights = () =>
  page.run(
    `const [field, mirror] = ['textarea', '#mirror'].map((selector) => document.querySelector(selector));
    const { style } = field;
    style.height = style.minHeight = '0';
    style.alignSelf = 'start';
    const own = field.scrollHeight;
    style.height = style.minHeight = style.alignSelf = '';
    return [own, mirror.scrollHeight]`,
  );

const assertMirrored = async (what) => {
  await page.mirrored();
  const [field, mirror] = await heights();
  assert.ok(Math.abs(field - mirror) <= 1, `${what}: ${field} and ${mirror} px`);
};

const CITED = 'Nghị định số 31/2019/NĐ-CP';

test('a mark leads to its words in the field and back, and nothing moves', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  const before = await heightOf(CITED);
  await page.press(Key.F2);
  await page.until(isWorking, 'the field is worked in');
  await page.untilFocus('text');
  assert.equal(await selected(), CITED);
  assertAt(await atRest(heightBehind, CITED), before, 'the words stay where they were');
  assert.ok(await page.find('#write').isDisplayed(), 'the way back is there');
  await assertAccessible(page);
  await page.press(Key.F2);
  assert.ok(!(await isWorking()));
  assert.match(await page.focus(), /^m\d+$/);
  assertAt(await atRest(heightOf, CITED), before, 'and come back to it');
});

test('the details lead there too, and Escape back', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.ENTER);
  await page.click('#details [data-write]');
  await page.until(isWorking, 'the field is worked in');
  assert.equal(await selected(), CITED);
  await page.press(Key.ESCAPE);
  assert.ok(!(await isWorking()));
});

test('the button goes to the words in view, and back', async () => {
  await page.fill(TEXT);
  await page.run(`document.querySelectorAll('#article p')[20].scrollIntoView()`);
  await page.click('#write');
  await page.until(isWorking, 'the field is worked in');
  assert.equal(await page.find('#write').getAttribute('aria-pressed'), 'true');
  const place = await page.run(`return document.querySelector('textarea').selectionStart`);
  assert.ok(place > TEXT.length / 10, `at ${place}`);
  await page.click('#write');
  assert.ok(!(await isWorking()));
  assert.ok((await page.run(`return scrollY`)) > 500);
});

for (const width of [600, 1280]) {
  test(`words that are selected lead to their place in the field, ${width} px`, async () => {
    await page.open({ width });
    await page.fill('Trời hôm ấy rất xanh. Bộ Y tế họp ở bến đò.');
    await page.run(
      `const words = document.querySelector('#article p').firstChild;
      document.querySelector('#article').focus({ preventScroll: true });
      getSelection().setBaseAndExtent(words, 9, words, 15);`,
    );
    await page.until(() => page.find('#marking').isDisplayed(), 'the words can be marked');
    await assertAccessible(page);
    await page.click('#marking [data-write]');
    await page.until(isWorking, 'the field is the place to work');
    assert.deepEqual(await page.run(`const { id, selectionStart } = document.activeElement; return [id, selectionStart]`), ['text', 9]);
    await page.until(async () => !(await page.find('#marking').isDisplayed()), 'the tools come back');
  });
}

test('what is written far down is in view with its marks, and stays there', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2);
  const before = await atRest(heightBehind, CITED);
  await page.press('S', 'ở Y tế Huế');
  await page.shown();
  assertAt(await atRest(heightBehind, 'Sở Y tế Huế'), before, 'what is written');
  assert.equal(await page.text(), TEXT.replace(CITED, 'Sở Y tế Huế'));
  await assertMirrored('after an edit');
});

/** Puts words into the field at the cursor, as a paste does. */
const put = (words) =>
  page.run(
    `const field = document.querySelector('textarea');
    field.setRangeText(arguments[0], field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));`,
    words,
  );

test('a piece that comes in far down is in view, and one works on', async () => {
  const piece = `Thông tư số 45/2020/TT-BTC ngày 5/6/2020 của Bộ Tài chính. ${FILLING}`;
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2);
  const before = await atRest(heightBehind, CITED);
  await put(piece);
  await page.shown();
  assert.ok(await isWorking());
  assertAt(await atRest(heightBehind, 'Thông tư số 45/2020/TT-BTC'), before, 'the piece');
  await page.pressWithControl('a');
  await put(piece.repeat(5));
  await page.shown();
  assert.ok(!(await isWorking()), 'another text is there to be read');
});

test('the cursor is in view wherever keys take it, and a page is as long as the window', async () => {
  await page.open({ height: 600 });
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2, Key.ARROW_RIGHT);
  await atRest(heightBehind, CITED);
  const cursor = () => page.run(`const { value, selectionStart } = document.querySelector('textarea'); return [selectionStart, value.length, scrollY]`);
  const [place, , before] = await cursor();
  await page.press(Key.PAGE_DOWN);
  await page.until(async () => (await cursor())[2] > before + 200, 'the page is turned');
  assert.equal((await cursor())[0], place, 'the cursor stays');
  assert.ok((await cursor())[2] < before + 600);
  const isLastLineSeen = `const tools = document.querySelector('.over').getBoundingClientRect().top;
    return document.querySelector('#mirror').lastElementChild.getBoundingClientRect().bottom <= tools`;
  await page.pressWithControl(Key.END);
  await page.until(() => page.run(isLastLineSeen), 'the end of the text is in view');
  await page.pressWithControl(Key.HOME);
  await page.until(() => page.run(`return document.querySelector('textarea').getBoundingClientRect().top >= 0`), 'the beginning is in view');
  for (let line = 0; line < 30; line++) {
    await page.press(Key.ARROW_DOWN);
    const [at] = await cursor();
    const isSeen = `const tools = document.querySelector('.over').getBoundingClientRect().top;
      let left = arguments[0] + 1;
      const texts = document.createTreeWalker(document.querySelector('#mirror'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode() && texts.currentNode.length < left) left -= texts.currentNode.length;
      const letter = document.createRange();
      letter.setStart(texts.currentNode, left - 1);
      letter.setEnd(texts.currentNode, left);
      const { top, bottom } = letter.getBoundingClientRect();
      // The end of a line has no place of its own; of others browsers give more than the letter.
      return top === bottom || (top + bottom > 0 && (top + bottom) / 2 < tools)`;
    await page.until(() => page.run(isSeen, at), `the cursor at ${at} is in view`);
  }
});

test('while one reads, the field shows how its text begins', async () => {
  await page.run(
    `const field = document.querySelector('textarea');
    field.value = arguments[0];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.scrollTop = 1_000;`,
    TEXT,
  );
  await page.shown();
  await page.until(() => page.run(`return document.querySelector('textarea').scrollTop === 0`), 'its first line is there');
});

for (const width of [375, 768, 1440]) {
  test(`a key lays out no line anew: the field has the same letters and width in every stage, ${width} px`, async () => {
    const look = () =>
      page.run(
        `const field = document.querySelector('textarea');
        const { fontSize, lineHeight, padding } = getComputedStyle(field);
        return [fontSize, lineHeight, padding, field.getBoundingClientRect().width].join(' ')`,
      );
    await page.open({ width });
    await page.fill(TEXT);
    const reading = await look();
    await page.click('textarea');
    await page.until(isWorking, 'the field is worked in');
    assert.equal(await look(), reading);
  });
}

test('a hundred of each kind are told in one line on a narrow phone', async () => {
  await page.open({ width: 375 });
  await page.fill('Nghị định 5/2024/NĐ-CP ngày 3/4/2024 của Chính phủ. '.repeat(120));
  const tops = await page.run(`return [...document.querySelectorAll('#legend button')].map(({ offsetTop }) => offsetTop)`);
  assert.deepEqual(tops, Array(3).fill(tops[0]));
});

test('a mark moves with its words before they are read again', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2);
  await atRest(heightBehind, CITED);
  const marks = await page.run(
    `const field = document.querySelector('textarea');
    const marks = () => document.querySelectorAll('#behind [data-kind]').length;
    const before = marks();
    field.setRangeText('x', 0, 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return [before, marks(), document.querySelector('#mirror').textContent === field.value]`,
  );
  assert.deepEqual(marks, [marks[0], marks[0], true]);
});

suite('the mirror breaks its lines where the field does', () => {
  for (const width of [375, 768, 1440]) {
    for (const size of [100, 200]) {
      test(`${width} px, letters of ${size} %`, async () => {
        await page.open({ width });
        await page.run(`document.documentElement.style.fontSize = arguments[0] + '%'`, size);
        await page.fill(TEXT.normalize('NFD') + TEXT);
        await page.click('textarea');
        await page.until(isWorking, 'the field is worked in');
        await assertMirrored('an article');
        if (size === 100) assert.ok(await page.fitsItsWidth());
      });
    }
  }

  const TEXTS = {
    'ends of lines at the end': `${TEXT}\n\n`,
    'no end of a line': FILLING.repeat(300),
    'one line after the other': TEXT.replaceAll('\n\n', '\n').repeat(8),
    'words that no line holds': `${'Đ'.repeat(300)} ${'https://huyen.vi.du/van-ban/'.repeat(20)}\n\n${FILLING}`,
    'tabs and blanks': `\t${TEXT.replaceAll(' ', '  ').replaceAll('. ', '.\t')}   \n\n   `,
  };
  // Each mark once took a fraction of a pixel more than its words do in the field: one line in thousands broke earlier.
  const SYLLABLES = 'mưa đê chợ bến thuyền lúa ngô trường xóm ruộng ao vườn giếng làng nương cầu phà gió mây cát'.split(' ');
  /** So many paragraphs of words and years, each of its own width and always the same. */
  const paragraphs = (count) => {
    let state = 1;
    const any = (bound) => (state = (state * 48_271) % 2_147_483_647) % bound;
    const words = () => Array.from({ length: 1 + any(3) }, () => SYLLABLES[any(20)]).join(' ');
    const line = () => Array.from({ length: 12 }, () => `${words()} năm ${1900 + any(120)}`).join(', ');
    return Array.from({ length: count }, line).join('\n\n');
  };
  for (const width of [375, 1440]) {
    test(`thousands of marks, ${width} px`, async () => {
      await page.open({ width });
      await page.fill(`${paragraphs(1_000)}\n\nSở Y tế Huế`);
      await page.click('textarea');
      await page.until(isWorking, 'the field is worked in');
      await page.pressWithControl(Key.END);
      await page.until(async () => (await heightBehind('Sở Y tế Huế')) !== null, 'the last mark is where its words are');
      await assertMirrored('thousands of marks');
    });
  }
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, async () => {
      await page.fill(text);
      await page.click('textarea');
      await page.until(isWorking, 'the field is worked in');
      await assertMirrored(name);
    });
  }
});

test('in 600 kB a key far down keeps its place', async () => {
  await page.fill(article(3_000).slice(0, 600_000));
  const cited = 'Nghị định số 1501/2019/NĐ-CP';
  await goTo(cited);
  await page.until(async () => ((await heightOf(cited)) - 450) ** 2 < 200 ** 2, 'the mark is in view');
  await page.press(Key.F2);
  await page.until(async () => Math.abs((await heightBehind(cited)) - 450) < 400, 'its words are in view');
  assert.equal(await selected(), cited);
  await page.press(Key.ARROW_RIGHT, 'x');
  await page.shown();
  const height = await atRest(heightBehind, 'Nghị định số 1501/2019');
  assert.ok(height > 0 && height < 900, `${height} px`);
  await assertMirrored('600 kB');
});

test('keyboards that compose and those that erase find the field untouched, also far down', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2, 'S', 'o', Key.BACK_SPACE, 'ơ', Key.BACK_SPACE, 'ở', ' Y t', 'e', Key.BACK_SPACE, 'ế');
  await page.shown();
  assert.equal(await page.text(), TEXT.replace(CITED, 'Sở Y tế'));
  const untouched = await page.run(
    `const field = document.querySelector('textarea');
    const start = field.selectionStart;
    const seen = [];
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const data of [' H', ' Hu', ' Hue', ' Huê', ' Huế']) {
      field.setRangeText(data, start, field.selectionEnd, 'end');
      const value = field.value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data, inputType: 'insertCompositionText', isComposing: true }));
      seen.push(field.value === value && field.selectionStart === start + data.length && document.activeElement === field);
    }
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: ' Huế' }));
    return seen.every(Boolean);`,
  );
  assert.ok(untouched);
  await page.shown();
  assert.ok((await page.mentions()).some(({ quote }) => quote === 'Sở Y tế Huế'));
});

test('the mirror is no second text: no mark, hidden from assistive technology, empty while one reads', async () => {
  await page.fill(TEXT);
  assert.equal(await page.run(`return document.querySelector('#mirror').textContent`), '');
  await page.click('textarea');
  const { mentions } = annotate(TEXT);
  assert.equal(await page.run(`return document.querySelectorAll('mark[data-kind]').length`), mentions.length);
  assert.equal(await page.find('#mirror').getAttribute('aria-hidden'), 'true');
  await page.run(`document.querySelector('mark').click()`);
  assert.equal(await page.run(`return document.querySelector('#mirror').textContent`), '');
  assert.ok(!(await isWorking()), 'a mark of the article ends it');
  assert.equal((await page.findAll('#behind *')).length, 0);
});

test('an entry of the list leads to its mark, and ends it; so does an emptied field', async () => {
  await page.fill(TEXT);
  await page.click('textarea');
  await page.click('#list [data-record="documents:30"]');
  assert.ok(!(await isWorking()));
  assert.match(await page.focus(), /^m\d+$/);
  const isInView = `const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight`;
  await page.until(() => page.run(isInView), 'the mark is in view');
  await page.press(Key.F2);
  await page.until(isWorking, 'the field is worked in');
  await page.pressWithControl('a');
  await page.press(Key.BACK_SPACE);
  await page.shown();
  assert.ok(!(await isWorking()));
  assert.ok((await page.run(`return document.querySelector('textarea').offsetHeight`)) < 300);
});

test('a kind that the legend hides has no marks behind the field either', async () => {
  await page.fill(TEXT);
  await page.click('#legend [data-kind="date"]');
  await page.click('textarea');
  const isSeen = (kind) => page.run(`return document.querySelector('#behind [data-kind="' + arguments[0] + '"]').checkVisibility()`, kind);
  await page.until(() => page.run(`return document.querySelector('#behind [data-kind="date"]') !== null`), 'the marks are drawn');
  assert.ok(!(await isSeen('date')));
  assert.ok(await isSeen('agency'));
  await page.click('#legend [data-kind="date"]');
});

test('the cursor lights up what it is at', async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2, Key.ARROW_RIGHT);
  await page.until(
    async () => (await page.run(`return document.querySelector('#list .lit .name')?.textContent`)) === 'Nghị định 31/2019/NĐ-CP',
    'its entry lights up',
  );
});

test('a letter that is written can be undone', { skip: BROWSER === 'webkit' && 'its driver knows no undo' }, async () => {
  await page.fill(TEXT);
  await goTo(CITED);
  await page.press(Key.F2, Key.ARROW_RIGHT, 'x');
  await page.shown();
  await page.pressWithControl('z');
  await page.until(async () => (await page.text()) === TEXT, 'the text is as before');
});
