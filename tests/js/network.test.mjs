// What the scripts of the page could send: nothing. They load the engine, and say so in one place.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);

/** What a script reaches the network with, or makes the browser do so. */
const WAYS_OUT =
  /\b(?:fetch|importScripts|XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|RTCPeerConnection|sendBeacon|Image|Audio|FontFace)\s*\(|\bimport\s*\(|\bwindow\.open\b|\blocation\s*(?:\.href\s*)?=[^=]|\.(?:src|srcset|action|ping)\s*=[^=]/g;

/** The files that may load something, and what. */
const LOADING = {
  'www/loading.js': ['fetch('],
  // What reads PDF, once one is opened.
  'www/open/pdf.js': ['import(', 'import('],
  // Generated: an engine that is given by its address, which the page never does.
  'www/pkg/engine.js': ['fetch('],
  'www/pkg/rules/engine.js': ['fetch('],
  // Where there is no browser, the engine is a file.
  'www/pkg/chuthich.js': ['import('],
  'www/pkg/rules/chuthich.js': ['import('],
  // It keeps the files of the site, answers with them, and knows no text.
  'xtask/assets/service-worker.js': ['fetch(', 'fetch('],
};

/** A script without its comments; of its strings nothing looks like a call. */
const withoutComments = (script) => script.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '');

test('no script reaches the network but to load what the page is made of', async () => {
  const names = [];
  for (const directory of ['www', 'xtask/assets']) {
    const files = await readdir(new URL(directory, ROOT), { recursive: true });
    names.push(...files.filter((file) => file.endsWith('.js')).map((file) => `${directory}/${file}`));
  }
  assert.ok(names.includes('www/main.js') && names.includes('xtask/assets/loading.js'));
  for (const name of names) {
    const script = withoutComments(await readFile(new URL(name, ROOT), 'utf8'));
    const found = (script.match(WAYS_OUT) ?? []).map((way) => way.replace(/\s/g, ''));
    assert.deepEqual(found, LOADING[name] ?? [], name);
  }
});

test('the page itself loads nothing from elsewhere', async () => {
  const page = await readFile(new URL('www/index.html', ROOT), 'utf8');
  const addresses = [...page.matchAll(/\b(?:src|href|action|srcset|poster)="([^"]*)"/g)].map(([, address]) => address);
  assert.ok(addresses.length > 5);
  for (const address of addresses) assert.match(address, /^(?:\.\/|#|data:image\/svg)/);
});
