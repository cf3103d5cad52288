// Keeps what the page is made of, so that it opens without network. It sees requests of this site alone, sends none of
// its own but those for the files below, and knows nothing of a person's text.

/** What the page is made of: address, and the SHA-256 of what must lie there. */
const FILES = %FILES%;

// There may be other sites on this origin: what is kept carries the scope, which never ends like the start of another's.
const OWN = `chuthich ${registration.scope} `;
const VERSION = `${OWN}%VERSION%`;

addEventListener("install", (event) => event.waitUntil(takeOver()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

/**
 * The next loading shows this version, also in a tab that is never closed. A page that is open has all that it needs:
 * browsers look for a newer worker only once a page is loaded.
 */
async function takeOver() {
  await keep();
  await skipWaiting();
}

/** Keeps this version, all of it or nothing: a site whose files are still being replaced is none. */
async function keep() {
  const answers = await Promise.all(Object.entries(FILES).map(load));
  const cache = await caches.open(VERSION);
  try {
    await Promise.all(answers.map(([file, response]) => cache.put(file, response)));
  } catch (error) {
    await caches.delete(VERSION); // a disk may be full
    throw error;
  }
}

async function load([file, wanted]) {
  const response = await fetch(file, { cache: "reload" });
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found !== wanted) throw new TypeError(`${file}: ${response.status}, not of this version`);
  return [file, response];
}

async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== VERSION);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(VERSION);
  // The language is in the query.
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
