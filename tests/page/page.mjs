// The page as a test sees it: what a person does, and what then stands there.
import { after, before } from 'node:test';

import { By, error, Key } from 'selenium-webdriver';

import { openBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/** How long the page may take for anything, in milliseconds: many times what a million characters take on two busy cores. */
const PATIENCE = 40_000;

/** Long enough for a page that asks for anything after it is loaded to have done so, in milliseconds. */
const QUIET = 700;

/** The page in one file. */
const FILE = new URL('../../dist/chuthich.html', import.meta.url);

/**
 * A page for the tests of one file; it opens before the first and closes after the last.
 *
 * @param {'www' | 'site' | 'file' | (() => Promise<object>)} form as it is developed, as a site, in one file, or from a
 *   server of the test's own, such as `serveFiles` starts
 */
export function usePage(form = 'www') {
  const page = new Page(form);
  before(() => page.start());
  after(() => page.stop());
  return page;
}

export class Page {
  driver;
  #form;
  #server;
  #browser;

  constructor(form) {
    this.#form = form;
  }

  async start() {
    if (typeof this.#form === 'function') this.#server = await this.#form();
    else if (this.#form !== 'file') this.#server = await startServer(this.#form === 'site' ? '--dist' : '--no-build');
    this.#browser = await openBrowser();
    this.driver = this.#browser.driver;
  }

  async stop() {
    await Promise.all([this.#browser?.close(), this.cutOff()]);
  }

  /** Stops the server; nothing is to be had from it any more. */
  async cutOff() {
    await this.#server?.stop();
  }

  /** Where the page is. */
  get url() {
    return this.#server?.url ?? FILE.href;
  }

  /** The requests that the server got so far, a line each. */
  get requests() {
    return this.#server?.requests ?? [];
  }

  /**
   * Loads the page anew, empty, in a window of this width (CSS pixels); as for a person who is here for the first time,
   * unless the browser `remembers` what the page kept.
   */
  async open({ query = '', width = 1280, height = 900, remembers = false } = {}) {
    await this.driver.manage().window().setRect({ width, height });
    await this.driver.get(this.url + query);
    await this.#begun();
    if (remembers || !(await this.#forget())) return;
    await this.driver.get(this.url + query);
    await this.#begun();
  }

  /** What lies in the page's database, by key. */
  kept() {
    return this.driver.executeAsyncScript(
      `const [done] = arguments;
      const request = indexedDB.open('chuthich', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts');
      request.onerror = () => done(String(request.error));
      request.onsuccess = () => {
        const store = request.result.transaction('drafts').objectStore('drafts');
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        values.onsuccess = () => {
          request.result.close();
          done(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
        };
      };`,
    );
  }

  /** Ticks the box that has the text kept, and waits until it is. */
  async keepText() {
    await this.click('#keepDraft');
    await this.until(async () => 'draft' in (await this.kept()), 'the text is kept');
  }

  /** Loads the page again, as the key F5 does. */
  async reload() {
    await this.driver.navigate().refresh();
    await this.#begun();
  }

  /** Opens the page in another tab, where the test goes on; gives the way back to the tab of before. */
  async openTab() {
    const before = await this.driver.getWindowHandle();
    await this.driver.switchTo().newWindow('tab');
    await this.driver.get(this.url);
    await this.#begun();
    return () => this.driver.switchTo().window(before);
  }

  /** Not every browser waits for the scripts: the last thing that they do is to word the page. */
  async #begun() {
    await this.until(
      () => this.run(`return document.documentElement.style.getPropertyValue('--label-date') !== ''`),
      'the scripts of the page run',
    );
  }

  /** Removes what the page kept in the browser; whether there was anything. */
  #forget() {
    return this.driver.executeAsyncScript(
      `const [done] = arguments;
      try {
        if (localStorage.length === 0) return done(false);
        localStorage.clear();
        const request = indexedDB.deleteDatabase('chuthich');
        request.onsuccess = request.onerror = request.onblocked = () => done(true);
      } catch {
        done(false);
      }`,
    );
  }

  /** Waits until everything that the page loads by itself is there: of its workers the spare ones come last. */
  async loaded() {
    await this.until(() => this.run(`return document.body.dataset.loaded === 'true'`), 'the page is loaded');
  }

  /** Waits until the page has asked the server for nothing for a while. */
  async quiet() {
    await this.until(async () => {
      const before = this.requests.length;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
      return this.requests.length === before;
    }, 'the page asks for nothing more');
  }

  find(selector) {
    return this.driver.findElement(By.css(selector));
  }

  findAll(selector) {
    return this.driver.findElements(By.css(selector));
  }

  /** Runs `script` as a function's body in the page. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until `condition` is true, and names it when it never is. */
  async until(condition, what) {
    await this.driver.wait(condition, PATIENCE, `never happened: ${what}`);
  }

  /** Gives the field a whole text at once, as a program would, and waits until it is read. */
  async fill(text) {
    await this.give(text);
    await this.shown();
  }

  /** Gives the field a whole text at once. */
  async give(text) {
    await this.run(
      `const field = document.querySelector('textarea');
      field.value = arguments[0];
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
      text,
    );
  }

  async type(text) {
    await this.find('textarea').sendKeys(text);
    await this.shown();
  }

  /** Presses keys wherever the focus is. */
  async press(...keys) {
    await this.driver.actions().sendKeys(...keys).perform();
  }

  /** Presses a key together with Control. */
  async pressWithControl(key) {
    await this.driver.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform();
  }

  /** Clicks on an element, for which a person would scroll to it; WebKit's driver does not. */
  async click(selector) {
    const element = await this.find(selector);
    await element.click().catch(async (fault) => {
      if (!(fault instanceof error.ElementNotInteractableError)) throw fault;
      await this.run(`arguments[0].scrollIntoView({ block: 'end' })`, element);
      await element.click();
    });
  }

  /** Asks for the example, as a person does, and waits for it. */
  async showExample() {
    await this.click('#example');
    await this.until(async () => (await this.text()) !== '', 'the example comes into the field');
    await this.shown();
  }

  /** The text in the field. */
  text() {
    return this.run(`return document.querySelector('textarea').value`);
  }

  /** Waits until the text of the field is read, and the article shows it. */
  async shown() {
    await this.until(
      () =>
        this.run(
          `const article = document.querySelector('#article');
          return article.ariaBusy === 'false' && article.textContent === document.querySelector('textarea').value`,
        ),
      'the text of the field is read, and the article shows it',
    );
  }

  /** Waits until all words of the field stand behind it. */
  async mirrored() {
    await this.until(
      () => this.run(`return document.querySelector('#mirror').textContent === document.querySelector('textarea').value`),
      'the words of the field stand behind it',
    );
  }

  /** The mentions that the marks show, in text order; a mention with several marks comes once. */
  async mentions() {
    const marks = await this.run(
      `return [...document.querySelectorAll('mark[data-kind]')].map((mark) =>
        ({ id: mark.dataset.id, kind: mark.dataset.kind, quote: mark.textContent }))`,
    );
    const mentions = new Map();
    for (const { id, kind, quote } of marks) {
      const mention = mentions.get(id) ?? { kind, quote: '' };
      mention.quote += quote;
      mentions.set(id, mention);
    }
    return [...mentions.values()];
  }

  /** The figures of the legend by kind. */
  legend() {
    return this.run(
      `return Object.fromEntries([...document.querySelectorAll('#legend [data-kind]')].map((entry) =>
        [entry.dataset.kind, Number(entry.querySelector('.count').textContent)]))`,
    );
  }

  status() {
    return this.run(`return document.querySelector('#status').textContent`);
  }

  /** What the focus is on: the mention's id, the record, or the element's id. */
  focus() {
    return this.run(
      `const { dataset, id, localName } = document.activeElement;
      return dataset.id ?? dataset.record ?? (id || localName)`,
    );
  }

  /** Waits until the focus is there. */
  async untilFocus(wanted, what = `the focus is on ${wanted}`) {
    await this.until(async () => (await this.focus()) === wanted, what);
  }

  /** Whether nothing of the page is cut off or reached only by scrolling sideways. */
  fitsItsWidth() {
    return this.run(
      `const { scrollWidth, clientWidth } = document.scrollingElement; return scrollWidth <= clientWidth`,
    );
  }
}
