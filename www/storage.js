// Small things that a person asks this browser to keep. A browser may refuse: then they are kept until the page closes.

const unkept = new Map();
let onRefusal = () => {};

/** Will be called when the browser first refuses to keep something. */
export function whenRefused(say) {
  onRefusal = say;
}

/** What was remembered under this key, or null. */
export function recall(key) {
  try {
    return unkept.get(key) ?? localStorage.getItem(key);
  } catch {
    return unkept.get(key) ?? null;
  }
}

/** The keys that start like this, in order. */
export function keysUnder(prefix) {
  const keys = new Set(unkept.keys());
  try {
    for (let at = 0; at < localStorage.length; at++) keys.add(localStorage.key(at));
  } catch {
    // What the browser does not show, it does not keep either.
  }
  return [...keys].filter((key) => key.startsWith(prefix)).sort();
}

/** Keeps a string; whether the browser did. */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    unkept.delete(key);
    return true;
  } catch {
    unkept.set(key, value);
    onRefusal();
    onRefusal = () => {};
    return false;
  }
}

/** Removes what was kept; whether the browser did. */
export function forget(key) {
  unkept.delete(key);
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Calls back with the key when another tab keeps or removes something under keys that start like this. */
export function watch(prefix, onChange) {
  addEventListener("storage", ({ key }) => {
    // Without a key, everything was removed at once.
    if (key === null || key.startsWith(prefix)) onChange(key ?? prefix);
  });
}
