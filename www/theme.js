import { recall, remember } from "./storage.js";

const STORED = "chuthich.theme";

const dark = matchMedia("(prefers-color-scheme: dark)");
const { dataset } = document.documentElement;

/** Shows the page light or dark as the person last chose. */
export function restoreTheme() {
  const chosen = recall(STORED);
  if (chosen === "light" || chosen === "dark") dataset.theme = chosen;
}

/** Goes over from light to dark or back, for good; until then the page follows the system. */
export function switchTheme() {
  const shown = dataset.theme ?? (dark.matches ? "dark" : "light");
  dataset.theme = shown === "dark" ? "light" : "dark";
  remember(STORED, dataset.theme);
}
