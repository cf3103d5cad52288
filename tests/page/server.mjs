// The project's own server, as a person starts it, with a record of what is asked of it.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { start, stop, within } from './process.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How long the server may take until it listens, in milliseconds; cargo may have to compile it first. */
const PATIENCE = 100_000;

/**
 * Serves the page on a free port: `www/` as it was built, or the site.
 *
 * @param {'--no-build' | '--dist'} what
 * @returns {Promise<{ url: string, requests: string[], stop: () => Promise<void> }>} `requests` grows
 *   by a line «GET /main.js 200» for each request
 */
export async function startServer(what) {
  const server = await start(process.env.CARGO ?? 'cargo', ['xtask', 'serve', what, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const requests = [];
  const listening = new Promise((resolve, reject) => {
    once(server, 'exit').then(([status]) => reject(new Error(`the server ended with status ${status}`)), reject);
    createInterface(server.stdout).on('line', (line) => {
      const address = line.match(/^Serving .* at (http:\S+)$/);
      if (address) resolve(address[1]);
      else requests.push(line);
    });
  });
  const url = await within(PATIENCE, listening, 'the start of the server');
  return { url, requests, stop: () => stop(server) };
}
