// Chromium with the extension, on a screen in memory, and the keyboard of that screen. The browser is asked over its own
// protocol: the panel is no window that a WebDriver would know.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import WebSocket from 'ws';

import { CHROMIUM } from '../page/browser.mjs';
import { start, stop, within } from '../page/process.mjs';

const EXTENSION = fileURLToPath(new URL('../../dist/extension/chromium', import.meta.url));

/** How long anything may take, in milliseconds. */
const PATIENCE = 30_000;

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Asks until there is an answer that is not empty, and gives it. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await pause();
  }
}

/** Something that runs scripts in the browser: a page, or the panel. */
class Target {
  #socket;
  #lastId = 0;
  #asked = new Map();

  static async open(address) {
    const target = new Target();
    target.#socket = new WebSocket(address);
    target.#socket.on('message', (data) => {
      const { id, result, error } = JSON.parse(data);
      const asked = target.#asked.get(id);
      target.#asked.delete(id);
      if (error) asked?.reject(new Error(error.message));
      else asked?.resolve(result);
    });
    await within(PATIENCE, once(target.#socket, 'open'), `to open ${address}`);
    return target;
  }

  send(method, params = {}) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
    this.#socket.send(JSON.stringify({ id, method, params }));
    return within(PATIENCE, answer, method);
  }

  /** What an expression gives; of a promise, what it comes to. */
  async run(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  close() {
    this.#socket.close();
  }
}

export class Chromium {
  #screen;
  #display;
  #browser;
  #profile;
  #address;

  static async open() {
    const chromium = new Chromium();
    try {
      await chromium.#start();
    } catch (error) {
      await chromium.close();
      throw error;
    }
    return chromium;
  }

  async #start() {
    this.#screen = await start('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = createInterface(this.#screen.stdout);
    const [number] = await within(PATIENCE, once(lines, 'line'), 'the start of the screen');
    this.#display = { ...process.env, DISPLAY: `:${number}`, LANGUAGE: 'en' }; // Debian's browser alone has no Vietnamese
    this.#profile = await mkdtemp(join(tmpdir(), 'chuthich-chromium-'));
    const args = [
      ...CHROMIUM,
      '--remote-debugging-port=0',
      '--window-position=0,0',
      '--window-size=1400,900',
      `--user-data-dir=${this.#profile}`,
      `--load-extension=${EXTENSION}`,
      'about:blank',
    ];
    this.#browser = await start('chromium', args, { stdio: 'ignore', env: this.#display });
    const port = await until(
      () => readFile(join(this.#profile, 'DevToolsActivePort'), 'utf8').catch(() => null),
      'the browser listens',
    );
    this.#address = `http://127.0.0.1:${port.split('\n')[0]}`;
  }

  /** What is open in the browser. */
  async targets() {
    return (await fetch(`${this.#address}/json`, { signal: AbortSignal.timeout(PATIENCE) })).json();
  }

  /** The page whose address begins so. */
  async target(address) {
    const { webSocketDebuggerUrl } = await until(
      async () => (await this.targets()).find(({ type, url }) => type === 'page' && url.startsWith(address)),
      `${address} is open`,
    );
    return Target.open(webSocketDebuggerUrl);
  }

  /** Presses a key as a person does, in the window. */
  async press(key) {
    const tool = (...args) => promisify(execFile)('xdotool', args, { env: this.#display, timeout: PATIENCE });
    const found = await until(
      () => tool('search', '--onlyvisible', '--class', 'chromium').then(({ stdout }) => stdout.trim(), () => null),
      'a window',
    );
    await tool('windowfocus', '--sync', found.split('\n').at(-1));
    await tool('key', '--clearmodifiers', key);
  }

  async close() {
    for (const program of [this.#browser, this.#screen]) if (program) await stop(program);
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
