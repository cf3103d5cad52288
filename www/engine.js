// The page's side of the worker. Of several texts only the newest is read to the end and answered.

import { loadEngine, loadPatternEngine, loadWorker, newWorker, pdfLibrary } from "./loading.js";

/** The longest pause in the typing that is waited for. */
const LONGEST_PAUSE_MILLISECONDS = 1_000;

/** What takes no longer (milliseconds) holds up no frame. */
const FRAME_MILLISECONDS = 16;

/** A frame that has not come by then (milliseconds) is not waited for. */
const LATEST_FRAME_MILLISECONDS = 500;

/** Of a new text from this length on (UTF-16 units) the beginning is read first, … */
const LONG = 200_000;

/** … about so much of it: a few screens. */
const BEGINNING = 20_000;

/** Workers whose scripts are loaded with the page, to take over without asking the network again. */
const SPARES = 2;

export class Engine {
  /** The day of the article, `YYYY-MM-DD`, for the texts that are read from now on; null where only they say it. */
  date = null;

  #module = null; // what workers are started with
  #readsPatterns = false; // whether that module does
  #worker = null;
  #opening = null; // until the first worker is there
  #spares = null; // workers with their scripts loaded, once the first is ready
  #tasks = new Map(); // id → { resolve, reject } of what the worker was asked
  #lastId = 0;
  #rules = [];
  #text = ""; // the newest text
  #isNew = false; // whether it is no edited form of the one that is shown
  #reading = false; // whether the worker is at a text
  #waiting = false; // whether the newest text is yet to be sent
  #pause = null; // a promise of the end of the pause after the last key, until that comes
  #took = 0; // milliseconds that the page took to take the last answer over
  #unloaded = new Set(); // workers whose scripts are yet to be loaded
  #onBegin;
  #onBeginning;
  #onAnswer;
  #onFailure;
  #onLoaded;

  /**
   * @param {(text: string) => void} onBegin is told of each text that is to be read
   * @param {(text: string, annotated: object, reach: number) => void} onBeginning gets what the beginning of a long text
   *   says, and how far that reaches
   * @param {(text: string, annotated: object) => void} onAnswer gets the newest text, read
   * @param {(key: string, reason: string) => void} onFailure gets a key of the dictionaries and the technical reason
   * @param {() => void} onLoaded is told when everything that the page loads by itself is there, the spare workers too
   */
  constructor(onBegin, onBeginning, onAnswer, onFailure, onLoaded) {
    this.#onBegin = onBegin;
    this.#onBeginning = onBeginning;
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
    this.#onLoaded = onLoaded;
  }

  /** Loads and compiles the module, once; texts and files given meanwhile wait. */
  open() {
    this.#opening = this.#load();
    return this.#opening;
  }

