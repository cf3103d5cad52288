// The workers that the engine is in: one at work, and spare ones that take over where it was stopped.

import { loadEngine, loadPatternEngine, loadWorker, newWorker } from "./loading.js";

/** Workers whose scripts are loaded with the page, to take over without asking the network again. */
const SPARES = 2;

export class Workers {
  /** The worker that is asked now; null before the first is there. */
  current = null;

  /** A promise of the first one, if it was asked for. */
  opened = null;

  #module = null; // what workers are started with
  #readsPatterns = false; // whether that module does
  #spares = null; // workers with their scripts loaded, once the first is ready
  #unloaded = new Set(); // workers whose scripts are yet to be loaded
  #tasks = new Map(); // id → { resolve, reject } of what the worker was asked
  #lastId = 0;
  #onFault;
  #onLoaded;

  /**
   * @param {(reason: string) => void} onFault gets the technical reason why a worker does not run
   * @param {() => void} onLoaded is told when the scripts of all are there, the spare ones too
   */
  constructor(onFault, onLoaded) {
    this.#onFault = onFault;
    this.#onLoaded = onLoaded;
  }

  /** Loads and compiles the module, and starts the first worker. */
  open() {
    // The first worker loads its scripts while the module is compiled.
    const loading = Promise.all([loadEngine(), loadWorker().then(() => this.#make())]);
    const opening = loading.then(([module, worker]) => {
      this.#module = module;
      this.#start(worker);
    });
    this.opened = opening.catch(() => {}); // who waits for it is told by `ask`
    return opening;
  }

  /**
   * Has the worker do a task.
   *
   * @throws `{ code: "Stopped" }` where there is none, or another took over; else what the task throws
   */
  async ask(task, given) {
    if (!this.current) throw { code: "Stopped" };
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#tasks.set(id, { resolve, reject });
      this.current.postMessage({ id, task, ...given });
    });
  }

  /** Lets another worker take over. What the old one was asked has no answer. */
  replace() {
    this.current.terminate();
    this.#unloaded.delete(this.current);
    for (const { reject } of this.#tasks.values()) reject({ code: "Stopped" });
    this.#tasks.clear();
    this.#start(this.#spares?.pop() ?? this.#make());
  }

  /**
   * Loads the module that reads patterns, once; whether workers that start from now on have another one for it.
   *
   * @throws what loading it throws
   */
  async learnPatterns() {
    if (this.#readsPatterns) return false;
    const module = await loadPatternEngine().catch((error) => {
      throw { code: error.code ?? "RulesUnavailable", message: String(error) };
    });
    if (this.#readsPatterns) return false;
    this.#module = module;
    this.#readsPatterns = true;
    return true;
  }

  #make() {
    const worker = newWorker();
    worker.onmessage = ({ data }) => (data.loaded ? this.#loaded(worker) : this.#answered(data));
    this.#unloaded.add(worker);
    return worker;
  }

  #start(worker) {
    this.current = worker;
    worker.onerror = ({ message }) => this.#onFault(message ?? "worker");
    worker.postMessage({ module: this.#module });
  }

  #loaded(worker) {
    this.#unloaded.delete(worker);
    if (this.#spares && this.#unloaded.size === 0) this.#onLoaded();
  }

  #answered({ ready, id, answer, error }) {
    if (ready) {
      // Only now, so that no text waits for them.
      this.#spares ??= Array.from({ length: SPARES }, () => this.#make());
      return;
    }
    const task = this.#tasks.get(id);
    this.#tasks.delete(id);
    if (error) task?.reject(error);
    else task?.resolve(answer);
  }
}
