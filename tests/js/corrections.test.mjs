// A person's corrections of a document.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { apply, differences, following } from '../../www/keep/corrections.js';
import { Keeper } from '../../www/keep/keeper.js';
import { annotate, article } from './engine.mjs';

const TEXT =
  'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021 thay Thông tư số 09/2015/TT-BYT. ' +
  'Câu lạc bộ Sông Lam và Sở Y tế Huế đọc Thông tư số 07/2021/TT-BYT.';
const read = annotate(TEXT);

/** Where words stand in a text. */
function spanOf(words, text = TEXT, from = 0) {
  const start = text.indexOf(words, from);
  assert.notEqual(start, -1, words);
  return { start, end: start + words.length };
}

/** Mentions and records name each other, in order, as the engine promises. */
function assertConsistent({ mentions, documents, agencies, dates, notices }, text) {
  const records = { reference: documents, agency: agencies, date: dates };
  let before = 0;
  mentions.forEach(({ kind, start, end, quote, targets }, place) => {
    assert.ok(before <= start && start < end);
    assert.equal(quote, text.slice(start, end));
    before = end;
    for (const target of targets) assert.ok(records[kind][target].mentions.includes(place));
  });
  for (const [kind, ofKind] of Object.entries(records)) {
    ofKind.forEach((record, place) => {
      assert.ok(record.mentions.length > 0);
      for (const mention of record.mentions) {
        assert.equal(mentions[mention].kind, kind);
        assert.ok(mentions[mention].targets.includes(place));
      }
      for (const { target } of record.relations ?? []) assert.ok(documents[target]);
    });
  }
  for (const { mention } of notices) assert.ok(mention === undefined || mentions[mention]);
}

const quotes = ({ mentions }) => mentions.map(({ kind, quote }) => `${kind} ${quote}`);

test('without corrections the document is the engine’s own', () => {
  assert.equal(apply(read, TEXT, []), read);
});

test('the engine’s document is left as it is', () => {
  const before = structuredClone(read);
  apply(read, TEXT, [{ removes: spanOf('Bộ Y tế') }, { adds: { kind: 'agency', ...spanOf('Câu lạc bộ Sông Lam'), values: ['CLB'] } }]);
  assert.deepEqual(read, before);
});

test('a mention taken out goes, and with its last mention the record', () => {
  const once = apply(read, TEXT, [{ removes: spanOf('Thông tư số 07/2021/TT-BYT') }]);
  assertConsistent(once, TEXT);
  assert.equal(once.mentions.length, read.mentions.length - 1);
  assert.equal(once.documents.length, read.documents.length);
  const second = spanOf('Thông tư số 07/2021/TT-BYT', TEXT, 100);
  const twice = apply(read, TEXT, [{ removes: spanOf('Thông tư số 07/2021/TT-BYT') }, { removes: second }]);
  assertConsistent(twice, TEXT);
  assert.deepEqual(twice.documents.map(({ number }) => number), ['09/2015/TT-BYT']);
  assert.ok(!twice.notices.some(({ mention }) => mention !== undefined && !twice.mentions[mention]));
});

test('relations lead to the same records after the places have changed', () => {
  const related = {
    ...read,
    documents: read.documents.map((record, place) => (place === 1 ? { ...record, relations: [{ kind: 'amends', target: 0 }] } : record)),
  };
  const without = apply(related, TEXT, [
    { removes: spanOf('Thông tư số 07/2021/TT-BYT') },
    { removes: spanOf('Thông tư số 07/2021/TT-BYT', TEXT, 100) },
  ]);
  assert.deepEqual(without.documents[0].relations, []);
  const kept = apply(related, TEXT, [{ removes: spanOf('Bộ Y tế') }]);
  assert.deepEqual(kept.documents[1].relations, [{ kind: 'amends', target: 0 }]);
});

test('added words with a new value make a record', () => {
  const added = apply(read, TEXT, [{ adds: { kind: 'agency', ...spanOf('Câu lạc bộ Sông Lam'), values: ['Câu lạc bộ Sông Lam'] } }]);
  assertConsistent(added, TEXT);
  assert.equal(added.agencies.at(-1).name, 'Câu lạc bộ Sông Lam');
  assert.equal(added.mentions.find(({ quote }) => quote === 'Câu lạc bộ Sông Lam').rule, 'own.correction');
});

test('names that differ in case make records with ids of their own', () => {
  const names = { 'Câu lạc bộ': 'Sổ tay', 'Sông Lam': 'sổ tay' };
  const added = apply(read, TEXT, Object.entries(names).map(([words, name]) => ({ adds: { kind: 'reference', ...spanOf(words), values: [name] } })));
  assert.deepEqual(added.documents.slice(-2).map(({ id }) => id), ['other:so-tay', 'other:so-tay~2']);
});

