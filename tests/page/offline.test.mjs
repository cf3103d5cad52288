// The site without network.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { annotate, article, countKinds } from '../js/engine.mjs';
import { usePage } from './page.mjs';

const page = usePage('site');

test('once loaded, the site opens and reads without its server, in both languages', async () => {
  await page.open();
  await page.run(
    `window.violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));`,
  );
  await page.until(
    () => page.driver.executeAsyncScript(
      `const [done] = arguments;
      navigator.serviceWorker.getRegistration().then((known) => done(known?.active?.state === 'activated'));`,
    ),
    'the page is kept',
  );
  const { links, manifest } = await page.driver.executeAsyncScript(
    `const [done] = arguments;
    const links = [...document.querySelectorAll('link[rel="manifest"]')].map((link) => link.href);
    fetch(links[0]).then((answer) => answer.json()).then((manifest) => done({ links, manifest }));`,
  );
  assert.equal(links.length, 1);
  assert.equal(manifest.name, 'Chú thích');
  assert.deepEqual(await page.run(`return window.violations`), []);

  await page.cutOff();
  for (const query of ['', '?lang=en']) {
    await page.open({ query });
    await page.showExample();
    assert.deepEqual(await page.legend(), countKinds(annotate(article).mentions));
  }
  assert.equal(await page.run(`return document.documentElement.lang`), 'en');
});
