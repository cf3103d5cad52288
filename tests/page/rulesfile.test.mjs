// Own rules written to a file and read from one, in the dialog that has them.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { assertAccessible } from './axe.mjs';
import { usePage } from './page.mjs';

const TEXT = 'Báo Chim Én và Đài Sơn Ca đưa tin theo Bộ Y tế.';

const FILE = { rules: [{ kind: 'agency', name: 'Báo Chim Én' }, { kind: 'agency', name: 'Đài Sơn Ca', value: 'Đài Sơn Ca, Lào Cai' }] };

const page = usePage();
beforeEach(async () => {
  await page.open();
  await page.fill(TEXT);
  await page.click('#rules');
});

const outcome = () => page.run(`return document.querySelector('#rulesDialog .files .outcome').textContent`);
const untilOutcome = (wanted) => page.until(async () => wanted.test(await outcome()), `the dialog says ${wanted}`);

/** The words of the rules in the dialog. */
const words = () => page.run(`return [...document.querySelectorAll('#rulesDialog .words')].map((field) => field.value)`);

const pick = (content, name = 'tòa soạn.json') =>
  page.run(
    `const transfer = new DataTransfer();
    transfer.items.add(new File([arguments[0]], arguments[1]));
    const input = document.querySelector('#rulesFile');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));`,
    typeof content === 'string' ? content : JSON.stringify(content),
    name,
  );

test('the rules of a file are used at once, each once', async () => {
  await pick(FILE);
  await untilOutcome(/^Đã thêm 2 quy tắc từ «tòa soạn\.json»/);
  assert.deepEqual(await words(), ['Báo Chim Én', 'Đài Sơn Ca']);
  await page.until(async () => (await page.legend()).agency === 3, 'the names are marked');
  await pick(FILE);
  await untilOutcome(/^Mọi quy tắc trong «tòa soạn\.json» đã có/);
  assert.deepEqual(await words(), ['Báo Chim Én', 'Đài Sơn Ca']);
});

test('what is written there stays beside the rules of a file, and is kept where the person wants it', async () => {
  await page.find('#rulesDialog .words').sendKeys('Sơn Ca');
  await page.click('#keepRules');
  await pick(FILE);
  await untilOutcome(/^Đã thêm 2/);
  assert.deepEqual(await words(), ['Sơn Ca', 'Báo Chim Én', 'Đài Sơn Ca']);
  await page.reload();
  await page.click('#rules');
  assert.deepEqual((await words()).sort(), ['Báo Chim Én', 'Sơn Ca', 'Đài Sơn Ca']);
});

test('the rules are written in the form that they are read in', async () => {
  await pick(FILE);
  await untilOutcome(/^Đã thêm 2/);
  await page.run(
    `window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { files.push(blob); return make.call(URL, blob); };`,
  );
  await page.click('#saveRules');
  await untilOutcome(/^Đã tải tệp «Quy tắc riêng\.json»/);
  const written = await page.driver.executeAsyncScript(`files[0].text().then(arguments[0])`);
  assert.deepEqual(JSON.parse(written), FILE);
});

suite('a file that cannot be read is named, and nothing is lost', () => {
  const FILES = {
    'no JSON': ['rules:', /^«x\.json» bị hỏng hoặc không phải là JSON/],
    'another JSON': ['{"version": 1}', /^«x\.json» không phải là tệp quy tắc/],
    'a rule without a kind': [JSON.stringify({ rules: [...FILE.rules, { name: 'x' }] }), /^Quy tắc thứ 3 trong «x\.json»/],
    'too large': [' '.repeat(1_000_001), /^«x\.json» lớn hơn 1 MB/],
  };
  for (const [name, [content, wanted]] of Object.entries(FILES)) {
    test(name, async () => {
      await page.find('#rulesDialog .words').sendKeys('Sơn Ca');
      await pick(content, 'x.json');
      await untilOutcome(wanted);
      assert.deepEqual(await words(), ['Sơn Ca']);
    });
  }
});

for (const width of [375, 1440]) {
  test(`is for everyone, ${width} pixels`, async () => {
    await page.open({ width, height: 800 });
    await page.fill(TEXT);
    await page.click('#rules');
    await pick(FILE);
    await untilOutcome(/^Đã thêm 2/);
    await assertAccessible(page);
    assert.ok(await page.fitsItsWidth());
  });
}
