// The page for everyone: no fault that axe finds, in any state, at any width, in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { assertAccessible } from './axe.mjs';
import { forceColours } from './browser.mjs';
import { usePage } from './page.mjs';

const OLD = 'ñy ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh vÒ viÖc qu¶n lý ®Êt ®ai, b¶o vÖ rõng vµ phßng ch¸y.';

const page = usePage();

async function openExample(options) {
  await page.open(options);
  await page.showExample();
}

const STATES = {
  'empty': () => page.open(),
  'the example': () => openExample(),
  'the details of a mark': async () => {
    await openExample();
    await page.click('mark[data-kind]');
  },
  'the details of an open date': async () => {
    await page.open();
    await page.fill('Hôm qua, Bộ Y tế họp với các địa phương về việc phòng, chống dịch trong dịp hè.');
    await page.click('mark[data-kind="date"]');
  },
  'a kind hidden': async () => {
    await openExample();
    await page.click('#legend [data-kind="agency"]');
  },
  'a text without mentions': async () => {
    await page.open();
    await page.fill('Trời hôm ấy rất xanh và gió nhẹ.');
  },
  'a text in an old encoding': async () => {
    await page.open();
    await page.fill(OLD);
    assert.ok(await page.find('#legacy').isDisplayed());
  },
  'the example on a phone': () => openExample({ width: 375, height: 800 }),
};

for (const theme of ['light', 'dark']) {
  suite(`axe finds no fault, ${theme}`, () => {
    for (const [name, reach] of Object.entries(STATES)) {
      test(name, async () => {
        await reach();
        if ((await colourScheme()) !== theme) await page.click('#theme');
        assert.equal(await colourScheme(), theme);
        await assertAccessible(page);
      });
    }
  });
}

/** Whether the page is light or dark, by the colour that the browser then gives to plain text. */
function colourScheme() {
  return page.run(
    `const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'CanvasText';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color === 'rgb(0, 0, 0)' ? 'light' : 'dark'`,
  );
}

test('axe finds no fault in the English page', async () => {
  await openExample({ query: '?lang=en' });
  await assertAccessible(page);
});

test('one key turns the page to English and back', async () => {
  await page.open();
  const language = () => page.run(`return document.documentElement.lang`);
  assert.equal(await language(), 'vi');
  await page.click('#language');
  assert.equal(await language(), 'en');
  await page.click('#language');
  assert.equal(await language(), 'vi');
});

test('the status says politely what was found', async () => {
  await openExample();
  const status = await page.find('#status');
  assert.equal(await status.getAttribute('role'), 'status');
  const figures = (await page.status()).match(/\d+/g).map(Number);
  assert.deepEqual(figures.slice(0, 3), [4, 15, 3]);
});

suite('a mark', () => {
  const speech = (kind) =>
    page.run(
      `const mark = document.querySelector('mark[data-kind="' + arguments[0] + '"]');
      const says = document.getElementById(mark.getAttribute('aria-describedby'));
      return [mark.getAttribute('role'), says && says.textContent]`,
      kind,
    );

  test('says its kind and that Enter opens it, in the language of the page', async () => {
    await openExample();
    assert.deepEqual(await speech('agency'), ['button', 'Cơ quan, Enter để xem chi tiết']);
    assert.deepEqual(await speech('date'), ['button', 'Ngày tháng, Enter để xem chi tiết']);
    await page.click('#language');
    assert.deepEqual(await speech('reference'), ['button', 'Document, press Enter for details']);
  });

  test('is silent on request, and stays so', async () => {
    await openExample();
    await page.click('#shortcuts');
    await page.click('#spokenMarks');
    await page.press(Key.ESCAPE);
    assert.deepEqual(await speech('agency'), [null, null]);
    await openExample({ remembers: true });
    assert.deepEqual(await speech('agency'), [null, null]);
    await page.click('#shortcuts');
    await page.click('#spokenMarks');
    await page.press(Key.ESCAPE);
    assert.deepEqual(await speech('agency'), ['button', 'Cơ quan, Enter để xem chi tiết']);
  });
});

suite('on a phone', () => {
  for (const query of ['', '?lang=en']) {
    // Or in the narrowest window that this browser has.
    test(`the header is one line, and a button leads to the list ${query}`, async () => {
      await openExample({ query, width: 375, height: 800 });
      const tops = await page.run(
        `return [...document.querySelectorAll('.bar h1, .controls button')].map((node) => {
          const { top, bottom } = node.getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        })`,
      );
      assert.equal(tops.length, 6);
      assert.ok(Math.max(...tops) - Math.min(...tops) <= 4, String(tops));
      assert.ok(await page.find('#toList').isDisplayed());
      await page.click('#toList');
      const inView = () =>
        page.run(`const { top } = document.querySelector('#list').getBoundingClientRect(); return top >= 0 && top < innerHeight / 2`);
      await page.until(inView, 'the list comes into view');
      await page.press(Key.TAB);
      await page.untilFocus('documents:0');
    });
  }

  test('where the list stands beside the text, there is no such button', async () => {
    await openExample();
    assert.ok(!(await page.find('#toList').isDisplayed()));
  });
});

