// The built engine, started, for tests in Node.
import { readFile } from 'node:fs/promises';

import init, { annotate, Annotator, OptionsError } from '../../www/pkg/chuthich.js';

await init({ module_or_path: await readFile(new URL('../../www/pkg/engine_bg.wasm', import.meta.url)) });

export { annotate, Annotator, OptionsError };

/** The article that the page offers as its example. */
export const article = await readFile(new URL('../../seeds/tuyen-giao-thai-nguyen.txt', import.meta.url), 'utf8');

/** How many mentions there are of each kind. */
export function countKinds(mentions) {
  const counts = { reference: 0, agency: 0, date: 0 };
  for (const { kind } of mentions) counts[kind]++;
  return counts;
}
