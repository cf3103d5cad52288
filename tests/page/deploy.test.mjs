// The site while it is being replaced by a newer version, and beside another on one origin.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';

import { filesOf, hash, serveFiles } from './files.mjs';
import { usePage } from './page.mjs';

const SITE = await filesOf('dist/site', '');
const SERVICE_WORKER = 'service-worker.js';
const ENGINE = 'pkg/engine_bg.wasm';

/** Lets half a second pass for a minute. */
const HASTE = 'const { setTimeout: wait } = window; window.setTimeout = (act, ms) => wait(act, ms < 60_000 ? ms : 500);';

/** A version of the site that bears its name in the title: its files, and a service worker that names their content. */
function versionOf(name) {
  const version = new Map(SITE).set('haste.js', HASTE);
  const page = String(SITE.get('index.html'));
  const renamed = page.replace(/<title>.*<\/title>/, `<title>${name}</title>\n  <script src="./haste.js"></script>`);
  version.set('index.html', renamed);
  const worker = String(SITE.get(SERVICE_WORKER));
  version.set(SERVICE_WORKER, worker.replaceAll(hash(page), hash(renamed)).replace(/(\$\{OWN\})\w+/, `$1${name}`));
  return version;
}

const VERSIONS = Object.fromEntries(['first', 'second'].map((name) => [name, versionOf(name)]));

const served = new Map();

/** Puts files of a version into a folder of the server; all where none are named. */
function deploy(folder, version, names = [...VERSIONS[version].keys()]) {
  for (const name of names) served.set(folder + name, VERSIONS[version].get(name));
}

const page = usePage(() => serveFiles(served));

async function visit(folder) {
  await page.driver.get(new URL(folder, page.url).href);
  await page.until(
    () => page.run(`return document.documentElement.style.getPropertyValue('--label-date') !== ''`),
    'the scripts of the page run',
  );
}

/** Which folder is kept for the page in the window, the states of its workers, and the versions in all caches. */
const kept = () =>
  page.driver.executeAsyncScript(
    `const [done] = arguments;
    Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()]).then(([known, names]) => done({
      folder: known ? new URL(known.scope).pathname : null,
      installing: known?.installing?.state ?? null,
      active: known?.active?.state ?? null,
      caches: names.map((name) => name.split(' ').at(-1)).sort(),
    }));`,
  );

const untilKept = (wanted, what) =>
  page.until(async () => {
    const { installing, active, caches } = await kept();
    return !installing && active === 'activated' && String(caches) === String(wanted);
  }, what);

const title = () => page.driver.getTitle();

/** Removes every site from the browser. */
async function removeSites() {
  await page.driver.get(new URL('nowhere', page.url).href);
  await page.driver.executeAsyncScript(
    `const [done] = arguments;
    Promise.all([
      navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((known) => known.unregister()))),
      caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
    ]).then(() => done());`,
  );
  served.clear();
}

/** Opens the browser's site without the server’s files. */
async function offline(step) {
  const all = [...served];
  served.clear();
  await step();
  for (const [path, content] of all) served.set(path, content);
}

beforeEach(removeSites);

suite('a site that is half replaced', () => {
  test('leaves the old version whole, and comes in once it is all there', async () => {
    deploy('/', 'first');
    await visit('/');
    await untilKept(['first'], 'the first version is kept');

    deploy('/', 'second', [SERVICE_WORKER]);
    for (let visits = 0; visits < 3; visits++) {
      await visit('/');
      assert.equal(await title(), 'first');
    }
    await untilKept(['first'], 'nothing is kept of the second');
    await offline(async () => {
      await visit('/');
      assert.equal(await title(), 'first');
    });

    deploy('/', 'second');
    await visit('/');
    await untilKept(['second'], 'the second version takes the place of the first');
    await visit('/');
    assert.equal(await title(), 'second');
  });

  test('is asked for again while the page is open', async () => {
    deploy('/', 'first');
    deploy('/', 'second', [SERVICE_WORKER]);
    await visit('/');
    const attempts = () => page.requests.filter((request) => request === `GET /${SERVICE_WORKER} 200`).length;
    const before = attempts();
    await page.until(() => attempts() > before + 1, 'the page has asked again');
    await page.until(async () => {
      const { active, caches } = await kept();
      assert.equal(active, null);
      return caches.length === 0;
    }, 'nothing stays of an attempt');
    deploy('/', 'second');
    await untilKept(['second'], 'the whole site is kept');
  });
});

test('a site is kept once its page has all that it needs, and not beside that', async () => {
  deploy('/slow/', 'first', [...VERSIONS.first.keys()].filter((name) => name !== ENGINE));
  await visit('/slow/');
  await page.until(() => page.run(`return document.querySelector('#status').dataset.message === 'failedToLoad'`), 'no engine comes');
  const worker = `GET /slow/${SERVICE_WORKER} 200`;
  assert.ok(!page.requests.includes(worker), 'nothing is loaded to be kept');
  deploy('/slow/', 'first');
  await visit('/slow/');
  await untilKept(['first'], 'it is kept');
  assert.ok(page.requests.includes(worker));
});

test('sites on one origin keep each its own', async () => {
  deploy('/', 'first');
  deploy('/a/', 'first');
  deploy('/a/b/', 'first');
  for (const folder of ['/', '/a/', '/a/b/']) {
    await visit(folder);
    await page.until(async () => {
      const known = await kept();
      return known.folder === folder && known.active === 'activated'; // not by the site around it
    }, `${folder} is kept`);
  }
  deploy('/a/', 'second');
  await visit('/a/');
  await untilKept(['first', 'first', 'second'], 'the newer version takes the place of its own older one');
  await offline(async () => {
    for (const [folder, version] of [['/', 'first'], ['/a/', 'second'], ['/a/b/', 'first']]) {
      await visit(folder);
      assert.equal(await title(), version);
    }
  });
});
