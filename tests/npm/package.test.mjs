// The npm package where people use it: Node, TypeScript, Vite, and a page without any tool.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build } from 'vite';

import { openBrowser } from '../page/browser.mjs';
import { install, node, serving, tool } from './installed.mjs';

const NUMBER = 'Nghị định số 12/2020/NĐ-CP';
const FOUND = [NUMBER, 'Chính phủ'];
const FOUND_BY_RULES = [...FOUND, 'Tổ 7'];

let folder;
let remove;
before(async () => ({ folder, remove } = await install()));
after(() => remove());

test('in Node', async () => {
  const { stdout } = await node(folder, 'node.js');
  assert.deepEqual(JSON.parse(stdout), { main: FOUND, inlined: FOUND, rules: FOUND_BY_RULES, schema: 'Document' });
});

for (const [resolution, module] of [
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
]) {
  test(`in TypeScript, as ${resolution} resolves`, async () => {
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022,dom,esnext.disposable'];
    const resolved = ['--module', module, '--moduleResolution', resolution];
    const { stdout } = await node(folder, tool('typescript/bin/tsc'), ...options, ...resolved, 'types.ts').catch(
      (error) => error,
    );
    assert.equal(stdout, '');
  });
}

test('the manifest says what there is', async () => {
  const manifest = JSON.parse(await readFile(join(folder, 'node_modules/chuthich/package.json'), 'utf8'));
  assert.match(manifest.version, /^(?!0\.0\.0)\d+\.\d+\.\d+/);
  assert.equal(manifest.dependencies, undefined);
  for (const file of Object.values(manifest.exports)) await readFile(join(folder, 'node_modules/chuthich', file));
});

suite('in a browser', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  /** What the page answers; it may ask nothing of another server. */
  const answered = (directory, page) =>
    serving(folder, directory, async (address) => {
      const { driver } = browser;
      await driver.get(address + page);
      await driver.wait(async () => (await driver.getTitle()) !== '…', 30_000, 'the page answers');
      const loaded = await driver.executeScript(
        `return performance.getEntriesByType('resource').map(({ name }) => name)`,
      );
      assert.deepEqual(loaded.filter((name) => !name.startsWith(address)), []);
      return JSON.parse(await driver.getTitle());
    });

  const EXPECTED = {
    main: FOUND,
    inlined: FOUND,
    rules: FOUND_BY_RULES,
    worker: [FOUND, []],
    refused: ['RulesUnavailable', 'Error'],
    isTyped: true,
    ended: ['AbortError', 'AbortError'],
  };

  test('without any tool', async () => {
    assert.deepEqual(await answered('.', 'plain.html'), EXPECTED);
  });

  test('built by Vite, under a strict policy, without a warning', async () => {
    const warnings = [];
    const customLogger = {
      hasWarned: false,
      info() {},
      warn: (message) => warnings.push(message),
      warnOnce: (message) => warnings.push(message),
      error: (message) => warnings.push(message),
      clearScreen() {},
      hasErrorLogged: () => false,
    };
    await build({ root: folder, customLogger, build: { chunkSizeWarningLimit: 1_000 } });
    assert.deepEqual(warnings, []);
    assert.deepEqual(await answered('dist', 'index.html'), EXPECTED);
  });
});
