import { at } from "./dom.js";
import { say } from "./language.js";

const line = at("status");
const echo = at("echo");

/** What was found is told by the tools too, which are always in view, and how much the search left by the list. */
const TOLD = ["found", "nothing", "matches"];

/** How long the echo shows, in milliseconds. */
const ECHO = 6_000;

/** How long a pause is in which something is said that waits for one, in milliseconds. */
const PAUSE = 1_000;

let isAway = false; // the line is out of view
let echoEnds; // timer
new IntersectionObserver((changes) => (isAway = !changes.at(-1).isIntersecting)).observe(line);

let message = null;
let noted = null; // what is said before the next message
let before = null; // what was said before the last one
let waiting; // timer of what waits for a pause

/** Says in the status line what was done or what went wrong: a key of the dictionaries and its values. */
export function announce(key, ...values) {
  clearTimeout(waiting);
  message = [key, ...values];
  [before, noted] = [noted, null];
  line.dataset.message = key;
  repeatStatus();
  echoFor(TOLD.includes(key) || !isAway ? 0 : ECHO);
}

/** Says it in the next pause: of a text that is being written every letter may have something to say. */
export function announceInPause(key, ...values) {
  clearTimeout(waiting);
  waiting = setTimeout(announce, PAUSE, key, ...values);
}

/** Shows the line at the edge of the window as well, for who has scrolled away from it. */
function echoFor(duration) {
  clearTimeout(echoEnds);
  echo.textContent = duration > 0 ? line.textContent : "";
  if (duration > 0) echoEnds = setTimeout(echoFor, duration, 0);
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
