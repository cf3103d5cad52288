// A text as people search in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { folded, plain } from '../../www/letters.js';

test('letters lose their diacritics, whatever their form', () => {
  for (const text of ['Nghị quyết Đảng', 'Nghị quyết Đảng'.normalize('NFD'), 'NGHỊ QUYẾT ÐẢNG']) assert.equal(plain(text), 'nghi quyet dang');
});

test('every letter of a folded text knows its place', () => {
  for (const text of ['Sở  Y tế\n\tHuế 📜 đê', 'Sở  Y tế\n\tHuế 📜 đê'.normalize('NFD'), ' \n ', '', 'İĐ한ﬁ\ud800']) {
    const { letters, places } = folded(text);
    assert.equal(places[letters.length], text.length);
    [...letters].reduce((at, letter) => {
      const piece = text.slice(places[at], places[at + letter.length]);
      assert.equal(/\s/.test(letter) ? ' ' : plain(piece).replace(/\s+/g, '').slice(0, letter.length), letter, JSON.stringify(piece));
      return at + letter.length;
    }, 0);
  }
  assert.equal(folded('Sở  Y tế\n\tHuế').letters, 'so y te hue');
});
