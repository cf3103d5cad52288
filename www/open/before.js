const button = document.getElementById("before");

/** Offers to bring back a text that another took the place of, until the field is edited. */
export function keepBefore(field, text) {
  button.hidden = false;
  const forget = () => {
    button.hidden = true;
    button.onclick = null;
    field.removeEventListener("input", forget);
  };
  button.onclick = () => {
    forget();
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "historyUndo" }));
    field.focus({ preventScroll: true });
  };
  field.addEventListener("input", forget);
}
