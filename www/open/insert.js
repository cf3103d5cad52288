import { keepBefore } from "./before.js";

/** From this length on (UTF-16 units) browsers take seconds, and some minutes, to put a text in as if it had been typed. */
const LONG = 50_000;

/**
 * Puts a text in the place of what is selected in the field, as a person would: so that the browser can undo it. Where
 * that takes too long, a button brings back what was there.
 */
export function insert(field, text) {
  field.focus({ preventScroll: true });
  const before = field.value;
  if (text.length + before.length < LONG && document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
  if (before !== "") keepBefore(field, before);
}

/** Puts a text in the place of all that is in the field. */
export function replaceAll(field, text) {
  field.focus({ preventScroll: true });
  field.select();
  insert(field, text);
}
