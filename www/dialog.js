import { element } from "./dom.js";
import { say } from "./language.js";

/**
 * A dialog with a title and a button that closes it. Escape closes it too; the focus returns to where it was.
 *
 * @param {string} id
 * @param {string} title a key of the dictionaries
 * @param {...(Node | string)} content
 * @returns {HTMLDialogElement} shown
 */
export function showDialog(id, title, ...content) {
  const close = element("button", { type: "button", class: "close" }, say("closeDialog"));
  const dialog = element(
    "dialog",
    { id, "aria-labelledby": `${id}Title` },
    element("header", {}, element("h2", { id: `${id}Title` }, say(title)), close),
    ...content,
  );
  const origin = document.activeElement;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (document.activeElement === document.body) origin?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
