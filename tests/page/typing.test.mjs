// Typing as Vietnamese keyboards do it: what the keyboard makes stays, and is annotated.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { usePage } from './page.mjs';

const AGENCY = 'Sở Y tế Huế';

const page = usePage();
beforeEach(() => page.open());

/** Erases so many characters and puts others in their place, as keyboards that watch the keys do. */
const replace = (count, letters) => Key.BACK_SPACE.repeat(count) + letters;

suite('a keyboard that erases and types again', () => {
  const KEYS = {
    // Telex: s o w r → sở, t e e s → tế, h u e e s → huế
    'Telex': ['S', 'o', replace(1, 'ơ'), replace(1, 'ở'), ' Y t', 'e', replace(1, 'ê'), replace(1, 'ế'), ' Hu', 'e', replace(1, 'ê'), replace(1, 'ế')],
    // VNI: s o 7 3, t e 6 1, h u e 6 1; a digit can replace more than the last letter
    'VNI': ['S', 'o', replace(1, 'ơ'), replace(1, 'ở'), ' Y t', 'e', replace(1, 'ê'), replace(2, 'tế'), ' H', 'ue', replace(2, 'uê'), replace(2, 'uế')],
  };
  for (const [name, keys] of Object.entries(KEYS)) {
    test(name, async () => {
      const field = page.find('textarea');
      for (const key of keys) await field.sendKeys(key);
      await page.shown();
      assert.equal(await page.text(), AGENCY);
      assert.deepEqual(await page.mentions(), [{ kind: 'agency', quote: AGENCY }]);
    });
  }
});

suite('a keyboard that composes', () => {
  /** Composes one word after the other; `forms` are the states of a word while it is made. */
  const compose = (words) =>
    page.run(
      `const field = document.querySelector('textarea');
      field.focus();
      const seen = [];
      for (const forms of arguments[0]) {
        const start = field.selectionStart;
        field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        for (const data of forms) {
          field.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data }));
          field.setRangeText(data, start, field.selectionEnd, 'end');
          const given = { bubbles: true, data, inputType: 'insertCompositionText', isComposing: true };
          field.dispatchEvent(new InputEvent('input', given));
          seen.push([field.value, field.selectionStart, document.activeElement === field]);
        }
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: forms.at(-1) }));
        field.setRangeText(' ', field.selectionEnd, field.selectionEnd, 'end');
        field.dispatchEvent(new InputEvent('input', { bubbles: true, data: ' ', inputType: 'insertText' }));
      }
      return seen;`,
      words,
    );

  const WORDS = {
    'Telex': [['S', 'So', 'Sơ', 'Sở'], ['Y'], ['t', 'te', 'tê', 'tế'], ['H', 'Hu', 'Hue', 'Huê', 'Huế']],
    'VNI, decomposed': [['S', 'So', 'So\u031b', 'So\u031b\u0309'], ['Y'], ['t', 'te', 'te\u0302', 'te\u0302\u0301'], ['Hue', 'Hue\u0302\u0301']],
  };
  for (const [name, words] of Object.entries(WORDS)) {
    test(name, async () => {
      const seen = await compose(words);
      let before = '';
      const expected = words.flatMap((forms) => {
        const states = forms.map((form) => [before + form, (before + form).length, true]);
        before += `${forms.at(-1)} `;
        return states;
      });
      assert.deepEqual(seen, expected, 'neither text nor cursor nor focus is touched while a word is made');
      await page.shown();
      const mentions = await page.mentions();
      assert.deepEqual(mentions.map(({ quote }) => quote.normalize()), [AGENCY]);
    });
  }
});
