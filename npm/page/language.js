// In the place of the page's own, which has a language to choose.
import vi from "./strings/vi.js";

/** The wording of `key` in Vietnamese. */
export function say(key, ...values) {
  const wording = vi[key];
  return typeof wording === "function" ? wording(...values) : wording;
}
