// Keeps what the page is made of, so that it opens without network. It sees requests of this site alone, sends none of
// its own but those for the files below, and knows nothing of a person's text.

const VERSION = "chuthich-%VERSION%";
const FILES = %FILES%;

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function keep() {
  const cache = await caches.open(VERSION);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith("chuthich-") && name !== VERSION);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(VERSION);
  // The language is in the query.
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