suite('the tools take one line', () => {
  // Where counts have three digits; there is room for what undoes corrections, whether there are any or not.
  const TEXT = 'Theo Nghị định số 5/2024/NĐ-CP, Bộ Y tế họp ngày 31/2/2024. '.repeat(120);
  for (const [width, text] of [[768, TEXT], [1024, TEXT], [1440, TEXT], [1440, TEXT.slice(0, 59)]]) {
    test(`${width} pixels, ${text.length} letters`, async () => {
      await page.open({ width });
      await page.fill(text);
      await page.until(() => page.find('.over').isDisplayed(), 'the tools are there');
      const middles = await page.run(
        `return ['#legend', '#history', '.ways'].map((part) => {
          const { top, bottom } = document.querySelector(part).getBoundingClientRect();
          return Math.round((top + bottom) / 2);
        })`,
      );
      assert.ok(Math.max(...middles) - Math.min(...middles) <= 2, String(middles));
    });
  }
});

suite('nothing scrolls sideways', () => {
  for (const width of [320, 375, 768, 1440]) {
    test(`${width} pixels`, async (t) => {
      await page.open({ width });
      if ((await page.run(`return innerWidth`)) !== width) return t.skip('this browser has no window so narrow');
      assert.ok(await page.fitsItsWidth(), 'empty');
      await page.fill(OLD);
      assert.ok(await page.fitsItsWidth(), 'an old encoding');
      await page.fill('');
      await page.showExample();
      assert.ok(await page.fitsItsWidth(), 'the example');
      await page.click('mark[data-kind]');
      assert.ok(await page.fitsItsWidth(), 'with details');
    });
  }
});

test('text of twice the size stays in its place', async () => {
  await page.open({ width: 1280 });
  await page.run(`document.documentElement.style.fontSize = '200%'`);
  assert.ok(await page.fitsItsWidth(), 'empty');
  await page.showExample();
  assert.ok(await page.fitsItsWidth(), 'the example');
  await page.run(`document.querySelector('mark[data-kind]').click()`); // wherever letters of this size have put it
  assert.ok(await page.fitsItsWidth(), 'with details');
  await page.click('#take');
  assert.ok(await page.fitsItsWidth(), 'with the menu');
});

test('text of twice the size has room beside the details on a phone', async () => {
  await page.open({ width: 375, height: 812 });
  await page.run(`document.documentElement.style.fontSize = '200%'`);
  await page.showExample();
  await page.run(`document.querySelectorAll('#article mark')[8].click()`);
  const room = await page.run(
    `const top = Math.max(0, document.querySelector('.over').getBoundingClientRect().bottom);
    const bottom = document.querySelector('#details').getBoundingClientRect().top;
    const [mark] = document.querySelector('mark[aria-current]').getClientRects();
    return { lines: (bottom - top) / parseFloat(getComputedStyle(document.querySelector('#article')).lineHeight),
      isSeen: mark.top >= top && mark.bottom <= bottom + 1 }`,
  );
  assert.ok(room.lines >= 3 && room.isSeen, JSON.stringify(room));
  assert.ok(await page.fitsItsWidth());
});

test('nothing moves by itself', async () => {
  await openExample();
  await page.click('mark[data-kind]');
  assert.equal(await page.run(`return document.getAnimations().length`), 0);
  const styles = await page.run(
    `return [...document.querySelectorAll('*')].map((node) => getComputedStyle(node))
      .filter(({ transitionDuration, animationName, scrollBehavior }) =>
        transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto').length`,
  );
  assert.equal(styles, 0);
});

test('forced colours keep marks, kinds and buttons apart', async (t) => {
  await openExample();
  if (!(await forceColours(page.driver, 'active'))) return t.skip('this browser has no such setting for tests');
  try {
    assert.ok(await page.run(`return matchMedia('(forced-colors: active)').matches`));
    const { paper, marks, buttons } = await page.run(
      `const look = (node) => {
        const { backgroundColor, color, borderTopWidth, borderTopStyle, textDecorationStyle } = getComputedStyle(node);
        const label = getComputedStyle(node, '::after').content;
        return { backgroundColor, color, border: borderTopWidth + ' ' + borderTopStyle, textDecorationStyle, label };
      };
      const kinds = ['reference', 'agency', 'date'];
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        marks: kinds.map((kind) => look(document.querySelector('mark[data-kind="' + kind + '"]:not(.continues)'))),
        buttons: [...document.querySelectorAll('button')].filter((node) => node.checkVisibility()).map(look),
      };`,
    );
    for (const mark of marks) {
      assert.equal(mark.border, '1px solid');
      assert.notEqual(mark.backgroundColor, mark.color);
      assert.notEqual(mark.backgroundColor, paper);
    }
    assert.equal(new Set(marks.map((mark) => mark.textDecorationStyle)).size, 3);
    assert.equal(new Set(marks.map((mark) => mark.label)).size, 3);
    assert.ok(buttons.length > 0);
    assert.deepEqual(new Set(buttons.map((button) => button.border)), new Set(['1px solid']));
    const writeLooks = () => page.run(`return getComputedStyle(document.querySelector('#write')).backgroundColor`);
    const unpressed = await writeLooks();
    await page.click('#write');
    await page.until(async () => (await writeLooks()) !== unpressed, 'the pressed button looks pressed');
    await assertAccessible(page);
  } finally {
    await forceColours(page.driver, 'none');
  }
});

for (const width of [375, 1280]) {
  test(`the head of a dialog stands off what is under it, ${width} pixels`, async () => {
    await page.open({ width });
    await page.fill('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT.');
    for (const name of ['rules', 'newsroom', 'shortcuts']) {
      await page.click(`#${name}`);
      const room = await page.run(
        `const head = document.querySelector('dialog > header');
        return head.nextElementSibling.getBoundingClientRect().top - head.getBoundingClientRect().bottom`,
      );
      assert.ok(room >= 8, `${name}: ${room} px`);
      await page.click('dialog .close');
    }
  });
}
