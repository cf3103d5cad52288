// Every way to start the engine, each in a process of its own.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const PACKAGE = new URL('../../www/pkg/', import.meta.url);

const WAYS = {
  'init with bytes': `await init({ module_or_path: bytes });`,
  'init with a compiled module': `await init({ module_or_path: await WebAssembly.compile(bytes) });`,
  'init with a response': `await init({
    module_or_path: new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }),
  });`,
  'init with nothing, which finds the module beside itself': `await init();`,
  'init with the address of the module': `await init({ module_or_path: address });`,
  'initSync with bytes': `initSync({ module: bytes });`,
  'initSync with a compiled module': `initSync({ module: new WebAssembly.Module(bytes) });`,
};

for (const [name, start] of Object.entries(WAYS)) {
  test(`${name} makes everything work`, async () => {
    const script = `
      import { readFile } from 'node:fs/promises';
      import init, { annotate, Annotator, initSync, version } from ${JSON.stringify(`${PACKAGE}chuthich.js`)};
      const address = new URL(${JSON.stringify(`${PACKAGE}engine_bg.wasm`)});
      const bytes = await readFile(address);
      ${start}
      const text = 'Theo Nghị định số 12/2020/NĐ-CP của Chính phủ';
      const annotator = new Annotator(text);
      const quotes = [annotate(text), annotator.document()].map(({ mentions }) => mentions.map(({ quote }) => quote));
      annotator.free();
      console.log(JSON.stringify({ version: version(), quotes }));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    const { version, quotes } = JSON.parse(stdout);
    assert.match(version, /^\d+\.\d+\.\d+/);
    assert.deepEqual(quotes, Array(2).fill(['Nghị định số 12/2020/NĐ-CP', 'Chính phủ']));
  });
}
