// A link that carries a text: what was put in comes out, and what is broken is refused.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { textInLink } from '../../www/open/link.js';
import { LinkTooLong, LONGEST_LINK, toLink } from '../../www/take/link.js';
import { annotate, article } from './engine.mjs';

const PAGE = 'https://example.org/chuthich/?x=1';

const linkTo = (text, options) => toLink(annotate(text, options), text, PAGE);
const fragmentOf = (link) => new URL(link).hash;

suite('a link', () => {
  const TEXTS = { 'the example': article, 'signs beyond the first plane': 'Họp 📜 𠀀 ngày 3/2/2020', 'signs of addresses': '#&=%20+ /?' };
  for (const [name, text] of Object.entries(TEXTS)) {
    test(`gives back ${name}`, async () => {
      assert.deepEqual(await textInLink(fragmentOf(await linkTo(text))), { text, date: null });
    });
  }

  test('leads to the page, with nothing of the text before the fragment', async () => {
    const link = await toLink(annotate(article), article, `${PAGE}#text=cũ`);
    assert.match(link, /^https:\/\/example\.org\/chuthich\/\?x=1#text=[\w-]+$/);
  });

  test('carries the day that the person has said, not that of the text', async () => {
    const said = await textInLink(fragmentOf(await linkTo('Họp hôm qua.', { date: '2017-11-16' })));
    assert.deepEqual(said, { text: 'Họp hôm qua.', date: '2017-11-16' });
    assert.equal((await textInLink(fragmentOf(await linkTo('Hà Nội, ngày 3/2/2020\n\nHọp hôm qua.')))).date, null);
  });

  test('is not made where it would be too long', async () => {
    const long = randomBytes(LONGEST_LINK).toString('hex');
    await assert.rejects(linkTo(long), LinkTooLong);
    assert.ok((await linkTo(long.slice(0, 20_000))).length <= LONGEST_LINK);
    await assert.rejects(linkTo(long.slice(0, 59_000)), LinkTooLong);
  });
});

suite('what is no such link', () => {
  test('carries nothing', async () => {
    for (const fragment of ['', '#', '#list', '#day=2017-11-16']) assert.equal(await textInLink(fragment), null);
  });

  test('or is broken, is refused', async () => {
    const whole = fragmentOf(await linkTo(article));
    const bomb = deflateRawSync(Buffer.alloc(30_000_000, 'a')).toString('base64url');
    for (const fragment of ['#text=', '#text=%%', '#text=abc', whole.slice(0, -20), `${whole.slice(0, 60)}${whole.slice(70)}`, `#text=${bomb}`]) {
      await assert.rejects(textInLink(fragment), fragment.slice(0, 40));
    }
  });

  test('with a day that no calendar has, has none', async () => {
    const fragment = fragmentOf(await linkTo('Họp hôm qua.'));
    for (const day of ['2017-02-30', '2017', 'x']) assert.equal((await textInLink(`${fragment}&day=${day}`)).date, null);
  });
});
