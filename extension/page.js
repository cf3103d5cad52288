// The page in front of the panel, and its script there.
import { STYLE } from "./marks.js";

/** How long the script in the page may take for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** What a question comes to that is still open when the panel leaves the page. */
export const LEFT = new Error("left");

/** How the marks look in a tab and in all of its frames. */
const styleOf = (tab) => ({ target: { tabId: tab, allFrames: true }, css: STYLE, origin: "USER" });

export class Page {
  #port;
  #open = new Map(); // id → { resolve, reject, timer }
  #lastId = 0;

  /**
   * Puts the script into the page of a tab. The person has called the extension there, which is the leave for it.
   *
   * @param {number} tab
   * @param {() => void} onGone is told when the page has gone
   */
  static async enter(tab, onGone) {
    await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
    await chrome.scripting.insertCSS(styleOf(tab));
    return new Page(tab, onGone);
  }

  constructor(tab, onGone) {
    this.tab = tab;
    this.#port = chrome.tabs.connect(tab, { name: "chuthich", frameId: 0 });
    this.#port.onMessage.addListener(({ id, answer }) => this.#close(id)?.resolve(answer));
    this.#port.onDisconnect.addListener(() => {
      // Firefox tells why on the port.
      this.#end(new Error((chrome.runtime.lastError ?? this.#port.error)?.message ?? "disconnected"));
      onGone();
    });
  }

  /** Has the script in the page do something, and gives its answer. */
  ask(task, given) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const late = () => this.#close(id).reject(new Error(`${task}: ${PATIENCE / 1000} s`));
      this.#open.set(id, { resolve, reject, timer: setTimeout(late, PATIENCE) });
      this.#port.postMessage({ id, task, given });
    });
  }

  /** Takes everything back. The script in the page does so when it hears that the panel has gone. */
  leave() {
    this.#end(LEFT);
    this.#port.disconnect();
    chrome.scripting.removeCSS(styleOf(this.tab)).catch(() => {});
  }

  /** Gives a question that is still open, and nobody waits for it any more. */
  #close(id) {
    const question = this.#open.get(id);
    this.#open.delete(id);
    clearTimeout(question?.timer);
    return question;
  }

  #end(error) {
    for (const id of [...this.#open.keys()]) this.#close(id).reject(error);
  }
}
