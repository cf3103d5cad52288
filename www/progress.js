import { announce } from "./status.js";

/** From this length on (UTF-16 units), reading is told of while it lasts, and can be stopped. */
const VERY_LONG = 200_000;

const at = (id) => document.getElementById(id);
const bar = at("progress");
const stop = at("stop");
const again = at("again");

/** The line that grows while a very long text is read, and the buttons that stop it and begin again. */
export class Progress {
  /**
   * @param {() => void} onStop
   * @param {() => void} onAgain
   */
  constructor(onStop, onAgain) {
    stop.addEventListener("click", () => {
      onStop();
      this.#draw("stopped");
      again.focus();
    });
    again.addEventListener("click", () => {
      this.#draw("running");
      announce("longReading");
      stop.focus();
      onAgain();
    });
  }

  /** A text is being read. */
  begin(text) {
    const isLong = text.length >= VERY_LONG;
    this.#draw(isLong ? "running" : "idle");
    if (isLong) announce("longReading");
  }

  /** This much of it (in per cent) is drawn. */
  show(percent) {
    bar.value = percent;
  }

  end() {
    this.#draw("idle");
  }

  #draw(state) {
    bar.removeAttribute("value");
    // What is hidden would lose the focus to nowhere.
    if (state === "idle" && document.activeElement === stop) at("article").focus({ preventScroll: true });
    bar.hidden = stop.hidden = state !== "running";
    again.hidden = state !== "stopped";
  }
}
