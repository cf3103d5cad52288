import { element } from "./dom.js";

/**
 * Gives the person a file.
 *
 * @param {string | Blob} content a text, or bytes
 */
export function download(name, content, type = "text/plain") {
  const whole = typeof content === "string" ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: whole }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
