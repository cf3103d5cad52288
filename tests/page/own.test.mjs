// The card of the document that the text itself is, and what the list says of it.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { Key } from 'selenium-webdriver';

import { annotate } from '../js/engine.mjs';
import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const DECREE = `CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 58/2022/NĐ-CP
Hà Nội, ngày 8 tháng 9 năm 2022

NGHỊ ĐỊNH
Quy định về bến đò ngang và chợ nổi trên sông

Căn cứ Luật Giao thông đường thủy nội địa ngày 15 tháng 6 năm 2004;
Theo đề nghị của Bộ trưởng Bộ Giao thông vận tải;

Điều 1. Phạm vi

Biên bản ghi ngày 31/4/2022 không được dùng.

Điều 2. Hiệu lực thi hành

Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 11 năm 2022.

Nơi nhận:
- Văn phòng Quốc hội;
- Tòa án nhân dân tối cao;
- Lưu: VT, ĐT.

TM. CHÍNH PHỦ
THỦ TƯỚNG
(Đã ký)

Lâm Văn Bến
`;

const LETTER = `SỞ Y TẾ TỈNH LÀO CAI
Số: 733/SYT-NVY
V/v trực gác mùa lũ
Lào Cai, ngày 4 tháng 8 năm 2022

Kính gửi: Các bệnh viện trong tỉnh.
`;

const page = usePage();
beforeEach(() => page.open());

/** What stands on the cards: name, title, the rows of fields in order, the folded lists. */
const cards = () =>
  page.run(
    `return [...document.querySelectorAll('[data-list="own"] > ol > li')].map((card) => ({
      name: card.querySelector('.name').textContent,
      title: card.querySelector('.title')?.textContent,
      fields: [...card.querySelectorAll('dl > div')].map((row) =>
        [row.querySelector('dt').textContent, [...row.querySelectorAll('dd')].map((value) => value.firstChild.textContent).join()]),
      folded: [...card.querySelectorAll('summary')].map((summary) => summary.textContent),
    }))`,
  );

/** What is selected in the text. */
const selected = () => page.run(`return getSelection().toString()`);

/** The parts of the list that show, in order. */
const parts = () =>
  page.run(`return [...document.querySelectorAll('#list [data-list]')].filter((part) => part.offsetParent).map(({ dataset }) => dataset.list)`);

test('the document that the text is has a card, before the notices and everything else', async () => {
  await page.fill(DECREE);
  const [card, ...others] = await cards();
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...card, fields: card.fields.slice(0, 4) },
    {
      name: 'Nghị định 58/2022/NĐ-CP',
      title: 'Quy định về bến đò ngang và chợ nổi trên sông',
      fields: [
        ['Nơi ban hành', 'Chính phủ'],
        ['Ngày', '08/09/2022'],
        ['Hiệu lực từ', '01/11/2022'],
        ['Người ký', 'TM. CHÍNH PHỦ THỦ TƯỚNG, Lâm Văn Bến'],
      ],
      folded: ['Nơi nhận (3)'],
    },
  );
  assert.deepEqual((await parts()).slice(0, 3), ['own', 'notices', 'documents']);
});

test('it stands in its card alone, and the other documents in their list', async () => {
  await page.fill(DECREE);
  const { documents } = annotate(DECREE);
  const keys = await page.run(`return [...document.querySelectorAll('#list [data-record^="documents:"]')].map(({ dataset }) => dataset.record)`);
  assert.deepEqual(keys.toSorted(), documents.map((_, place) => `documents:${place}`).toSorted());
  assert.equal(await page.find('[data-list="documents"] .total').getText(), String(documents.length - 1));
});

test('nothing stands there of what the text does not say', async () => {
  await page.fill('Số: 15/2021/TT-BYT\n\nHà Nội, ngày 5 tháng 3 năm 2021\n\nTHÔNG TƯ\nVề tủ thuốc ở bến tàu');
  const [{ fields, folded }] = await cards();
  assert.deepEqual(fields.map(([field]) => field), ['Nơi ban hành', 'Ngày']);
  assert.deepEqual(folded, []);
  await page.fill('Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT ngày 27/4/2021.');
  assert.deepEqual(await cards(), []);
  assert.deepEqual(await parts(), ['documents', 'agencies', 'dates']);
});

/** A decree whose head has no number, and the same in its closing line. */
const DRAFT =
  'CHÍNH PHỦ\n\nNGHỊ ĐỊNH\nVề việc đặt phao\n  ở bến đò ngang\n\nCăn cứ Luật Thương mại;\nChính phủ ban hành Nghị định về việc đặt phao ở bến đò ngang.\n\nĐiều 1. Phạm vi';

test('two documents in one text have two cards', async () => {
  await page.fill(`${DECREE}\n${LETTER}`);
  assert.deepEqual((await cards()).map(({ name }) => name), ['Nghị định 58/2022/NĐ-CP', 'Công văn 733/SYT-NVY']);
});

