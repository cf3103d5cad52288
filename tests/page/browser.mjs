// The browsers, each started with its own WebDriver. `xtask/src/browsers.rs` says how to install them.
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { Capabilities, Key, WebDriver } from 'selenium-webdriver';
import { Command } from 'selenium-webdriver/lib/command.js';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { waitForServer } from 'selenium-webdriver/http/util.js';
import { findInPath } from 'selenium-webdriver/io/index.js';
import { findFreePort } from 'selenium-webdriver/net/portprober.js';

import { start, stop, within } from './process.mjs';

export { Key };

/** How long a driver, or the screen, may take until it is ready, in milliseconds. */
const START = 30_000;

/** How long a browser may take for one command, in milliseconds: more than any takes, the browser's start included. */
const COMMAND = 60_000;

/** How Chromium is started wherever it is tested: as root, without a graphics card, and asking nothing by itself. */
export const CHROMIUM = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a test knows of a browser: its WebDriver, and what has to be asked of it. */
const BROWSERS = {
  chromium: {
    driver: 'chromedriver',
    capabilities: () => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: findInPath('chromium'),
        args: ['--headless=new', ...CHROMIUM],
      },
    }),
  },
  firefox: {
    driver: 'geckodriver',
    capabilities: () => ({
      browserName: 'firefox',
      'moz:firefoxOptions': {
        binary: findInPath('firefox-esr'),
        args: ['-headless'],
        // The driver would let files read their neighbours, which no one's browser does.
        prefs: { 'security.fileuri.strict_origin_policy': true },
      },
    }),
  },
  webkit: {
    driver: 'WebKitWebDriver',
    // It has no headless mode, and no graphics card to rely on.
    screen: true,
    environment: { WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    capabilities: () => ({ browserName: 'MiniBrowser' }),
  },
};

/** The browser that this run is for. */
export const BROWSER = process.env.PAGE_BROWSER ?? 'chromium';

/**
 * Opens the browser that `PAGE_BROWSER` names.
 *
 * @returns {Promise<{ driver: WebDriver, close: () => Promise<void> }>}
 */
export async function openBrowser() {
  const browser = BROWSERS[BROWSER];
  if (!browser) throw new Error(`PAGE_BROWSER=${BROWSER}: there are ${Object.keys(BROWSERS).join(', ')}`);
  const screen = browser.screen ? await startScreen() : {};
  const port = await findFreePort('127.0.0.1');
  const address = `http://127.0.0.1:${port}/`;
  // The driver is named, so that nothing goes looking for one in the network.
  const service = await start(browser.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...browser.environment, ...screen.environment },
  });
  await within(START, waitForServer(address, START), `the start of ${browser.driver}`);
  const client = new Client(address, () => stop(service));
  const driver = WebDriver.createSession(new Executor(client), new Capabilities(browser.capabilities()));
  await driver.getSession();
  return {
    driver,
    close: async () => {
      try {
        await driver.quit();
      } finally {
        await stop(service);
        await screen.stop?.();
      }
    },
  };
}

/** Sends the commands. A browser that leaves one without an answer is ended: nothing more is to be had from it. */
class Client extends HttpClient {
  #end;
  #fault = null;

  constructor(address, end) {
    super(address);
    this.#end = end;
  }

  async send(request) {
    if (this.#fault) throw this.#fault;
    try {
      return await within(COMMAND, super.send(request), `${BROWSER}, ${request.method} ${request.path}`);
    } catch (error) {
      this.#fault = error;
      await this.#end();
      throw error;
    }
  }
}

/** Starts a screen in memory, for a browser that wants one. */
export async function startScreen() {
  const server = await start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await within(START, once(createInterface(server.stdout), 'line'), 'the start of the screen');
  return { environment: { DISPLAY: `:${number}` }, stop: () => stop(server) };
}

/**
 * Makes the pages that are open look as on a system with a palette of its own (Windows calls it high contrast).
 *
 * @returns {Promise<boolean>} whether this browser can be asked for it
 */
export async function forceColours(driver, value) {
  if (BROWSER !== 'chromium') return false;
  const features = [{ name: 'forced-colors', value }];
  driver.getExecutor().defineCommand('devTools', 'POST', '/session/:sessionId/goog/cdp/execute');
  await driver.execute(
    new Command('devTools').setParameter('cmd', 'Emulation.setEmulatedMedia').setParameter('params', { features }),
  );
  return true;
}
