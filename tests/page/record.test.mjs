// What the details say of a record: what it does to others, and which other it may be.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { usePage } from './page.mjs';

const page = usePage();
beforeEach(() => page.open());

/** The rows of the records in the details: for each, the names of the fields and their values. */
const rows = () =>
  page.run(
    `return [...document.querySelectorAll('#details .record')].map((record) =>
      [...record.querySelectorAll('dl > div')].map((row) =>
        [row.querySelector('dt').textContent, ...[...row.querySelectorAll('dd')].map((value) => value.textContent)]))`,
  );

const TWO = `Bộ Y tế ban hành Thông tư 07/2021/TT-BYT và Thông tư 08/2021/TT-BYT. Thông tư này nói về tủ thuốc.

Thông tư này hết hiệu lực từ tháng 6/2023.`;

test('a record says which words may mean it or another, each wording once', async () => {
  await page.fill(TWO);
  await page.click('#list [data-record="documents:0"]');
  const doubt = (await rows())[0].find(([field]) => field === 'Chưa rõ');
  assert.deepEqual(doubt, ['Chưa rõ', '«Thông tư này» cũng có thể là Thông tư 08/2021/TT-BYT']);
  await page.click('#details .way');
  assert.equal(await page.run(`return getSelection().toString()`), 'Thông tư này');
});

test('the details of words that may mean one of two say so, and of each which is the other', async () => {
  await page.fill('Quyết định số 15/QĐ-BYT và Quyết định số 15/QĐ-BNV đã có. Theo Quyết định số 15, việc ấy xong rồi.');
  await page.click('mark[data-id="m2"]');
  assert.match(await page.find('#details').getText(), /Là một trong các văn bản sau/);
  const doubts = (await rows()).map((fields) => fields.find(([field]) => field === 'Chưa rõ'));
  assert.deepEqual(doubts, [
    ['Chưa rõ', '«Quyết định số 15» cũng có thể là Quyết định 15/QĐ-BNV'],
    ['Chưa rõ', '«Quyết định số 15» cũng có thể là Quyết định 15/QĐ-BYT'],
  ]);
});

const CLOSING = `Số: 15/2021/TT-BYT

Hà Nội, ngày 5 tháng 3 năm 2021

THÔNG TƯ
Về tủ thuốc ở bến tàu

Căn cứ Luật Dược ngày 6 tháng 4 năm 2016;
${'\nTủ thuốc ở bến tàu có bông và băng.\n'.repeat(60)}
Điều 3. Điều khoản thi hành

Bãi bỏ khoản 2 Điều 5 Thông tư số 9/2012/TT-BYT.

Thông tư này thay thế Thông tư số 8/2011/TT-BYT.`;

test('a relation has the words that state it, and the provisions that it concerns', async () => {
  await page.fill(CLOSING);
  await page.click('#list [data-record="documents:0"]');
  assert.deepEqual((await rows())[0].slice(2), [
    ['sửa đổi', 'khoản 2 Điều 5 Thông tư 9/2012/TT-BYT «Bãi bỏ»'],
    ['thay thế', 'Thông tư 8/2011/TT-BYT «thay thế»'],
    ['căn cứ', 'Luật Dược «Căn cứ»'],
  ]);
});

test('the words of a relation lead to where they stand, also where a paragraph begins', async () => {
  await page.fill(CLOSING);
  await page.click('[data-list="own"] .way');
  assert.equal(await page.run(`return getSelection().toString()`), 'Bãi bỏ');
  const { top, bottom, height } = await page.run(
    `const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect(); return { top, bottom, height: innerHeight }`,
  );
  assert.ok(top >= 0 && bottom <= height, JSON.stringify({ top, bottom, height }));
});

test('words of a paragraph that is longer than the window come into view, above the details', async () => {
  await page.open({ width: 375, height: 800 });
  const filling = 'Tủ thuốc ở bến tàu có bông, có băng và có một quyển sổ để ghi. '.repeat(60);
  await page.fill(`Thông tư số 5/2021/TT-BYT bãi bỏ Thông tư số 9/2012/TT-BYT. ${filling}Thông tư số 5/2021/TT-BYT thay thế Thông tư số 8/2011/TT-BYT.`);
  await page.click('#list [data-record="documents:0"]');
  for (const [place, words] of [[0, 'bãi bỏ'], [1, 'thay thế']]) {
    const [selected, top, bottom, end] = await page.run(
      `document.querySelectorAll('#details .way')[arguments[0]].click();
      const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect();
      return [getSelection().toString(), top, bottom, document.querySelector('#details').getBoundingClientRect().top]`,
      place,
    );
    assert.equal(selected, words);
    assert.ok(top >= 0 && bottom <= end, JSON.stringify({ top, bottom, end }));
  }
});

test('relations stand in a row for each kind, and a long one is folded', async () => {
  const many = [21, 22, 23, 24, 25].map((number) => `Nghị định số ${number}/2019/NĐ-CP`).join(', ');
  await page.fill(`Nghị định số 5/2020/NĐ-CP bãi bỏ ${many} và thay thế Nghị định số 9/2015/NĐ-CP.`);
  await page.click('#list [data-record="documents:0"]');
  const [fields] = await rows();
  assert.deepEqual(fields.filter(([field]) => !field.startsWith('Nơi')).map(([field]) => field), ['thay thế']);
  await page.click('#details summary');
  assert.match(await page.find('#details details').getText(), /^Bãi bỏ \(5\)\s*Nghị định 21\/2019\/NĐ-CP/i);
});
