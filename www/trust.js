// What the page hands to the browser as script or markup, in one place: Trusted Types let nothing else through.

const workers = new Set();

const policy = globalThis.trustedTypes?.createPolicy("chuthich", {
  createScriptURL(asked) {
    if (!workers.has(asked)) throw new TypeError(`not the worker: ${asked}`);
    return asked;
  },
  createHTML: (markup) => markup, // asked for by `parseInert` alone
});

/** The address of a worker's script, let through from now on. */
export function trustWorker(address) {
  workers.add(address);
  return policy ? policy.createScriptURL(address) : address;
}

/** A document of its own, in which nothing runs and nothing is loaded. */
export function parseInert(markup, type) {
  return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, type);
}
