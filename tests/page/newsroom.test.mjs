// A newsroom's own table: opened in its dialog, shown with the records, what it says against the text, kept where wanted.
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';
import { workbook } from './zip.mjs';

const TEXT = 'Bộ Y tế ban hành Thông tư số 07/2021/TT-BYT quy định chế độ trực. Theo Nghị định số 15/2024/NĐ-CP, việc này do Sở Y tế Hà Nội làm.';
const TABLE = 'Số hiệu;Tên chính thức;Tình trạng;Ghi chú\n07/2021/TT-BYT;Quy định về đê điều;hết hiệu lực;hỏi Ban Y tế\n15/2024/NĐ-CP;Về trực;còn hiệu lực;\nkhông rõ;a;b;c\n';

const page = usePage();
beforeEach(async () => {
  await page.open();
  await page.fill(TEXT);
});

const dialog = () => page.run(`return document.querySelector('#newsroomDialog').textContent`);
const says = (wanted) => page.until(async () => wanted.test(await dialog()), `the dialog says ${wanted}`);
const notices = () => page.run(`return [...document.querySelectorAll('[data-list="notices"] .name')].map((name) => name.textContent)`);
const untilNotices = (count) => page.until(async () => (await notices()).length === count, `there are ${count} findings`);

/** Picks a file of this text, or of these bytes. */
const pick = (content, name = 'bảng.csv') =>
  page.run(
    `const [content, name] = arguments;
    const transfer = new DataTransfer();
    transfer.items.add(new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
    const input = document.querySelector('#newsroomFile');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));`,
    typeof content === 'string' ? content : [...content],
    name,
  );

test('what the table says is shown with the record, and contradictions are told and can be let be', async () => {
  await page.click('#newsroom');
  await assertAccessible(page);
  await pick(TABLE);
  await says(/Đang dùng «bảng\.csv»: 2 văn bản.*1 số hiệu không đọc được: không rõ/);
  await assertAccessible(page);
  await page.click('#newsroomDialog .close');
  await untilNotices(2);
  const [title, status] = await notices();
  assert.match(title, /bài ghi «quy định chế độ trực».*«Quy định về đê điều»/);
  assert.match(status, /07\/2021\/TT-BYT: bảng của tòa soạn ghi «hết hiệu lực»/);
  await page.click('mark[data-kind="reference"]');
  const facts = await page.run(`return document.querySelector('#details').innerText`);
  for (const words of ['Quy định về đê điều', 'hết hiệu lực', 'hỏi Ban Y tế']) assert.ok(facts.includes(words), `${words}: ${facts}`);
  await page.click('[data-ignores="newsroom.status"]');
  await untilNotices(1);
  await page.click('#newsroom');
  await page.click('#removeTable');
  await page.click('#newsroomDialog .close');
  await untilNotices(0);
});

test('the table is kept where the person wants it, and forgotten with it', async () => {
  await page.click('#newsroom');
  await pick(TABLE);
  await says(/Đang dùng/);
  await page.click('#keepTable');
  await page.reload();
  await page.fill(TEXT);
  await untilNotices(2);
  await page.click('#newsroom');
  await says(/Đang dùng «bảng\.csv»/);
  await page.click('#removeTable');
  await page.reload();
  await page.fill(TEXT);
  assert.deepEqual(await notices(), []);
});

test('a table as Excel writes it, with its name above, a broken row and one that stands there twice', async () => {
  const rows = ['DANH MỤC VĂN BẢN, tháng 3;;;', ';;;', 'STT;Số, ký hiệu;Trích yếu;Hiệu lực', '1;07/2021/TT-BYT;"Quy định về đê điều;hết hiệu lực', '2;15/2024/NĐ-CP;"Về trực; ""ca kíp""";còn hiệu lực', '3;15/2024/NĐ-CP;Về lúa;'];
  await page.click('#newsroom');
  await pick(`\ufeff${rows.join('\r\n')}\r\n`);
  await says(/Đang dùng «bảng\.csv»: 2 văn bản\.Bài này nhắc 2 văn bản trong bảng\.1 số hiệu có nhiều dòng nói khác nhau, chỉ dùng dòng đầu: 15\/2024\/NĐ-CP\./);
  await page.click('#newsroomDialog .close');
  await untilNotices(2);
  assert.match((await notices())[0], /bảng của tòa soạn ghi «Quy định về đê điều»/);
  await page.run(`document.querySelectorAll('mark[data-kind="reference"]')[1].click()`);
  assert.match(await page.run(`return document.querySelector('#details').textContent`), /Về trực; "ca kíp"/);
});

test('a workbook of Excel, with cells that are not filled; one that is cut off', async () => {
  const rows = [['DANH MỤC'], ['STT', 'Số hiệu', 'Trích yếu', 'Hiệu lực', 'Ghi chú'], [1, '07/2021/TT-BYT', , 'hết hiệu lực'], [, '15/2024/NĐ-CP', , , 'hỏi Ban Y tế'], [3, , 'Về lúa']];
  const content = workbook([rows]);
  await page.click('#newsroom');
  await pick(content, 'bảng.xlsx');
  await says(/Đang dùng «bảng\.xlsx»: 2 văn bản\.Bài này nhắc 2 văn bản trong bảng\./);
  await pick(content.subarray(0, 200), 'cụt.xlsx');
  await says(/«cụt\.xlsx» hỏng/);
  await says(/Đang dùng «bảng\.xlsx»/);
  await page.click('#newsroomDialog .close');
  await untilNotices(1);
  assert.match((await notices())[0], /07\/2021\/TT-BYT: bảng của tòa soạn ghi «hết hiệu lực»/);
  await page.run(`document.querySelectorAll('mark[data-kind="reference"]')[1].click()`);
  assert.match(await page.run(`return document.querySelector('#details').textContent`), /hỏi Ban Y tế/);
});

test('the dialog says how many documents of the table the text mentions', async () => {
  const cited = async (text, wanted) => {
    if (text) await page.fill(text);
    await page.click('#newsroom');
    await pick(TABLE);
    await says(wanted);
    await page.click('#newsroomDialog .close');
  };
  await cited('Nghị định số 15/2024/NĐ-CP nói về trực.', /2 văn bản\.Bài này nhắc 1 văn bản trong bảng\./);
  await cited('Nghị định số 15/2023/NĐ-CP nói về trực.', /2 văn bản\.Bài này không nhắc văn bản nào trong bảng\./);
  await page.open();
  await cited('', /2 văn bản\.1 số hiệu/);
});

test('a file that is no table is named, and the table in use stays', async () => {
  await page.click('#newsroom');
  await pick(TABLE);
  await says(/Đang dùng/);
  await pick('Số hiệu;Tên\n;Về đê điều', 'trống.csv');
  await says(/«trống\.csv» không có dòng nào có số hiệu/);
  await pick('Họ tên,Ngày sinh\nLâm Văn Bến,1/2/1970', 'người.csv');
  await says(/Trong «người\.csv» không số hiệu nào đọc được/);
  await pick('\u0000\u0001\u0002\u0003'.repeat(20), 'bảng.xls');
  await says(/«bảng\.xls» không phải là tệp CSV hay \.xlsx/);
  await says(/Đang dùng «bảng\.csv»/);
});
