import { isDay } from "../edtf.js";
import { Budget, sound } from "./limits.js";
import { unpack } from "./zip.js";

/**
 * The text that the fragment of a link carries, and the day of the article if it has one.
 *
 * @param {string} fragment as in `location.hash`
 * @returns {Promise<{ text: string, date: string | null } | null>} null where it carries none
 * @throws where it is cut off or broken, or unpacks to too much
 */
export async function textInLink(fragment) {
  const fields = new URLSearchParams(fragment.slice(1));
  const letters = fields.get("text");
  if (letters === null) return null;
  const data = Uint8Array.from(atob(letters.replace(/[-_]/g, (sign) => ({ "-": "+", _: "/" })[sign])), (sign) =>
    sign.charCodeAt(0),
  );
  const budget = new Budget();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  await unpack({ method: 8, data }, (piece) => {
    budget.spendCharacters(piece.length);
    text += decoder.decode(piece, { stream: true });
  });
  const day = fields.get("day");
  return { text: sound(text + decoder.decode()), date: isDay(day) ? day : null };
}
