import { recall, remember } from "./storage.js";
import en from "./strings/en.js";
import vi from "./strings/vi.js";

const DICTIONARIES = { vi, en };
const KINDS = ["reference", "agency", "date"];

const STORED = "chuthich.language";

/** What the address asks for, else what the person last chose. */
const wanted = new URLSearchParams(globalThis.location?.search).get("lang") ?? recall(STORED);
let current = wanted === "en" ? "en" : "vi";

/** The interface language, `vi` or `en`. */
export const language = () => current;

/** The wording of `key` in the interface language. */
export function say(key, ...values) {
  const wording = DICTIONARIES[current][key];
  return typeof wording === "function" ? wording(...values) : wording;
}

/** Words everything that stands in the page itself. */
export function applyLanguage() {
  const root = document.documentElement;
  root.lang = current;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]"))
    node.setAttribute("aria-label", say(node.dataset.label));
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = say(node.dataset.placeholder);
  // The short label after each mark is drawn by the style sheet, so that it is never copied with the text.
  for (const kind of KINDS) root.style.setProperty(`--label-${kind}`, JSON.stringify(say(`label.${kind}`)));
}

/** Goes over to the other language, for good. */
export function switchLanguage() {
  current = current === "vi" ? "en" : "vi";
  remember(STORED, current);
  askNoMore();
  applyLanguage();
}

/** Takes the language out of the address, which would bring it back whenever the page is loaded anew. */
function askNoMore() {
  const address = new URL(location.href);
  if (!address.searchParams.has("lang")) return;
  address.searchParams.delete("lang");
  history.replaceState(history.state, "", address);
}
