// Firefox with the extension, packed, as an add-on for a while; a page in it and the panel at its side, by WebDriver.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { start, stop, within } from '../page/process.mjs';
import { PATIENCE, Screen } from './screen.mjs';

const EXTENSION = fileURLToPath(new URL('../../dist/extension/firefox.zip', import.meta.url));

/** What gives an expression's value as JSON to whoever waits for the message of this name. */
const inPanel = (name, expression) => `
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  const json = Cu.evalInSandbox(${JSON.stringify(`JSON.stringify(${expression}) ?? 'null'`)}, sandbox);
  sendAsyncMessage(${JSON.stringify(name)}, json);`;

export class Firefox {
  static unreadable = 'about:license';

  #screen;
  #driver;
  #session;
  #lastId = 0;

  static async open() {
    const firefox = new Firefox();
    try {
      await firefox.#start();
    } catch (error) {
      await firefox.close();
      throw error;
    }
    return firefox;
  }

  async #start() {
    this.#screen = await Screen.open();
    // The panel belongs to the browser, and not to a page.
    this.#driver = await start('geckodriver', ['--port=0', '--allow-system-access'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: this.#screen.environment,
    });
    const [line] = await within(PATIENCE, once(createInterface(this.#driver.stdout), 'line'), 'the start of the driver');
    const address = `http://${line.match(/Listening on (\S+)/)[1]}/session`;
    this.#session = address;
    const { sessionId } = await this.#ask('POST', '', { capabilities: {} });
    this.#session = `${address}/${sessionId}`;
    await this.#ask('POST', '/moz/addon/install', { path: EXTENSION, temporary: true });
  }

  async #ask(method, command, body) {
    const response = await fetch(this.#session + command, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(value.message);
    return value;
  }

  /** The page in front. */
  async page() {
    return {
      open: (url) => this.#ask('POST', '/url', { url }),
      run: (expression) => this.#ask('POST', '/execute/sync', { script: `return (${expression})`, args: [] }),
      close() {},
    };
  }

  /** The panel, which is open or opens soon. */
  async panel() {
    return { run: (expression) => this.#runInPanel(expression), close() {} };
  }

  async #runInPanel(expression) {
    const name = `chuthich-${++this.#lastId}`;
    const script = `
      const [name, script, done] = arguments;
      const panel = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
      if (!panel) return done(null);
      panel.messageManager.addMessageListener(name, ({ data }) => done(data));
      panel.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);`;
    await this.#ask('POST', '/moz/context', { context: 'chrome' });
    try {
      return JSON.parse(await this.#ask('POST', '/execute/async', { script, args: [name, inPanel(name, expression)] }));
    } finally {
      await this.#ask('POST', '/moz/context', { context: 'content' });
    }
  }

  press(key) {
    return this.#screen.press(key, 'firefox');
  }

  async close() {
    if (this.#driver) await stop(this.#driver);
    await this.#screen?.close();
  }
}