test('added words with the value of a record join it', () => {
  for (const { kind, words, value, section } of [
    { kind: 'agency', words: 'Câu lạc bộ Sông Lam', value: 'Bộ Y tế', section: 'agencies' },
    { kind: 'reference', words: 'Câu lạc bộ', value: '09/2015/TT-BYT', section: 'documents' },
    { kind: 'date', words: 'Sông Lam', value: '2021-04-27', section: 'dates' },
  ]) {
    const joined = apply(read, TEXT, [{ adds: { kind, ...spanOf(words), values: [value] } }]);
    assertConsistent(joined, TEXT);
    assert.equal(joined[section].length, read[section].length, words);
  }
});

test('a value joins the record that it stands for elsewhere in the text', () => {
  const document = annotate(article);
  const { mentions, agencies } = document;
  const known = mentions.find(({ kind, values, targets }) => kind === 'agency' && values[0] !== agencies[targets[0]].name);
  const start = article.indexOf('dư luận') >= 0 ? article.indexOf('dư luận') : 0;
  const adds = { kind: 'agency', start, end: start + 3, values: known.values };
  const corrected = apply(document, article, [{ adds }]);
  assertConsistent(corrected, article);
  const made = corrected.mentions.find((mention) => mention.start === start);
  assert.equal(corrected.agencies[made.targets[0]].name, agencies[known.targets[0]].name);
});

test('an added mention takes the place of those it overlaps', () => {
  const span = { start: spanOf('ngày 27/4/2021').start, end: spanOf('27/4/2021 thay').end };
  const added = apply(read, TEXT, [{ adds: { kind: 'date', ...span, values: ['2021'] } }]);
  assertConsistent(added, TEXT);
  assert.equal(added.mentions.length, read.mentions.length);
});

test('an adjusted mention keeps what still holds', () => {
  const whole = spanOf('Thông tư số 07/2021/TT-BYT');
  const number = spanOf('07/2021/TT-BYT');
  const adjusted = apply(read, TEXT, [{ removes: whole, adds: { kind: 'reference', ...number, values: ['07/2021/TT-BYT'] } }]);
  assertConsistent(adjusted, TEXT);
  const mention = adjusted.mentions.find(({ start }) => start === number.start);
  assert.deepEqual(mention.parts.map(({ kind }) => kind).sort(), ['number', 'symbol']);
  assert.equal(adjusted.documents.length, read.documents.length);
});

test('a later correction applies to what an earlier one left', () => {
  const span = spanOf('Câu lạc bộ Sông Lam');
  const adds = { kind: 'agency', ...span, values: ['CLB'] };
  assert.deepEqual(quotes(apply(read, TEXT, [{ adds }, { removes: span }])), quotes(read));
});

test('findings are let be by their words, or all of a code, and stay so over edits', () => {
  const text = 'Ghi ngày 31/4/2017, ngày  31/4/2017 và ngày 30/2/2018.';
  const document = annotate(text);
  const left = (...corrections) => apply(document, text, corrections).notices.map(({ start, end }) => text.slice(start, end));
  assert.equal(left({ ignores: { code: 'weekday-mismatch' } }).length, 3);
  const one = { ignores: { code: 'impossible-date', words: 'ngày 31/4/2017' } };
  assert.deepEqual(left(one), ['ngày 30/2/2018']);
  assert.deepEqual(left({ ignores: { code: 'impossible-date' } }), []);
  assert.deepEqual(following(text, `${text} Hết.`)([one]), [one]);
  assert.equal(document.notices.length, 3, 'the engine’s document is left as it is');
});

suite('corrections follow their words', () => {
  const corrections = [{ removes: spanOf('Bộ Y tế') }, { adds: { kind: 'agency', ...spanOf('Câu lạc bộ Sông Lam'), values: ['CLB'] } }];
  const EDITS = {
    'over words put before them': { text: `Sáng nay ${TEXT}`, left: 2 },
    'over words put between them': { text: TEXT.replace('ban hành', 'vừa ban hành'), left: 2 },
    'over words taken out between them': { text: TEXT.replace(' ban hành', ''), left: 2 },
    'over words put behind them': { text: `${TEXT} Hết.`, left: 2 },
    'and fall away with words that change': { text: TEXT.replace('Sông Lam', 'Sông Mã'), left: 1 },
    'and all fall away with another text': { text: 'Chuyện khác.', left: 0 },
  };
  for (const [name, { text, left }] of Object.entries(EDITS)) {
    test(name, () => {
      const followed = following(TEXT, text)(corrections);
      assert.equal(followed.length, left);
      for (const correction of followed) {
        const [before] = corrections.filter((one) => Object.keys(one)[0] === Object.keys(correction)[0]);
        for (const [does, { start, end }] of Object.entries(correction)) {
          assert.equal(text.slice(start, end), TEXT.slice(before[does].start, before[does].end));
        }
      }
    });
  }
});

