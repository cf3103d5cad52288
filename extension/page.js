// The page in front of the panel, and its script there.
import { STYLE } from "./marks.js";

/** How long the script in the page may take for an answer, in milliseconds. */
const PATIENCE = 20_000;

export class Page {
  #port;
  #asked = new Map(); // id → resolve
  #lastId = 0;

  /**
   * Puts the script into the page of a tab. The person has called the extension there, which is the leave for it.
   *
   * @param {number} tab
   * @param {() => void} onGone is told when the page has gone
   */
  static async enter(tab, onGone) {
    await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
    await chrome.scripting.insertCSS({ target: { tabId: tab }, css: STYLE, origin: "USER" });
    return new Page(tab, onGone);
  }

  constructor(tab, onGone) {
    this.tab = tab;
    this.#port = chrome.tabs.connect(tab, { name: "chuthich", frameId: 0 });
    this.#port.onMessage.addListener(({ id, answer }) => {
      this.#asked.get(id)?.(answer);
      this.#asked.delete(id);
    });
    this.#port.onDisconnect.addListener(onGone);
  }

  /** Has the script in the page do something, and gives its answer. */
  ask(task, given) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, resolve);
      setTimeout(() => reject(new Error(`${task}: ${PATIENCE / 1000} s`)), PATIENCE);
      this.#port.postMessage({ id, task, given });
    });
  }

  /** Takes everything back. The script in the page does so when it hears that the panel has gone. */
  leave() {
    this.#port.disconnect();
    chrome.scripting.removeCSS({ target: { tabId: this.tab }, css: STYLE, origin: "USER" }).catch(() => {});
  }
}
