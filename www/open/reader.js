// Reads files away from the page. What a file is, its content says: names are wrong as often as not.

import { readSaved } from "../take/saved.js";
import { decode, declaredIn, headOf, lettersOf } from "./decode.js";
import { textOfWordXml } from "./docx.js";
import { OpenFailure } from "./failure.js";
import { Budget, sound } from "./limits.js";
import { textOfMarkup } from "./markup.js";
import { partOf } from "./mime.js";
import { textOfArchive } from "./office.js";
import { textOfPdf } from "./pdf.js";
import { textOfRichText } from "./rtf.js";

/** How files begin that are no text. */
const SIGNATURES = [
  [/^PK\u0003\u0004/, readArchive],
  [/^%PDF-/, readPdf],
  [/^\u00d0\u00cf\u0011\u00e0/, refuseOldOffice],
  [/^\{\\rtf/, readRichText],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(?:hei|mif|avif))/s, refuse("image")],
];

/** How texts begin that are in a form of their own; a `.doc` is often one of these. */
const FORMS = [
  [
    /^(?:<\?xml[^>]*\?>\s*)?<(?:\?mso-application\s+progid="Word\.Document"|[\w-]+:(?:wordDocument|package)\b)/,
    readWordXml,
  ],
  [/^(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b/i, readMarkup],
  [/^(?=(?:.+\n)*mime-version:)(?:.+\n)*content-type:/i, readMime],
];

/** What the name decides where the content does not. */
const BY_NAME = {
  json: readJson,
  htm: readMarkup,
  html: readMarkup,
  mht: readMime,
  mhtml: readMime,
  doc: readTextOrMarkup,
  xls: readTextOrMarkup,
  pdf: readPdf,
};

/** What the streams of the older files of offices are called. */
const STREAMS = {
  WordDocument: "oldOffice",
  Workbook: "sheet",
  "PowerPoint Document": "slides",
  EncryptedPackage: "locked",
};

/**
 * The text of a file, and the document that was saved with it, if it is one of this page's own.
 *
 * @param {string} name
 * @param {ArrayBuffer} buffer
 * @param {Parameters<typeof textOfPdf>[2]} pdf where the library is that reads PDF
 * @returns {Promise<{ text: string, document?: object }>}
 * @throws {OpenFailure | import("../take/saved.js").SavedError}
 */
export async function readFile(name, buffer, pdf = null) {
  const bytes = new Uint8Array(buffer);
  const head = headOf(bytes);
  const extension = name.match(/\.(\w+)$/)?.[1].toLowerCase();
  const start = head
    .replace(/\0|^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/g, "")
    .trimStart()
    .replace(/\r/g, "");
  const read =
    matching(SIGNATURES, head) ??
    (extension === "json" ? readJson : matching(FORMS, start)) ??
    BY_NAME[extension] ??
    readText;
  return read(bytes, { budget: new Budget(), pdf });
}

const matching = (rows, start) => rows.find(([form]) => form.test(start))?.[1];

function readText(bytes) {
  return { text: sound(decode(bytes)) };
}

function readJson(bytes) {
  const saved = readSaved(decode(bytes));
  sound(saved.text); // or refused; its positions count the text as it is
  return saved;
}

async function readPdf({ buffer }, { budget, pdf }) {
  return { text: sound(await textOfPdf(buffer, budget, pdf)) };
}

async function readArchive({ buffer }, { budget }) {
  return { text: sound(await textOfArchive(buffer, budget)) };
}

function readRichText(bytes, { budget }) {
  return { text: sound(textOfRichText(lettersOf(bytes), budget)) };
}

function readWordXml(bytes, { budget }) {
  return { text: sound(textOfWordXml(decode(bytes), budget)) };
}

function readMarkup(bytes, { budget }, charset = declaredIn(bytes)) {
  return { text: sound(textOfMarkup(decode(bytes, charset), budget).text) };
}

/** Sites give pieces of their pages such names, so that Word or Excel opens them. */
function readTextOrMarkup(bytes, given) {
  return /^\s*</.test(headOf(bytes)) ? readMarkup(bytes, given) : readText(bytes);
}

function readMime(bytes, given) {
  const part = partOf(lettersOf(bytes));
  if (!part) throw new OpenFailure("notText");
  const content = part.bytes();
  if (part.type === "text/html") return readMarkup(content, given, part.charset ?? declaredIn(content));
  return { text: sound(decode(content, part.charset)) };
}

function refuse(code) {
  return () => {
    throw new OpenFailure(code);
  };
}

/** Old files of Word, Excel and PowerPoint are of one form; the streams in them tell which it is. */
function refuseOldOffice(bytes) {
  const content = lettersOf(bytes);
  const stream = Object.keys(STREAMS).find((name) => content.includes([...name].join("\0")));
  throw new OpenFailure(STREAMS[stream] ?? "oldOffice");
}
