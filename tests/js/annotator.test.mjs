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
