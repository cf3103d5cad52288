// What a person asks this browser to keep. A browser may refuse: then it is kept until the page closes.

const unkept = new Map();

/** What was remembered under this key, or null. */
export function recall(key) {
  try {
    return unkept.get(key) ?? localStorage.getItem(key);
  } catch {
    return unkept.get(key) ?? null;
  }
}

/** Keeps a string; whether the browser did. */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
    unkept.delete(key);
    return true;
  } catch {
    unkept.set(key, value);
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
