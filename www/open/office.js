import { textOfDocx } from "./docx.js";
import { OpenFailure } from "./failure.js";
import { textOfOpenDocument } from "./opendocument.js";
import { Parts } from "./parts.js";
import { textOfSheets } from "./sheets.js";
import { entriesOf } from "./zip.js";

/** What an archive is, by a part that it has. */
const FORMS = [
  ["word/document.xml", textOfDocx],
  ["xl/workbook.xml", textOfSheets],
  ["content.xml", textOfOpenDocument],
  ["xl/workbook.bin", "sheet"],
  ["ppt/presentation.xml", "slides"],
];

/**
 * The text of a file of an office that is an archive: Word, Excel, OpenDocument.
 *
 * @param {ArrayBuffer} buffer
 * @param {import("./limits.js").Budget} budget
 * @throws {OpenFailure} `brokenOffice`, the kind of file where it is another archive, `tooMuch`, `tooLong`
 */
export async function textOfArchive(buffer, budget) {
  try {
    const parts = new Parts(entriesOf(buffer), budget);
    const form = FORMS.find(([name]) => parts.has(name))?.[1] ?? "otherArchive";
    if (typeof form === "string") throw new OpenFailure(form);
    return await form(parts, budget);
  } catch (error) {
    throw error instanceof OpenFailure ? error : new OpenFailure("brokenOffice");
  }
}
