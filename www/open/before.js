import { at } from "../dom.js";
import { note } from "../status.js";
import { withFocus } from "./focus.js";

const SAYS = { undo: "undone", redo: "redone" };

const field = at("text");
const button = at("before");

let other = null; // the text on the other side of the last replacement
let way = "undo"; // what leads there: the field has the new text, or (redo) the old one again
let put = ""; // the text as it was put into the field
let isEdited = false; // since then
let taken = null; // a text that went since, and that the browser itself can bring back

/**
 * Offers to bring back a text that another took the place of, and then to bring back that one: by a button, and by the
 * keys that undo and redo. What a browser itself would undo then belongs to a text that is no longer there.
 */
export function keepBefore(text, leads = "undo") {
  [other, way, put, isEdited] = [text, leads, field.value, false];
  button.hidden = text === "";
}

/**
 * Offers by the button alone to bring back a text that the browser itself can: whoever types on glass has no key for
 * that. The offer ends with the next change.
 */
export function offerUndo(text) {
  taken = text;
  button.hidden = text === "";
}

function bringBack() {
  if (taken === null) return withFocus(field, swap);
  const text = taken;
  withFocus(field, () => {
    if (document.execCommand("undo") && field.value === text) return;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "historyUndo" }));
  });
}

function swap() {
  const [text, shown, leads] = [other, field.value, way];
  field.value = text;
  field.dispatchEvent(
    new InputEvent("input", { bubbles: true, inputType: leads === "undo" ? "historyUndo" : "historyRedo" }),
  );
  field.focus({ preventScroll: true });
  keepBefore(shown, leads === "undo" ? "redo" : "undo");
}

/** What these keys ask of a field where a person types, or null. */
function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey ? "redo" : null;
}

/**
 * Whether it is for the page to do what these keys ask for. What was written since is the browser's to undo, and to
 * redo.
 */
const isOurs = (wanted) =>
  other !== null && field.value === put && (!isEdited || (wanted === "undo" && way === "undo"));

/** Undoes or redoes in the field what happened to its text, `"undo"` or `"redo"`; whether there was anything. */
export function moveText(wanted) {
  const [text, place] = [field.value, document.activeElement];
  field.focus({ preventScroll: true });
  if (!isOurs(wanted)) document.execCommand(wanted);
  else if (wanted === way) swap();
  const hasMoved = field.value !== text;
  if (!hasMoved) place.focus({ preventScroll: true });
  else if (field.value !== "") note(SAYS[wanted]); // an empty field has been told of
  return hasMoved;
}

button.addEventListener("click", bringBack);
field.addEventListener("input", () => {
  isEdited = true;
  if (taken !== null) button.hidden = true;
  taken = null;
});
field.addEventListener("keydown", (event) => {
  const wanted = wayOf(event);
  if (wanted === null || !isOurs(wanted)) return;
  event.preventDefault();
  if (wanted === way) swap();
});
