/**
 * Gives the field the focus for what it needs it for. Who touches the screen, and was not writing, loses it again:
 * browsers bring up a keyboard with it, which would cover the text.
 *
 * @param {HTMLTextAreaElement} field
 * @param {() => void} act
 */
export function withFocus(field, act = () => {}) {
  const wasWriting = document.activeElement === field;
  field.focus({ preventScroll: true });
  act();
  if (!wasWriting && matchMedia("(pointer: coarse)").matches) field.blur();
}
