// What the extension's panel asks of a page, without a browser.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { LEFT, Page } from '../../extension/page.js';

/** Who listens, and what they are told. */
class Listeners {
  #all = [];
  addListener = (listener) => this.#all.push(listener);
  tell = (...told) => this.#all.forEach((listener) => listener(...told));
}

suite('a question to a page', () => {
  let port;
  let page;
  let gone;

  beforeEach(() => {
    gone = 0;
    port = { onMessage: new Listeners(), onDisconnect: new Listeners(), posted: [], disconnect() {} };
    port.postMessage = (message) => port.posted.push(message);
    globalThis.chrome = { tabs: { connect: () => port }, runtime: {}, scripting: { removeCSS: async () => {} } };
    page = new Page(1, () => gone++);
  });

  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

  test('is answered, and leaves no timer behind', async () => {
    const before = timers();
    const [first, second] = [page.ask('read'), page.ask('mark', [])];
    assert.deepEqual(port.posted.map(({ task, given }) => [task, given]), [['read', undefined], ['mark', []]]);
    assert.ok(timers() > before, 'somebody watches the time');
    for (const { id, task } of port.posted.toReversed()) port.onMessage.tell({ id, answer: `${task} done` });
    assert.deepEqual([await first, await second], ['read done', 'mark done']);
    assert.equal(timers(), before);
    port.onMessage.tell({ id: port.posted[0].id, answer: 'again' });
  });

  test('ends with the page, and says why where the browser does', async () => {
    const before = timers();
    const asked = page.ask('read');
    chrome.runtime.lastError = { message: 'Receiving end does not exist.' };
    port.onDisconnect.tell(port);
    await assert.rejects(asked, /Receiving end does not exist/);
    assert.equal(gone, 1);
    assert.equal(timers(), before);
  });

  test('ends when the panel leaves', async () => {
    const asked = page.ask('read');
    page.leave();
    await assert.rejects(asked, LEFT);
    assert.equal(gone, 0);
  });
});
