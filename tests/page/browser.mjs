// The browsers, each started with its own WebDriver. `xtask/src/browsers.rs` says how to install them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { Capabilities, WebDriver } from 'selenium-webdriver';
import { Command } from 'selenium-webdriver/lib/command.js';
import { Executor, HttpClient } from 'selenium-webdriver/http/index.js';
import { findInPath } from 'selenium-webdriver/io/index.js';
import { DriverService } from 'selenium-webdriver/remote/index.js';

/** What a test knows of a browser: its WebDriver, and what has to be asked of it. */
const BROWSERS = {
  chromium: {
    driver: 'chromedriver',
    capabilities: () => ({
      browserName: 'chrome',
      'goog:chromeOptions': {
        binary: findInPath('chromium'),
        args: [
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
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
  const screen = browser.screen ? await openScreen() : { environment: {}, close() {} };
  const service = new DriverService.Builder(browser.driver)
    .setLoopback(true)
    .setEnvironment({ ...process.env, ...browser.environment, ...screen.environment })
    .build();
  const close = async () => {
    await service.kill();
    screen.close();
  };
  try {
    // The driver is named, so that nothing goes looking for one in the network.
    const client = new HttpClient(await service.start());
    const driver = WebDriver.createSession(new Executor(client), new Capabilities(browser.capabilities()));
    await driver.getSession();
    return {
      driver,
      close: async () => {
        await driver.quit();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A screen in memory, for a browser that wants one. */
async function openScreen() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(createInterface(server.stdout), 'line');
  return { environment: { DISPLAY: `:${number}` }, close: () => server.kill() };
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
