import { element } from "../dom.js";
import { say } from "../language.js";

/**
 * A button for picking files, and the input behind it.
 *
 * @param {string} name the button's id, and the key of its words
 * @param {Record<string, string>} attributes of the input
 * @param {(files: File[]) => void} onPick
 * @returns {[HTMLButtonElement, HTMLInputElement]}
 */
export function filePicker(name, attributes, onPick) {
  const input = element("input", { type: "file", hidden: "", ...attributes });
  const button = element("button", { type: "button", id: name }, say(name));
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = ""; // so that the same file can be picked again
    if (files.length > 0) onPick(files);
  });
  return [button, input];
}
