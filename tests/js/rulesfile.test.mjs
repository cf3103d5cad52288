// A file of own rules: the form that the command line reads too, and what is wrong with others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { readRulesFile, RulesFileError, toRulesFile } from '../../www/keep/rulesfile.js';
import { annotate } from './engine.mjs';

const RULES = [
  { kind: 'agency', way: 'name', words: 'Báo Chim Én', value: '' },
  { kind: 'reference', way: 'pattern', words: 'VB-\\d+', value: 'Văn bản' },
];

test('rules are read back as they were', () => {
  assert.deepEqual(readRulesFile(toRulesFile(RULES)), RULES);
  assert.deepEqual(readRulesFile(`\ufeff${toRulesFile([])}`), []);
});

test('what has no words yet is left out, blanks around a value too', () => {
  const rules = [{ kind: 'date', way: 'name', words: ' ', value: '' }, { ...RULES[0], value: ' Én ' }];
  assert.deepEqual(JSON.parse(toRulesFile(rules)), { rules: [{ kind: 'agency', name: 'Báo Chim Én', value: 'Én' }] });
});

test('the file is what the engine takes as its rules', () => {
  const { rules } = JSON.parse(toRulesFile(RULES.slice(0, 1)));
  assert.deepEqual(annotate('Theo Báo Chim Én.', { rules }).mentions.map(({ quote, rule }) => [quote, rule]), [['Báo Chim Én', 'own.name']]);
});

suite('what is no such file is refused by name', () => {
  const FAULTS = {
    notJson: ['', '{', 'Báo Chim Én'],
    notRules: ['{}', '[]', 'null', '"x"', '{"rules": {}}'],
    brokenRule: ['[null]', '[3]', '[{}]', '[{"kind": "agency"}]', '[{"kind": "person", "name": "x"}]', '[{"kind": "date", "name": "x", "pattern": "y"}]', '[{"kind": "date", "name": "x", "value": 3}]'].map(
      (rules) => `{"rules": ${rules}}`,
    ),
  };
  for (const [code, files] of Object.entries(FAULTS)) {
    test(code, () => {
      for (const file of files) assert.throws(() => readRulesFile(file), (error) => error instanceof RulesFileError && error.code === code, file);
    });
  }

  test('with the number of the rule that is wrong', () => {
    const file = JSON.stringify({ rules: [{ kind: 'agency', name: 'x' }, { kind: 'agency' }] });
    assert.throws(() => readRulesFile(file), ({ values }) => values[0] === 2);
  });
});