test('the differences of two documents make one out of the other', () => {
  const wanted = apply(read, TEXT, [
    { removes: spanOf('Bộ Y tế') },
    { adds: { kind: 'agency', ...spanOf('Câu lạc bộ Sông Lam'), values: ['CLB'] } },
    { removes: spanOf('Sở Y tế Huế'), adds: { kind: 'agency', ...spanOf('Y tế Huế'), values: ['Sở Y tế'] } },
  ]);
  const again = apply(read, TEXT, differences(read, wanted));
  assertConsistent(again, TEXT);
  const shape = ({ mentions }) => mentions.map(({ kind, start, end, values }) => ({ kind, start, end, values }));
  assert.deepEqual(shape(again), shape(wanted));
  assert.deepEqual(differences(read, read), []);
});

suite('the history', () => {
  const removes = spanOf('Bộ Y tế');

  test('goes back and forth', () => {
    const keeper = new Keeper();
    keeper.take(TEXT, read);
    assert.ok(!keeper.canUndo && !keeper.canRedo);
    keeper.correct({ removes });
    assert.equal(keeper.document.mentions.length, read.mentions.length - 1);
    keeper.undo();
    assert.deepEqual(keeper.document, read);
    keeper.redo();
    assert.equal(keeper.count, 1);
    keeper.undo();
    keeper.correct({ removes: spanOf('Sở Y tế Huế') });
    assert.ok(!keeper.canRedo);
  });

  test('goes along with an edit', () => {
    const keeper = new Keeper();
    keeper.take(TEXT, read);
    keeper.correct({ removes });
    const text = `Tin: ${TEXT}`;
    keeper.take(text, annotate(text));
    assert.ok(!quotes(keeper.document).includes('agency Bộ Y tế'));
    keeper.undo();
    assert.deepEqual(keeper.document, annotate(text));
  });

  test('ends with the words it is about', () => {
    const keeper = new Keeper();
    keeper.take(TEXT, read);
    keeper.correct({ removes });
    keeper.take('', annotate(''));
    assert.ok(!keeper.canUndo && !keeper.canRedo);
  });

  test('begins with what a saved document says of its text', () => {
    const wanted = apply(read, TEXT, [{ removes }]);
    const keeper = new Keeper();
    keeper.await(TEXT, wanted);
    keeper.take(TEXT, read);
    assert.deepEqual(quotes(keeper.document), quotes(wanted));
    assert.equal(keeper.count, 1);
  });

  test('comes back with its text, and goes along with an edit made meanwhile', () => {
    const before = new Keeper();
    before.take(TEXT, read);
    before.correct({ removes });
    before.correct({ removes: spanOf('Sở Y tế Huế') });
    before.undo();
    for (const shown of [TEXT, `Tin: ${TEXT}`]) {
      const keeper = new Keeper();
      keeper.restore(TEXT, before.historyIn(TEXT));
      assert.equal(keeper.historyIn(shown).at, 1, 'also before it is read');
      keeper.take(shown, annotate(shown));
      assert.equal(keeper.count, 1);
      assert.ok(keeper.canUndo && keeper.canRedo);
      assert.ok(!quotes(keeper.document).includes('agency Bộ Y tế'));
    }
  });
});

suite('corrections come back with the text that an edit took them from', () => {
  const keeper = () => {
    const made = new Keeper();
    made.take(TEXT, read);
    made.correct({ removes: spanOf('Bộ Y tế') });
    made.correct({ adds: { kind: 'agency', ...spanOf('Câu lạc bộ Sông Lam'), values: ['CLB'] } });
    return made;
  };
  const take = (made, text) => made.take(text, annotate(text));

  test('with their history', () => {
    const made = keeper();
    const corrected = quotes(made.document);
    made.undo();
    take(made, 'x');
    assert.equal(made.count, 0);
    take(made, TEXT);
    assert.equal(made.count, 1);
    made.redo();
    assert.deepEqual(quotes(made.document), corrected);
    made.undo();
    made.undo();
    assert.ok(!made.canUndo);
  });

  test('with what was corrected since', () => {
    const made = keeper();
    const rest = TEXT.slice(TEXT.indexOf('. ') + 2);
    take(made, rest);
    assert.equal(made.count, 1, 'what was corrected in the part that is gone is gone');
    made.correct({ removes: spanOf('Sở Y tế Huế', rest) });
    take(made, TEXT);
    assert.equal(made.count, 3);
    assert.ok(!quotes(made.document).includes('agency Sở Y tế Huế'));
    assert.equal(quotes(made.document)[0], 'reference Thông tư số 07/2021/TT-BYT');
    made.undo();
    assert.ok(quotes(made.document).includes('agency Sở Y tế Huế'));
  });

  test('not with another text', () => {
    const made = keeper();
    take(made, article);
    assert.equal(made.count, 0);
    assert.deepEqual(made.document, annotate(article));
  });
});
