// The options of `annotate`, and what is said of wrong ones.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { annotate, Annotator, OptionsError } from './engine.mjs';

test('the date of the article completes a day without a year', () => {
  const { mentions, dates } = annotate('Lễ khai mạc diễn ra chiều 16/11 tại Huế.', { date: '2017-11-16' });
  assert.deepEqual(mentions.find(({ kind }) => kind === 'date').values, ['XXXX-11-16']);
  assert.equal(dates[0].edtf, '2017-11-16');
});

test('a name of one’s own is a mention of its kind, with its value', () => {
  const rules = [{ kind: 'agency', name: 'Tổ Măng Non', value: 'Tổ công tác Măng Non' }];
  const { mentions } = annotate('Báo cáo của Tổ Măng Non nêu rõ điều đó.', { rules });
  assert.deepEqual(
    mentions.map(({ kind, quote, values }) => ({ kind, quote, values })),
    [{ kind: 'agency', quote: 'Tổ Măng Non', values: ['Tổ công tác Măng Non'] }],
  );
});

test('a name of one’s own wins over what the engine reads there', () => {
  const rules = [{ kind: 'agency', name: 'Sở Y tế Nghị quyết số 5' }];
  const { mentions } = annotate('Họ là Sở Y tế Nghị quyết số 5 đấy.', { rules });
  assert.deepEqual(mentions.map(({ quote }) => quote), ['Sở Y tế Nghị quyết số 5']);
});

test('patterns want the module with rules, and say so', () => {
  const rules = [{ kind: 'reference', pattern: 'CV-\\d+' }];
  assert.throws(() => annotate('Xem CV-77.', { rules }), { name: 'RulesUnavailable', code: 'RulesUnavailable' });
});

suite('the module with rules', async () => {
  const module = await import('../../www/pkg/rules/chuthich.js');
  await module.default();

  test('finds patterns, also after what takes two units', () => {
    const text = '😀 xem CV-77.';
    const rules = [{ kind: 'reference', pattern: 'CV-\\d+', value: 'CV 77' }];
    const [mention] = module.annotate(text, { rules }).mentions;
    assert.deepEqual([mention.start, mention.quote, mention.values], [7, 'CV-77', ['CV 77']]);
  });

  test('says where a pattern stopped that would cost too much', () => {
    const text = `${'a'.repeat(20_000)}\n\nCV-77 a`;
    const { mentions, notices } = module.annotate(text, { rules: [{ kind: 'reference', pattern: '\\w+@|a' }] });
    const [{ code, start, end, message }] = notices;
    assert.deepEqual([notices.length, code, start, end], [1, 'pattern-limit', mentions.at(-2).end, 20_000]);
    assert.match(message.vi, /quy tắc thứ 1/);
    assert.equal(mentions.at(-1).start, text.length - 1);
  });

  test('names the place where a pattern is wrong', () => {
    const rules = [{ kind: 'date', name: 'Tết' }, { kind: 'reference', pattern: 'CV (' }];
    assert.throws(() => module.annotate('', { rules }), { code: 'InvalidPattern', rule: 1, at: 3, fault: 'unclosed-group' });
  });
});

suite('wrong options are typed errors', () => {
  const WRONG = {
    'a day that does not exist': { options: { date: '2017-02-30' }, code: 'InvalidDate' },
    'a date in another form': { options: { date: '16/11/2017' }, code: 'InvalidDate' },
    'a date that is no string': { options: { date: 20171116 }, code: 'InvalidOptions' },
    'rules that are no list': { options: { rules: 'Sở Y tế' }, code: 'InvalidOptions' },
    'a rule of an unknown kind': { options: { rules: [{ kind: 'person', name: 'Sở Y tế' }] }, code: 'InvalidOptions' },
    'a rule with neither name nor pattern': { options: { rules: [{ kind: 'agency' }] }, code: 'InvalidRule' },
    'options that are no object': { options: 'today', code: 'InvalidOptions' },
  };
  for (const [name, { options, code }] of Object.entries(WRONG)) {
    test(name, () => {
      for (const use of [() => annotate('Bộ Y tế', options), () => new Annotator('Bộ Y tế', options)]) {
        assert.throws(use, (error) => {
          assert.ok(error instanceof OptionsError, String(error));
          assert.equal(error.code, code);
          assert.ok(error.message.length > 0);
          return true;
        });
      }
      assert.equal(annotate('Bộ Y tế').mentions.length, 1, 'the engine goes on');
    });
  }
});
