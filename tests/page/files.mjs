// A server of files that a test changes while it runs: for sites side by side, and for what goes wrong with them.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves what `files` holds at the time, on a free port.
 *
 * @param {Map<string, string | Buffer>} files path («/», «/main.js») → content
 * @returns {Promise<{ url: string, requests: string[], stop: () => Promise<void> }>} as `startServer`
 */
export async function serveFiles(files) {
  const requests = [];
  const server = createServer(({ method, url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const content = files.get(path);
    const status = content === undefined ? 404 : 200;
    requests.push(`${method} ${url} ${status}`);
    const type = TYPES[extname(path)] ?? 'text/plain';
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache', Connection: 'close' }).end(content ?? 'nothing here');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The files of a directory of the project, under these paths of a server. */
export async function filesOf(directory, path = '/') {
  const files = new Map();
  for (const entry of await readdir(join(ROOT, directory), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    files.set(path + relative(join(ROOT, directory), file), await readFile(file));
  }
  return files;
}

/** The SHA-256 of a content, as the service worker names it. */
export const hash = (content) => createHash('sha256').update(content).digest('hex');
