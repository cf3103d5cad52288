// Chromium with the extension, on a screen in memory, and the keyboard of that screen. The browser is asked over its own
// protocol: the panel is no window that a WebDriver would know.
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import WebSocket from 'ws';

import { CHROMIUM } from '../page/browser.mjs';
import { start, stop, within } from '../page/process.mjs';
import { PATIENCE, Screen, until } from './screen.mjs';

const EXTENSION = fileURLToPath(new URL('../../dist/extension/chromium', import.meta.url));

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

  open(url) {
    return this.send('Page.navigate', { url });
  }

  close() {
    this.#socket.close();
  }
}

export class Chromium {
  static unreadable = 'chrome://version/';

  #screen;
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
    this.#screen = await Screen.open();
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
    this.#browser = await start('chromium', args, { stdio: 'ignore', env: this.#screen.environment });
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

  /** The page in front. */
  page() {
    return this.target('about:blank');
  }

  /** The panel, as soon as it is open. */
  panel() {
    return this.target('chrome-extension://');
  }

  press(key) {
    return this.#screen.press(key, 'chromium');
  }

  async close() {
    if (this.#browser) await stop(this.#browser);
    await this.#screen?.close();
    if (this.#profile) await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
