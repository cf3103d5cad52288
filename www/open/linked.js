import { announce, note } from "../status.js";
import { replaceAll } from "./insert.js";
import { textInLink } from "./link.js";

/**
 * Opens the text that the link to the page carries, if any; the address is then that of the page again.
 *
 * @param {HTMLTextAreaElement} field
 * @param {import("../keep/keeper.js").Keeper} keeper
 * @param {(text: string) => void} fill puts a text into the empty field
 */
export async function openLink(field, keeper, fill) {
  try {
    const carried = await textInLink(location.hash);
    if (!carried) return;
    keeper.restore(carried.text, { steps: [[]], at: 0, date: carried.date });
    note("linkOpened");
    if (field.value === "") fill(carried.text);
    else replaceAll(field, carried.text);
  } catch {
    announce("linkBroken");
  }
  history.replaceState(null, "", location.pathname + location.search);
}
