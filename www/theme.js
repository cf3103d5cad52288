const dark = matchMedia("(prefers-color-scheme: dark)");

/** Goes over from light to dark or back; until then the page follows the system. */
export function switchTheme() {
  const root = document.documentElement;
  const shown = root.dataset.theme ?? (dark.matches ? "dark" : "light");
  root.dataset.theme = shown === "dark" ? "light" : "dark";
}
