import { at } from "./dom.js";
import { announce } from "./status.js";

/** From this length on (UTF-16 units), reading is told of while it lasts, and can be stopped. */
const VERY_LONG = 200_000;

const article = at("article");
const bar = at("progress");
const stop = at("stop");
const again = at("again");

/**
 * Whether the article is yet to show what is being read, for assistive technology; and of a very long text the line
 * that grows meanwhile, and the buttons that stop it and begin again.
 */
export class Progress {
  #state = "idle"; // | "running" | "stopped"
  #isLong = false;

  /**
   * @param {() => void} onStop
   * @param {() => void} onAgain
   */
  constructor(onStop, onAgain) {
    stop.addEventListener("click", () => {
      onStop();
      this.#turn("stopped");
      again.focus();
    });
    again.addEventListener("click", () => {
      onAgain();
      stop.focus();
    });
  }

  /** A text is being read. */
  begin(text) {
    this.#isLong = text.length >= VERY_LONG;
    this.#turn("running");
    if (this.#isLong) announce("longReading");
  }

  /** This much of it (in per cent) is drawn. */
  show(percent) {
    bar.value = percent;
  }

  /** The article shows what was read last. */
  end() {
    if (this.#state === "running") this.#turn("idle");
  }

  #turn(state) {
    this.#state = state;
    const isTold = state === "running" && this.#isLong;
    bar.removeAttribute("value");
    // What is hidden would lose the focus to nowhere.
    if (!isTold && document.activeElement === stop) article.focus({ preventScroll: true });
    bar.hidden = stop.hidden = !isTold;
    again.hidden = state !== "stopped";
    article.ariaBusy = String(state === "running");
  }
}