test('one without a number goes by its type and title, and counts no mentions', async () => {
  await page.fill(
    'CHÍNH PHỦ\n\nNGHỊ ĐỊNH\nQuy định về chợ nổi\n\nCăn cứ Luật Thương mại;\nChính phủ ban hành Nghị định quy định về chợ nổi.\n\nĐiều 1. Phạm vi',
  );
  const [{ name, title, fields }] = await cards();
  assert.deepEqual([name, title, fields[0]], ['Nghị định', 'Quy định về chợ nổi', ['Nơi ban hành', 'Chính phủ']]);
  const entry = await page.run(
    `return [...document.querySelector('[data-list="own"] [data-record]').children].map(({ textContent }) => textContent)`,
  );
  assert.deepEqual(entry, ['Nghị định', 'Quy định về chợ nổi']);
  assert.equal(
    await page.find('[data-list="own"] .copy').getAttribute('data-copy'),
    'Nghị định của Chính phủ quy định về chợ nổi',
  );
});

suite('the way from the card', () => {
  test('to each addressee in the text, by keyboard', async () => {
    await page.fill(DECREE);
    await page.run(`document.querySelector('[data-list="own"] summary').focus()`);
    await page.press(Key.ENTER, Key.TAB, Key.TAB, Key.ENTER);
    assert.equal(await selected(), 'Tòa án nhân dân tối cao');
  });

  test('to the type and title at its head where no number stands there, and the focus stays', async () => {
    for (const text of [DRAFT, DRAFT.normalize('NFD')]) {
      await page.fill(text);
      await page.run(`document.querySelector('[data-list="own"] [data-record]').focus()`);
      await page.press(Key.ENTER);
      assert.equal((await selected()).normalize().replace(/\s+/g, ' '), 'NGHỊ ĐỊNH Về việc đặt phao ở bến đò ngang');
      assert.match(await page.focus(), /^documents:\d+$/);
    }
  });

  test('to its marks, and from there back to the card', async () => {
    await page.fill(DECREE);
    await page.click('[data-list="own"] [data-record]');
    assert.match(await page.focus(), /^m\d+$/);
    assert.match(await page.find('#details').getText(), /Người ký\s*TM\. CHÍNH PHỦ THỦ TƯỚNG, Lâm Văn Bến/);
    await page.press(Key.ESCAPE);
    assert.match(await page.focus(), /^documents:\d+$/);
  });
});

test('on a phone the way to what is to be checked leads past it', async () => {
  await page.open({ width: 375 });
  await page.fill(DECREE);
  await page.click('#toList');
  const head = () =>
    page.run(`const { top } = document.querySelector('[data-list="notices"] h3').getBoundingClientRect(); return top >= 0 && top < innerHeight / 3`);
  await page.until(head, 'the findings are in view');
  await page.untilFocus('findings');
  await page.press(Key.TAB);
  assert.match(await page.focus(), /^notices:/);
});

test('its citation is copied', async () => {
  await page.fill(DECREE);
  await page.click('[data-list="own"] .copy');
  await page.until(async () => (await page.status()) !== '', 'the page says that it copied');
  assert.match(
    await page.find('[data-list="own"] .copy').getAttribute('data-copy'),
    /^Nghị định số 58\/2022\/NĐ-CP ngày 08 tháng 9 năm 2022 của Chính phủ quy định về bến đò ngang và chợ nổi trên sông$/,
  );
});

test('on paper its marks have the number of its card, the first of all', async () => {
  await page.fill(DECREE);
  const [key, number, mark] = await page.run(
    `dispatchEvent(new Event('beforeprint'));
    const { record, note } = document.querySelector('[data-list="own"] [data-record]').dataset;
    const shown = [record, note, document.querySelector('mark[data-kind="reference"]').dataset.notes];
    dispatchEvent(new Event('afterprint'));
    return shown`,
  );
  assert.match(key, /^documents:/);
  assert.deepEqual([number, mark], ['1', '1']);
});

test('it goes with the documents when the legend hides them', async () => {
  await page.fill(DECREE);
  await page.click('#legend [data-kind="reference"]');
  assert.deepEqual(await parts(), ['notices', 'agencies', 'dates']);
});

test('the search finds it by what stands on the card', async () => {
  await page.fill(DECREE);
  await page.find('#search').sendKeys('lam van ben');
  assert.deepEqual(await parts(), ['own']);
});

for (const [width, query] of [[375, ''], [1280, '?lang=en']]) {
  for (const theme of ['light', 'dark']) {
    test(`it is for everyone, ${width} pixels, ${theme}`, async () => {
      await page.open({ width, query });
      await page.fill(`${DECREE}\n${LETTER}`);
      await page.run(
        `document.documentElement.dataset.theme = arguments[0];
        for (const list of document.querySelectorAll('[data-list="own"] details')) list.open = true`,
        theme,
      );
      await assertAccessible(page);
      assert.ok(await page.fitsItsWidth());
    });
  }
}
