// What a browser loads of the engine, in bytes.
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FILES = ['engine_bg.wasm', 'engine.js', 'chuthich.js'];

/** One row a file, then their sum. */
export async function sizes() {
  const rows = await Promise.all(FILES.map(measured));
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  return [...rows, { file: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') }];
}

async function measured(file) {
  const bytes = await readFile(new URL(`../www/pkg/${file}`, import.meta.url));
  return {
    file,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}
