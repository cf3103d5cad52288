import { keepBefore, offerUndo } from "./before.js";
import { withFocus } from "./focus.js";

/**
 * From this length on (UTF-16 units) browsers take seconds, and some minutes, to put a text in as if it had been typed.
 */
const LONG = 50_000;

/**
 * Puts a text in the place of what is selected in the field, as a person would: so that the browser can undo it. Where
 * that takes too long, the page brings back what was there.
 */
export function insert(field, text) {
  field.focus({ preventScroll: true });
  const before = field.value;
  if (!takesLong(field, text) && document.execCommand("insertText", false, text)) return;
  const told = { bubbles: true, inputType: "insertReplacementText" };
  field.dispatchEvent(new InputEvent("beforeinput", { ...told, data: text }));
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", told));
  keepBefore(before);
}

/** Whether it takes a browser too long to put this text into the field as if it had been typed. */
export const takesLong = (field, text) => text.length + field.value.length >= LONG;

/** Puts a text in the place of all that is in the field, which tells of it with the event `replaced`. */
export function replaceAll(field, text) {
  const before = field.value;
  const isNative = !takesLong(field, text);
  withFocus(field, () => {
    field.select();
    insert(field, text);
  });
  if (isNative) offerUndo(before);
  field.dispatchEvent(new Event("replaced"));
}
