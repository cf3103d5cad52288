// EDTF values as people say and write them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { describeDate, inFigures, isDay, missingIn, readFigures } from '../../www/edtf.js';

suite('a value in words', () => {
  const WORDS = {
    '2017-10-25': '25/10/2017',
    '2017-10': '10/2017',
    '2017': '2017',
    '0938': '938',
    '-0207': '208 TCN',
    '0000': '1 TCN',
    '-0256/-0207': '257 TCN – 208 TCN',
    'XXXX-11-16': '16/11',
    'XXXX-11': 'tháng 11',
    'XXXX-XX-16': 'ngày 16',
    '2018-21': 'mùa xuân 2018',
    '2018-24': 'mùa đông 2018',
    '2017-35': 'quý III/2017',
    'XXXX-33': 'quý I',
    '2017-01/2017-06': 'nửa đầu năm 2017',
    '2017-07/2017-12': 'nửa cuối năm 2017',
    '2017-01/2018-06': '01/2017 – 06/2018',
    '195X': 'những năm 1950',
    '2015/2020': '2015 – 2020',
    '../2025-02-28': 'đến 28/02/2025',
    '2018~': 'khoảng 2018',
  };
  for (const [edtf, words] of Object.entries(WORDS)) {
    test(edtf, () => assert.equal(describeDate(edtf), words));
  }
});

test('what a value leaves open has a name', () => {
  assert.deepEqual(['2017-10-25', 'XXXX-11-16', 'XXXX-XX-16', '2017-XX-16'].map(missingIn), [undefined, 'year', 'monthAndYear', 'month']);
});

suite('what a person writes for a date', () => {
  const READ = {
    '25/10/2017': '2017-10-25',
    '5-3-2017': '2017-03-05',
    '10/2017': '2017-10',
    '2017': '2017',
    '16/11': 'XXXX-11-16',
    '2017–2018': '2017/2018',
    '2017-2018': '2017/2018',
    '25/10/2017 – 16/11/2017': '2017-10-25/2017-11-16',
    '25/10/2017 đến 16/11/2017': '2017-10-25/2017-11-16',
    '2017-10-25': '2017-10-25',
    '2017-10/2017-12': '2017-10/2017-12',
    '2018-22': '2018-22',
    '195X': '195X',
    '../2017': '../2017',
  };
  for (const [words, edtf] of Object.entries(READ)) test(words, () => assert.equal(readFigures(words), edtf));

  for (const words of ['hôm nào', '32/10/2017', '25/13/2017', '2017/10/25', '18-NQ/TW', '1/2/3/4', '']) {
    test(`«${words}» is none`, () => assert.equal(readFigures(words), null));
  }

  test('every value is read back from its figures', () => {
    for (const edtf of ['2017-10-25', '2017-10', '2017', 'XXXX-11-16', 'XXXX-XX-16', '2018-22', '2017/2018', '2017-10-25/2017-11', '195X', '2018~', '-0207', '-0256/-0207']) {
      assert.equal(readFigures(inFigures(edtf)), edtf, edtf);
    }
    assert.equal(inFigures('2017-10-25/2017-11-16'), '25/10/2017 – 16/11/2017');
    assert.equal(inFigures('2018-22'), '2018-22');
  });
});

test('a day is one of the calendar', () => {
  for (const day of ['2017-10-25', '2020-02-29', '0938-01-01']) assert.ok(isDay(day), day);
  for (const none of ['2017-02-29', '2017-13-01', '2017-10', 'XXXX-10-25', '2017-10-25/2017-10-26', '', null]) assert.ok(!isDay(none), String(none));
});
