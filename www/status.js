import { say } from "./language.js";

const line = document.getElementById("status");
let message = null;
let noted = null; // what is said before the next message
let before = null; // what was said before the last one

/** Says in the status line what was done or what went wrong: a key of the dictionaries and its values. */
export function announce(key, ...values) {
  message = [key, ...values];
  [before, noted] = [noted, null];
  line.dataset.message = key;
  repeatStatus();
}

/** Will be said together with the next message. */
export function note(key, ...values) {
  noted = [key, ...values];
}

/** Says the last message again, in the language of now. */
export function repeatStatus() {
  const words = [before, message].flatMap((said) => (said ? say(...said) : [])).join(" ");
  // Whatever is set is read aloud, even the same words.
  if (line.textContent !== words) line.textContent = words;
}
