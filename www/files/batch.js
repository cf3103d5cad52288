// Several files at once. Of each its text is kept and what was counted in it; the document that the engine made of it
// is not: it would take more room than all texts, and can be had again at any time.

import { apply, differences, isIgnored } from "../keep/corrections.js";
import { isAnother } from "../keep/keeper.js";
import { OpenFailure } from "../open/failure.js";
import { faultOf, textOfFile } from "../open/file.js";
import { Records } from "../records.js";

/** So many files are taken. */
export const MOST_FILES = 200;

/** So long may their texts be together, in UTF-16 units. */
export const MOST_TOGETHER = 20_000_000;

/** What is counted, in the order of the table: the lists of records. */
export const COUNTED = ["documents", "agencies", "dates", "notices"];

/**
 * The files, each `{ name, file, text, history, counts, fault }`: the `file` until it is read; then its text, with the
 * corrections and the day as `Keeper.restore` takes them, and how many there are of each list; or why it was not read,
 * a key of the dictionaries and its values.
 */
export class Batch {
  /** In the order in which they came. */
  entries = [];
  /** How many files there was no room for. */
  refused = 0;

  #engine;
  #newsroom;
  #onChange;
  #open = null; // the entry whose text is in the field
  #isReading = false;
  #turn = 0;

  /**
   * @param {import("../engine.js").Engine} engine
   * @param {import("../newsroom/newsroom.js").Newsroom} newsroom
   * @param {() => void} onChange is told whenever an entry is another
   */
  constructor(engine, newsroom, onChange) {
    this.#engine = engine;
    this.#newsroom = newsroom;
    this.#onChange = onChange;
  }

  /** The entry whose text is in the field, or null. */
  get open() {
    return this.#open;
  }

  /** How many files are yet to be read. */
  get left() {
    return this.entries.filter(({ file }) => file).length;
  }

  /** Takes files and has them read one by one. */
  add(files) {
    const taken = files.slice(0, MOST_FILES - this.entries.length);
    this.entries.push(
      ...taken.map((file) => ({ name: file.name, file, text: null, history: null, counts: null, fault: null })),
    );
    this.refused = files.length - taken.length;
    this.#onChange();
    this.#readFiles();
  }

  remove(entry) {
    this.entries = this.entries.filter((other) => other !== entry);
    if (entry === this.#open) this.#open = null;
    this.#onChange();
  }

  /** The page shows this text with these records: that of a file goes on in the table as it is edited and corrected. */
  follow(keeper, records) {
    const { text } = keeper;
    if (this.#open?.text !== text) {
      this.#open =
        this.entries.find((entry) => entry.text === text) ??
        (this.#open && !isAnother(this.#open.text, text) ? this.#open : null);
    }
    if (this.#open)
      Object.assign(this.#open, {
        text,
        history: { ...keeper.historyIn(text), date: keeper.dateFor(text) },
        counts: countsOf(records),
      });
    this.#onChange();
  }

  /** Counts anew: the rules and the newsroom's table may be others now. */
  async recount() {
    const turn = ++this.#turn;
    for await (const [entry, , records] of this.documents()) {
      if (turn !== this.#turn) return;
      entry.counts = countsOf(records);
      this.#onChange();
    }
  }

  /** The entries that were read, each with its document, corrected, and the records of that; one at a time. */
  async *documents() {
    for (const entry of this.entries.filter(({ text }) => text !== null)) {
      const { text, history } = entry;
      const read = await this.#readAside(text, history.date);
      const document = apply(read, text, correctionsOf(history));
      yield [entry, document, this.#recordsIn(document, text, history)];
    }
  }

  async #readFiles() {
    if (this.#isReading) return;
    this.#isReading = true;
    for (let entry; (entry = this.entries.find(({ file }) => file)); this.#onChange()) {
      await this.#readFile(entry).catch((error) => (entry.fault = faultOf(entry.name, error)));
      entry.file = null;
    }
    this.#isReading = false;
  }

  async #readFile(entry) {
    const { text, document: saved, ignored } = await again(() => textOfFile(entry.file, this.#engine));
    const length = this.entries.reduce((sum, { text }) => sum + (text?.length ?? 0), text.length);
    if (length > MOST_TOGETHER) throw new OpenFailure("together", MOST_TOGETHER / 1_000_000);
    const date = saved?.article?.evidence === "given" ? saved.article.date : null;
    const read = await this.#readAside(text, date);
    const corrections = saved ? [...differences(read, saved), ...ignored.map((finding) => ({ ignores: finding }))] : [];
    const history = { steps: [corrections], at: 0, date };
    Object.assign(entry, {
      text,
      history,
      counts: countsOf(this.#recordsIn(apply(read, text, corrections), text, history)),
    });
  }

  #recordsIn(document, text, history) {
    const isLetBe = (code, words) => isIgnored(correctionsOf(history), code, words);
    return new Records(document, text, isLetBe, this.#newsroom);
  }

  #readAside(text, date) {
    return again(() => this.#engine.readAside(text, date));
  }
}

/** Whether a person has corrected or edited something in a file. */
export const isCorrected = ({ history }) => history !== null && history.steps.length > 1;

const correctionsOf = ({ steps, at }) => steps[at];

const countsOf = (records) => COUNTED.map((section) => records.all(section).length);

/** What was given up with another reading is asked for once more. */
async function again(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.code !== "Stopped") throw error;
    return ask();
  }
}
