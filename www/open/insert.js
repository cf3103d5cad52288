/** From this length on (UTF-16 units) browsers take seconds to put a text in as if it had been typed. */
const LONG = 100_000;

/**
 * Puts a text in the place of what is selected in the field, as a person would: so that the browser can undo it, where
 * that does not take too long.
 */
export function insert(field, text) {
  field.focus({ preventScroll: true });
  if (text.length < LONG && document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
}

/** Puts a text in the place of all that is in the field. */
export function replaceAll(field, text) {
  field.focus({ preventScroll: true });
  field.select();
  insert(field, text);
}
