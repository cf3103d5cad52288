import { textOfDocx } from "./docx.js";
import { OpenFailure } from "./failure.js";
import { textOfOpenDocument } from "./opendocument.js";
import { Parts } from "./parts.js";
import { rowsOfSheets, textOfSheets } from "./sheets.js";
import { entriesOf } from "./zip.js";

/** What an archive is, by a part that it has. */
const FORMS = [
  ["word/document.xml", textOfDocx],
  ["xl/workbook.xml", textOfSheets],
  ["content.xml", textOfOpenDocument],
  ["xl/workbook.bin", "sheet"],
  ["ppt/presentation.xml", "slides"],
];

/** The same for what has rows. */
const FORMS_OF_TABLES = [["xl/workbook.xml", rowsOfSheets]];

/**
 * The text of a file of an office that is an archive: Word, Excel, OpenDocument.
 *
 * @param {ArrayBuffer} buffer
 * @param {import("./limits.js").Budget} budget
 * @throws {OpenFailure} `brokenOffice`, the kind of file where it is another archive, `tooMuch`, `tooLong`
 */
export const textOfArchive = (buffer, budget) => readArchive(buffer, budget, FORMS);

/** The rows of the sheets of a workbook of Excel, with the same failures; any other archive is `otherArchive`. */
export const rowsOfArchive = (buffer, budget) => readArchive(buffer, budget, FORMS_OF_TABLES);

async function readArchive(buffer, budget, forms) {
  try {
    const parts = new Parts(entriesOf(buffer), budget);
    const form = forms.find(([name]) => parts.has(name))?.[1] ?? "otherArchive";
    if (typeof form === "string") throw new OpenFailure(form);
    return await form(parts, budget);
  } catch (error) {
    throw error instanceof OpenFailure ? error : new OpenFailure("brokenOffice");
  }
}
