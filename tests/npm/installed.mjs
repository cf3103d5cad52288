// The archive of the package, installed into an empty folder.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { preview } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const FILES = fileURLToPath(new URL('project/', import.meta.url));

/** How long a program may run, in milliseconds. */
const PATIENCE = 120_000;

/** A program of `node_modules` here. */
export const tool = (path) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** Runs Node in a folder, and gives what it printed: both streams, for whoever minds warnings. */
export const node = (folder, ...args) =>
  promisify(execFile)(process.execPath, args, { cwd: folder, timeout: PATIENCE, maxBuffer: 1 << 26 });

/** A folder with the project of `project/` in it and the package installed; `remove` takes it away. */
export async function install() {
  const [archive, ...others] = (await readdir(DIST)).filter((name) => name.endsWith('.tgz'));
  if (!archive || others.length > 0) throw new Error(`one archive in ${DIST}, please: cargo xtask dist`);
  const folder = await mkdtemp(join(tmpdir(), 'chuthich-npm-'));
  await cp(FILES, folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await promisify(execFile)('npm', ['install', ...quiet, join(DIST, archive)], { cwd: folder, timeout: PATIENCE });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Serves a directory of the project on a free port, and calls `use` with its address. */
export async function serving(folder, directory, use) {
  const server = await preview({
    root: folder,
    logLevel: 'error',
    build: { outDir: directory },
    preview: { host: '127.0.0.1', port: 0 },
  });
  try {
    const [address] = server.resolvedUrls.local;
    return await use(address);
  } finally {
    await server.close();
  }
}
