// The engine in a worker of its own, so that the page never waits for it.
import { OptionsError } from "./chuthich.js";

export { OptionsError };

export class AnnotationWorker {
  #worker = new Worker(new URL("worker-side.js", import.meta.url), { type: "module", name: "chuthich" });
  #asked = new Map(); // id → { resolve, reject }
  #lastId = 0;
  #end = null; // why there are no more answers

  constructor() {
    this.#worker.addEventListener("message", ({ data }) => this.#answer(data));
    // A worker that does not start says so once, and then nothing.
    this.#worker.addEventListener("error", ({ message }) => this.#stop(new Error(message || "Worker không chạy được.")));
  }

  annotate(text, options) {
    if (this.#end) return Promise.reject(this.#end);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ id, text, options });
      this.#asked.set(id, { resolve, reject });
    });
  }

  terminate() {
    this.#stop(new DOMException("Worker đã dừng.", "AbortError"));
  }

  #answer({ id, document, error }) {
    const asked = this.#asked.get(id); // none once it was stopped
    this.#asked.delete(id);
    if (error) asked?.reject(error.code ? new OptionsError(error) : new Error(error.message));
    else asked?.resolve(document);
  }

  #stop(reason) {
    this.#worker.terminate();
    this.#end ??= reason;
    for (const { reject } of this.#asked.values()) reject(this.#end);
    this.#asked.clear();
  }
}
