import { at } from "../dom.js";
import { say } from "../language.js";
import { replaceAll } from "../open/insert.js";
import { announce, note } from "../status.js";
import { forget, recall, remember, watch } from "../storage.js";
import { readDraft, toDraft } from "./form.js";
import { takeHold } from "./hold.js";
import { clearStored, putAside, readStored, writeStored } from "./store.js";

/** Stands in the browser's storage while the person wants a draft. */
const WANTED = "chuthich.draft";

/**
 * How long changes wait to be saved, in milliseconds; where saving takes long, this many times as long as the last
 * took.
 */
const PAUSE_MILLISECONDS = 300;
const TIMES_AS_LONG = 5;

/** Whether the text of this tab is kept, and the key of the sentence that says so. */
const STATES = {
  off: { keeps: false, says: "keptWhere" },
  kept: { keeps: true, says: "keptWhere" },
  unsure: { keeps: true, says: "keptUnsure" }, // there may be other tabs
  failing: { keeps: true, says: "keptNoMore" }, // the last changes could not be written
  elsewhere: { keeps: false, says: "keptElsewhere" }, // another tab has the draft
  other: { keeps: false, says: "keptOther" }, // the draft is of another text than the field's
};

const box = at("keepDraft");
const sentence = at("keptWhere");

/** The text with its corrections as this browser keeps it, from the moment that the person ticks the box. */
export class Draft {
  #keeper;
  #field;
  #fill;
  #state = "off";
  #hold = null;
  #other = null; // the draft in the state of that name
  #isSaved = true;
  #pause = PAUSE_MILLISECONDS;
  #timer = 0;
  #turn = 0;

  /**
   * @param {import("../keep/keeper.js").Keeper} keeper
   * @param {HTMLTextAreaElement} field
   * @param {(text: string) => void} fill puts a text into the field
   */
  constructor(keeper, field, fill) {
    this.#keeper = keeper;
    this.#field = field;
    this.#fill = fill;
    box.addEventListener("change", () => (box.checked ? this.#begin() : this.#end()));
    at("openDraft").addEventListener("click", () => this.#openOther());
    document.addEventListener("visibilitychange", () => this.#save());
    addEventListener("beforeunload", (event) => {
      this.#save(); // later, not every browser still writes
      if (!this.#wouldLose()) return;
      event.preventDefault();
      event.returnValue = "ask"; // older forms of Safari look at this alone
    });
    addEventListener("pagehide", () => {
      this.#save();
      this.#letGo();
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.restore();
    });
    watch(WANTED, () => this.#follow());
  }

  /** Opens what was kept. */
  async restore() {
    if (recall(WANTED) !== null && !(await this.#claim())) announce("notRemembered");
  }

  /** The text or its corrections are others now. */
  changed() {
    if (!STATES[this.#state].keeps) return;
    this.#isSaved = false;
    this.#timer ||= setTimeout(() => this.#save(), this.#pause);
  }

  /** The box was ticked. */
  async #begin() {
    if (this.#state === "other") return this.#keep();
    if (remember(WANTED, "on") && (await this.#claim())) return;
    forget(WANTED);
    box.checked = false;
    announce("notRemembered");
  }

  /** The box was unticked. */
  async #end() {
    forget(WANTED);
    this.#enter("off");
    await clearStored().catch(() => announce("draftNotDeleted"));
    this.#letGo();
  }

  /** The box may have been unticked in another tab. */
  #follow() {
    if (recall(WANTED) !== null || this.#state === "off") return;
    if (STATES[this.#state].keeps) this.#end();
    else this.#enter("off");
  }

  /** Takes over the draft, if no other tab has it; whether the browser lets the page keep one. */
  async #claim() {
    const turn = ++this.#turn;
    const hold = await takeHold();
    try {
      const kept = hold && (await readKept());
      if (turn !== this.#turn) hold?.release(); // the box was unticked meanwhile
      else if (hold === null) this.#enter("elsewhere");
      else this.#meet(kept, hold);
      return true;
    } catch {
      hold.release();
      this.#enter("off");
      return false;
    }
  }

  /** Opens the draft, unless it stands against what is in the field. */
  #meet({ text, history, isBroken }, hold) {
    this.#hold = hold;
    const { value } = this.#field;
    if (text && value !== "" && value !== text) {
      this.#enter("other");
      this.#other = { text, history };
      return;
    }
    if (text) this.#open(text, history, isBroken ? "draftAside" : "draftOpened", this.#fill);
    else if (isBroken) announce("draftAside");
    this.#keep();
  }

  #openOther() {
    const { text, history } = this.#other;
    this.#keep();
    this.#open(text, history, "draftOpened", (text) => replaceAll(this.#field, text));
  }

  #open(text, history, message, fill) {
    note(message);
    if (history) this.#keeper.restore(text, history);
    fill(text);
  }

  /** Keeps what this tab has from now on. */
  #keep() {
    this.#enterKeeping();
    this.changed();
  }

  async #save() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#isSaved || !STATES[this.#state].keeps) return;
    if (recall(WANTED) === null) return this.#enter("off"); // the person has removed the data of the page
    this.#isSaved = true;
    const begun = performance.now();
    const text = this.#field.value;
    try {
      await writeStored(toDraft(text, this.#keeper.historyIn(text), this.#keeper.dateFor(text)));
      if (this.#state === "failing") this.#enterKeeping();
    } catch {
      if (STATES[this.#state].keeps) this.#enter("failing");
      this.#isSaved = false; // the next change is another chance
    }
    this.#pause = Math.max(PAUSE_MILLISECONDS, TIMES_AS_LONG * (performance.now() - begun));
  }

  /** Whether leaving the page would lose corrections. */
  #wouldLose() {
    const isKept = STATES[this.#state].keeps && this.#state !== "failing";
    return this.#keeper.count > 0 && !isKept;
  }

  #letGo() {
    this.#hold?.release();
  }

  #enterKeeping() {
    this.#enter(this.#hold.isSure ? "kept" : "unsure");
  }

  #enter(state) {
    const { keeps, says } = STATES[state];
    this.#state = state;
    this.#turn++; // whatever was about to be taken over is out of date
    this.#other = null;
    box.checked = keeps;
    sentence.dataset.text = says;
    sentence.textContent = say(says);
    at("openDraft").hidden = state !== "other";
  }
}

/** What is kept. A broken draft is put aside, so that the next may take its place. */
async function readKept() {
  const stored = await readStored();
  const draft = readDraft(stored);
  if (draft.isBroken) await putAside(stored);
  return draft;
}
