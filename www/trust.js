// What the page hands to the browser as script, in one place: Trusted Types let nothing else through.

const workers = new Set();

const policy = globalThis.trustedTypes?.createPolicy("chuthich", {
  createScriptURL(asked) {
    if (!workers.has(asked)) throw new TypeError(`not the worker: ${asked}`);
    return asked;
  },
});

/** The address of a worker's script, let through from now on. */
export function trustWorker(address) {
  workers.add(address);
  return policy ? policy.createScriptURL(address) : address;
}
