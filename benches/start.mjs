// In a fresh process: prints the milliseconds from the module's bytes to the first annotation of the article.
import { readFile } from 'node:fs/promises';

import init, { annotate } from '../www/pkg/chuthich.js';

const article = await readFile(new URL('../target/bench/article.txt', import.meta.url), 'utf8');
const bytes = await readFile(new URL('../www/pkg/engine_bg.wasm', import.meta.url));

const start = performance.now();
await init({ module_or_path: bytes });
annotate(article);
console.log(performance.now() - start);
