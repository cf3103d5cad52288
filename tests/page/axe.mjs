// The rules of axe-core, as a check of the page as it stands.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function assertAccessible(page) {
  await page.run(AXE);
  const faults = await page.driver.executeAsyncScript(
    `const done = arguments[0];
    axe.run().then(({ violations }) => done(violations.map(({ id, help, nodes }) =>
      ({ id, help, nodes: nodes.map(({ html }) => html) }))), (error) => done(String(error)));`,
  );
  assert.deepEqual(faults, []);
}
