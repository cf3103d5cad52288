// What is read when, while a person types. Of several texts only the newest is read to the end and answered.

import { pdfLibrary } from "./loading.js";
import { Workers } from "./workers.js";

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

export class Engine {
  /** The day of the article, `YYYY-MM-DD`, for the texts that are read from now on; null where only they say it. */
  date = null;

  #workers;
  #rules = [];
  #text = ""; // the newest text
  #isNew = false; // whether it is no edited form of the one that is shown
  #reading = false; // whether the worker is at a text
  #waiting = false; // whether the newest text is yet to be sent
  #pause = null; // a promise of the end of the pause after the last key, until that comes
  #took = 0; // milliseconds that the page took to take the last answer over
  #onBegin;
  #onBeginning;
  #onAnswer;
  #onFailure;

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
    this.#workers = new Workers((reason) => this.#fail("failedToLoad", reason), onLoaded);
  }

  /** Loads and compiles the module, once; texts and files given meanwhile wait. */
  async open() {
    try {
      await this.#workers.open();
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
    return this.#workers.ask("count", { text: this.#text, rules: [rule] });
  }

  /**
   * What the engine says of a text beside the newest one.
   *
   * @throws `{ code: "Stopped" }` where reading was given up
   */
  async readAside(text, date) {
    await this.#workers.opened;
    try {
      return await this.#workers.ask("read", { text, options: { rules: this.#rules, date } });
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
    await this.#workers.opened;
    return this.#workers.ask("open", { name, buffer, pdf: pdfLibrary });
  }

  /** Has a file of a table read by the worker: what `readRows` of `newsroom/rows.js` finds, with the failures as above. */
  async readRows(buffer) {
    await this.#workers.opened;
    return this.#workers.ask("tabulate", { buffer });
  }

  /** What `mend` of `mend/mend.js` would make of a text. */
  mend(text) {
    return this.#workers.ask("mend", { text });
  }

  /** Goes over to the module that reads patterns, where the rules have any. */
  async #prepare(rules) {
    const hasPatterns = rules.some(({ pattern }) => pattern !== undefined);
    if (hasPatterns && (await this.#workers.learnPatterns())) this.#renew();
  }

  /** Lets another worker take over, who reads the newest text where that is yet to be answered. */
  #renew() {
    this.#waiting ||= this.#reading;
    this.#replace();
    this.#send();
  }

  #replace() {
    this.#workers.replace();
    this.#reading = false;
  }

  async #send() {
    const { current: worker } = this.#workers;
    if (!worker || this.#reading || !this.#waiting) return;
    const text = this.#text;
    this.#waiting = false;
    this.#reading = true;
    try {
      const options = { rules: this.#rules, date: this.date };
      if (this.#isNew && text.length >= LONG) this.#readBeginning(text, options);
      const annotated = await this.#workers.ask("read", { text, options });
      await this.#pause;
      if (worker !== this.#workers.current) return; // stopped meanwhile
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
    const annotated = await this.#workers.ask("read", { text: beginning, options }).catch(() => null);
    if (annotated && !this.#waiting) this.#onBeginning(text, annotated, beginning.length);
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
