import { insert, replaceAll, takesLong } from "./insert.js";
import { textOfMarkup } from "./markup.js";

/**
 * Takes what is pasted: in the field it comes in at the cursor, anywhere else in the page it is a new article. Styling
 * goes, paragraphs stay.
 */
export function takePastes(field) {
  document.addEventListener("paste", (event) => {
    const { target, clipboardData: data } = event;
    if (!data || data.files.length > 0) return; // a file is opened: see `Opener`
    const isInField = target === field;
    if (!isInField && target.closest?.("input, textarea, dialog, [contenteditable]")) return;
    const rich = richText(data);
    const text = rich ?? data.getData("text/plain");
    if (isInField && rich === null && !takesLong(field, text)) return; // short plain text is the browser's own affair
    if (text === "") return;
    event.preventDefault();
    (isInField ? insert : replaceAll)(field, text);
  });
}

/** The text of what has paragraphs of its own, null where the plain text says all. */
function richText(data) {
  const { text, hasBlocks } = textOfMarkup(data.getData("text/html"));
  return hasBlocks && text !== "" ? text : null;
}