  async #load() {
    try {
      // The first worker loads its scripts while the module is compiled.
      const [module, worker] = await Promise.all([loadEngine(), loadWorker().then(() => this.#newWorker())]);
      this.#module = module;
      this.#start(worker);
      this.#send();
    } catch (error) {
      this.#onFailure("failedToLoad", String(error));
    }
  }

  /** Whether a text is yet to be answered. */
  get isReading() {
    return this.#reading || this.#waiting;
  }

  /**
   * Asks for `text` to be read; an older text not yet answered is forgotten.
   *
   * @param {boolean} isNew whether it is no edited form of the one that is shown: of that nothing may go meanwhile
   */
  read(text, isNew = false) {
    this.#expect(text, isNew);
    this.#send();
  }

  /**
   * The same for a text that is being typed. The keys come first: the answer waits for a pause as long as the last one
   * took to be taken over, of a long text from when the letter is shown; so does the text where it follows another that
   * closely.
   */
  readTyped(text) {
    const follows = this.#pause !== null;
    this.#expect(text, false);
    const length = Math.min(this.#took, LONGEST_PAUSE_MILLISECONDS);
    const pause = letterShown(this.#took).then(() => new Promise((resolve) => setTimeout(resolve, length)));
    this.#pause = pause;
    pause.then(() => {
      if (this.#pause !== pause) return;
      this.#pause = null;
      this.#send();
    });
    if (!follows) this.#send();
  }

  #expect(text, isNew) {
    this.#text = text;
    this.#isNew = isNew;
    this.#waiting = true;
    this.#pause = null;
    this.#onBegin(text);
  }

  /** Gives up reading; the next text is read by another worker. */
  stop() {
    this.#pause = null;
    this.#waiting = false;
    if (this.#reading) this.#replace();
  }

  /**
   * Reads with a person's own rules from now on, the newest text at once.
   *
   * @throws what loading the module with patterns throws
   */
  async use(rules) {
    await this.#prepare(rules);
    this.#rules = rules;
    this.read(this.#text);
  }

  /**
   * How many mentions one own rule makes in the newest text.
   *
   * @throws {{ code: string }} what is wrong with the rule, with the fields of an `OptionsError`
   */
  async count(rule) {
    await this.#prepare([rule]);
    return this.#ask("count", { text: this.#text, rules: [rule] });
  }

  /**
   * What the engine says of a text beside the newest one.
   *
   * @throws `{ code: "Stopped" }` where reading was given up
   */
  async readAside(text, date) {
    await this.#opening;
    try {
      return await this.#ask("read", { text, options: { rules: this.#rules, date } });
    } catch (error) {
      if (error.code !== "Stopped") this.#renew();
      throw error;
    }
  }

  /**
   * Has the bytes of a file read by the worker.
   *
   * @returns what `readFile` of `open/reader.js` finds
   * @throws what it throws, as an object with the fields of the error; `{ code: "Stopped" }` where reading was given up
   */
  async readFile(name, buffer) {
    await this.#opening;
    return this.#ask("open", { name, buffer, pdf: pdfLibrary });
  }

  /** Has a file of a table read by the worker: what `readRows` of `newsroom/rows.js` finds, with the failures as above. */
  async readRows(buffer) {
    await this.#opening;
    return this.#ask("tabulate", { buffer });
  }

  /** What `mend` of `mend/mend.js` would make of a text. */
  mend(text) {
    return this.#ask("mend", { text });
  }

  /** Goes over to the module that reads patterns, where the rules have any. */
  async #prepare(rules) {
    if (this.#readsPatterns || !rules.some(({ pattern }) => pattern !== undefined)) return;
    const module = await loadPatternEngine().catch((error) => {
      throw { code: error.code ?? "RulesUnavailable", message: String(error) };
    });
    if (this.#readsPatterns) return;
    this.#module = module;
    this.#readsPatterns = true;
    this.#renew();
  }

  #start(worker) {
    this.#worker = worker;
    this.#worker.onerror = ({ message }) => this.#fail("failedToLoad", message ?? "worker");
    this.#worker.postMessage({ module: this.#module });
  }

  #newWorker() {
    const worker = newWorker();
    worker.onmessage = ({ data }) => (data.loaded ? this.#loaded(worker) : this.#answered(data));
    this.#unloaded.add(worker);
    return worker;
  }

  /** Lets another worker take over, who reads the newest text where that is yet to be answered. */
  #renew() {
    this.#waiting ||= this.#reading;
    this.#replace();
    this.#send();
  }

  /** Lets another worker take over. What the old one was asked has no answer. */
  #replace() {
    this.#worker.terminate();
    this.#unloaded.delete(this.#worker);
    for (const { reject } of this.#tasks.values()) reject({ code: "Stopped" });
    this.#tasks.clear();
    this.#reading = false;
    this.#start(this.#spares?.pop() ?? this.#newWorker());
  }

  async #send() {
    if (!this.#worker || this.#reading || !this.#waiting) return;
    const [text, worker] = [this.#text, this.#worker];
    this.#waiting = false;
    this.#reading = true;
    try {
      const options = { rules: this.#rules, date: this.date };
      if (this.#isNew && text.length >= LONG) this.#readBeginning(text, options);
      const annotated = await this.#ask("read", { text, options });
      await this.#pause;
      if (worker !== this.#worker) return; // stopped meanwhile
      this.#reading = false;
      if (!this.#waiting) this.#hand(text, annotated);
      if (this.#pause === null) this.#send();
    } catch (error) {
      if (error.code === "Stopped") return;
      // After a fault the state of the module is unknown.
      this.#replace();
      this.#fail("failedToRead", error.message);
    }
  }

  #hand(text, annotated) {
    const begun = performance.now();
    this.#onAnswer(text, annotated);
    this.#took = performance.now() - begun;
  }

  /** Has the beginning of a text read before the whole, and tells it if the whole is still wanted. */
  async #readBeginning(text, options) {
    const end = text.lastIndexOf("\n\n", BEGINNING);
    const beginning = text.slice(0, end > 0 ? end : BEGINNING);
    // What is wrong with it is wrong with the whole, which tells it.
    const annotated = await this.#ask("read", { text: beginning, options }).catch(() => null);
    if (annotated && !this.#waiting) this.#onBeginning(text, annotated, beginning.length);
  }

  async #ask(task, given) {
    if (!this.#worker) throw { code: "Stopped" };
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#tasks.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task, ...given });
    });
  }

  #loaded(worker) {
    this.#unloaded.delete(worker);
    if (this.#spares && this.#unloaded.size === 0) this.#onLoaded();
  }

  #answered({ ready, id, answer, error }) {
    if (ready) {
      // Only now, so that no text waits for them.
      this.#spares ??= Array.from({ length: SPARES }, () => this.#newWorker());
      return;
    }
    const task = this.#tasks.get(id);
    this.#tasks.delete(id);
    if (error) task?.reject(error);
    else task?.resolve(answer);
  }

  #fail(key, reason) {
    this.#reading = false;
    this.#onFailure(key, reason);
    this.#send();
  }
}

/**
 * When the letter of now is shown, where what takes so long could come between. In a tab out of sight nothing is, and a
 * window behind others may have no frames either.
 */
const letterShown = (milliseconds) =>
  milliseconds < FRAME_MILLISECONDS || document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, LATEST_FRAME_MILLISECONDS);
      });
