import { say } from "./language.js";

const line = document.getElementById("status");
let message = null;

/** Says in the status line what was done or what went wrong: a key of the dictionaries and its values. */
export function announce(key, ...values) {
  message = [key, ...values];
  line.dataset.message = key;
  repeatStatus();
}

/** Says the last message again, in the language of now. */
export function repeatStatus() {
  const words = message ? say(...message) : "";
  // Whatever is set is read aloud, even the same words.
  if (line.textContent !== words) line.textContent = words;
}
