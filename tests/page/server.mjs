// The project's own server, as a person starts it, with a record of what is asked of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Serves the page on a free port: `www/` as it was built, or the site.
 *
 * @param {'--no-build' | '--dist'} what
 * @returns {Promise<{ url: string, requests: string[], stop: () => Promise<void> }>} `requests` grows
 *   by a line «GET /main.js 200» for each request
 */
export async function startServer(what) {
  const server = spawn(process.env.CARGO ?? 'cargo', ['xtask', 'serve', what, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const requests = [];
  const url = await new Promise((resolve, reject) => {
    ended.then(([status]) => reject(new Error(`the server ended with status ${status}`)), reject);
    createInterface(server.stdout).on('line', (line) => {
      const address = line.match(/^Serving .* at (http:\S+)$/);
      if (address) resolve(address[1]);
      else requests.push(line);
    });
  });
  return {
    url,
    requests,
    stop: async () => {
      server.kill();
      await ended; // also where it was stopped before
    },
  };
}
