// Whatever is put in, the page stays usable.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { usePage } from './page.mjs';

const SENTENCE = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.';

const RUBBISH = {
  'nothing': '',
  'white space': ' \t\n \u00a0\u2003\n\n',
  'a megabyte in one line': `${SENTENCE} `.repeat(Math.ceil(1_000_000 / (SENTENCE.length + 1))),
  'a megabyte without a space': 'x'.repeat(1_000_000),
  'a megabyte of digits and slashes': '1/'.repeat(500_000),
  'a program’s bytes': Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256))
    .join('')
    .replaceAll('\r', ''),
  'markup': '<script>alert(1)</script>'.repeat(1000),
};

const page = usePage();

suite('the page stays usable after', () => {
  for (const [name, text] of Object.entries(RUBBISH)) {
    test(name, async () => {
      await page.open();
      await page.fill(text);
      assert.equal(await page.text(), text);
      await page.fill(SENTENCE);
      assert.deepEqual(await page.legend(), { reference: 1, agency: 1, date: 1 });
    });
  }
});

test('of texts that follow each other fast the last is shown', async () => {
  await page.open();
  await page.run(
    `const field = document.querySelector('textarea');
    for (const text of arguments[0]) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }`,
    [RUBBISH['a megabyte in one line'], '', SENTENCE, 'Sở Y tế Huế'],
  );
  await page.shown();
  await page.quiet();
  assert.deepEqual(await page.mentions(), [{ kind: 'agency', quote: 'Sở Y tế Huế' }]);
});
