// What a browser loads of the engine, in bytes.
import { readdir, readFile } from 'node:fs/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FILES = ['engine_bg.wasm', 'engine.js', 'chuthich.js'];

/** One row a file, then their sum. */
export async function sizes() {
  const rows = await Promise.all(FILES.map(measured));
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  return [...rows, { file: 'together', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') }];
}

/** One row a table: what its rows weigh alone. The module holds them without the comments at their heads. */
export async function tableSizes() {
  const source = new URL('../src/', import.meta.url);
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.tsv')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, source), 'utf8');
      return weighed(file, Buffer.from(text.replace(/^#.*\n/gm, '')));
    }),
  );
}

async function measured(file) {
  return weighed(file, await readFile(new URL(`../www/pkg/${file}`, import.meta.url)));
}

function weighed(file, bytes) {
  return {
    file,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}
