// An `Annotator` follows edits, and always says what `annotate` says of the whole text.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { annotate, Annotator, article } from './engine.mjs';

const splice = (text, at, deleted, inserted) => text.slice(0, at) + inserted + text.slice(at + deleted);

/** Edits from a fixed seed: the numbers of a small linear congruential generator. */
function* randomNumbers(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const PIECES = ['', 'Bộ Y tế', ' ngày 3/2/2020', 'Nghị định số 12/2020/NĐ-CP', '\n\n', '\n', '\ud83d', '\udcdc', '/', '2', 'ạ', ' '];

suite('after every edit the document is that of the whole text', () => {
  for (const seed of [1, 2, 3, 4]) {
    test(`seed ${seed}`, () => {
      const random = randomNumbers(seed);
      const below = (limit) => Math.floor(random.next().value * limit);
      let text = article.slice(0, 1500);
      const annotator = new Annotator(text);
      for (let round = 0; round < 60; round++) {
        const edit = [below(text.length + 1), below(20), PIECES[below(PIECES.length)]];
        text = splice(text, ...edit);
        assert.equal(annotator.edit(...edit), undefined);
        assert.deepEqual(annotator.document(), annotate(text), `after edit ${round}: ${JSON.stringify(edit)}`);
      }
      annotator.free();
    });
  }
});

test('a mention over the border of two pieces', () => {
  const text = 'Bộ Y tế, '.repeat(4000);
  const annotator = new Annotator(text);
  assert.deepEqual(annotator.document(), annotate(text));
  annotator.free();
});

test('a text of many pieces, changed at their borders', () => {
  const random = randomNumbers(5);
  let text = article.repeat(Math.ceil(70_000 / article.length));
  const annotator = new Annotator(text);
  for (const size of [0, 1, 40, 17_000, 50_000, 200]) {
    for (const border of [1, 2, 3]) {
      const at = Math.max(0, border * 2 ** 14 - Math.floor(random.next().value * 2 * size));
      const edit = [at, size, article.repeat(Math.floor(random.next().value * 12)).slice(0, size)];
      text = splice(text, ...edit);
      annotator.edit(...edit);
      assert.deepEqual(annotator.document(), annotate(text), JSON.stringify(edit.slice(0, 2)));
    }
  }
  annotator.edit(0, text.length, '');
  annotator.edit(0, 0, 'Bộ Y tế');
  assert.deepEqual(annotator.document(), annotate('Bộ Y tế'));
  annotator.free();
});

suite('an edit out of range is clamped', () => {
  const text = 'Ý kiến của Bộ Y tế';
  const EDITS = {
    'after the end': { edit: [500, 0, '.'], becomes: `${text}.` },
    'more than there is': { edit: [7, 500, ''], becomes: 'Ý kiến ' },
    'before the start': { edit: [-5, 0, 'Theo '], becomes: `Theo ${text}` },
  };
  for (const [name, { edit, becomes }] of Object.entries(EDITS)) {
    test(name, () => {
      const annotator = new Annotator(text);
      annotator.edit(...edit);
      assert.deepEqual(annotator.document(), annotate(becomes));
      annotator.free();
    });
  }
});

test('the options hold after an edit', () => {
  const options = { date: '2017-11-16' };
  const annotator = new Annotator('Chiều 16/11', options);
  annotator.edit(0, 5, 'Sáng');
  assert.deepEqual(annotator.document(), annotate('Sáng 16/11', options));
  annotator.free();
});

test('a document stays as it was when the text changes', () => {
  const annotator = new Annotator('Bộ Y tế');
  const document = annotator.document();
  annotator.edit(0, 7, '');
  assert.equal(document.mentions[0].quote, 'Bộ Y tế');
  annotator.free();
});
