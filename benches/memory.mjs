// In a fresh process: prints by how many bytes the engine's memory grows while it reads the text of the name given, a byte
// of that text.
import { readFile } from 'node:fs/promises';

import init, { annotate } from '../www/pkg/chuthich.js';

const read = (name) => readFile(new URL(`../target/bench/${name}.txt`, import.meta.url), 'utf8');
const text = await read(process.argv[2]);
const article = await read('article');
const bytes = await readFile(new URL('../www/pkg/engine_bg.wasm', import.meta.url));

const { memory } = await init({ module_or_path: bytes });
annotate(article); // with the tables in
const before = memory.buffer.byteLength;
annotate(text);
console.log((memory.buffer.byteLength - before) / Buffer.byteLength(text));
