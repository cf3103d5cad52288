import { readSaved } from "../take/saved.js";
import { decode, declaredIn } from "./decode.js";
import { textOfDocx } from "./docx.js";
import { OpenFailure } from "./failure.js";
import { textOfMarkup } from "./markup.js";

/** The largest file that is read, in bytes. */
const MOST_BYTES = 20_000_000;

/** How a file begins, whatever it is called. */
const SIGNATURES = [
  ["PK\u0003\u0004", textOfDocx],
  ["%PDF-", refuse("pdf")],
  ["\u00d0\u00cf\u0011\u00e0", refuse("oldOffice")],
  ["{\\rtf", refuse("rtf")],
];

const READERS = {
  txt: (buffer) => decode(new Uint8Array(buffer)),
  htm: readMarkup,
  html: readMarkup,
  docx: textOfDocx,
  pdf: refuse("pdf"),
  doc: refuse("oldOffice"),
  rtf: refuse("rtf"),
};

/**
 * The text of a file, and the document that was saved with it, if it is one of this page's own.
 *
 * @param {File} file
 * @returns {Promise<{ text: string, document?: object }>}
 * @throws {OpenFailure | import("../take/saved.js").SavedError}
 */
export async function readFile(file) {
  if (file.size > MOST_BYTES) throw new OpenFailure("tooLarge", MOST_BYTES / 1_000_000);
  const buffer = await file.arrayBuffer().catch(() => {
    throw new OpenFailure("unreadable");
  });
  const extension = file.name.match(/\.(\w+)$/)?.[1].toLowerCase();
  if (extension === "json") return filled(readSaved(decode(new Uint8Array(buffer))));
  const head = String.fromCharCode(...new Uint8Array(buffer.slice(0, 8)));
  const read = SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ?? READERS[extension] ?? READERS.txt;
  const text = (await read(buffer)).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return filled({ text });
}

function filled(content) {
  if (content.text.trim() === "") throw new OpenFailure("empty");
  return content;
}

function readMarkup(buffer) {
  const bytes = new Uint8Array(buffer);
  return textOfMarkup(decode(bytes, declaredIn(bytes)));
}

function refuse(code) {
  return () => {
    throw new OpenFailure(code);
  };
}
