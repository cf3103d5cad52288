// Where a draft lies: in a database of the browser (IndexedDB), since the other storage of pages (localStorage) holds
// no text of several megabytes and stops the page while it writes.

const DATABASE = "chuthich";
const STORE = "drafts";
const DRAFT = "draft";

let opened = null;

/** What is kept, whatever it is; undefined where nothing is. */
export const readStored = () => transact("readonly", (store) => store.get(DRAFT));

/** Keeps this in the place of what was kept. */
export const writeStored = (draft) => transact("readwrite", (store) => store.put(draft, DRAFT));

/** Keeps this under another name as well, where no draft takes its place. */
export const putAside = (stored) =>
  transact("readwrite", (store) => store.put(stored, `${DRAFT} ${new Date().toISOString()}`));

/** Removes all that is kept. */
export const clearStored = () => transact("readwrite", (store) => store.clear());

/** Does one thing with the store, wholly or not at all. */
async function transact(mode, act) {
  opened ??= open();
  const database = await opened;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
    // Nothing follows, and a page that is being left has no time to find that out. Only for what is written: Chromium
    // would never hand over a long text that is read.
    if (mode === "readwrite") transaction.commit();
  });
}

async function open() {
  try {
    return await new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        const database = request.result;
        database.onclose = () => (opened = null);
        database.onversionchange = () => {
          database.close(); // else whoever removes it would wait for this page
          opened = null;
        };
        resolve(database);
      };
      request.onerror = () => reject(request.error);
    });
  } catch (error) {
    opened = null; // it may go better the next time
    throw error;
  }
}
