import { OpenFailure } from "./failure.js";
import { Paragraphs } from "./paragraphs.js";

/** More pages than any act has; each is laid out before its text is known. */
const MOST_PAGES = 3_000;
/** A line that stands so many heights of its letters below the one before begins a paragraph. */
const PARAGRAPH_GAP = 1.9;

/**
 * The text of a PDF, page by page. A line of the page is a line of the text; a paragraph ends where more room is left
 * than between lines, and at the end of a page.
 *
 * @param {ArrayBuffer} buffer
 * @param {import("./limits.js").Budget} budget
 * @param {{ main: string, worker: string } | null} library where pdf.js is, loaded only now; null where there is none
 * @throws {OpenFailure} `pdf` without the library, `brokenPdf`, `lockedPdf`, `emptyPdf`, `tooMuch`, `tooLong`
 */
export async function textOfPdf(buffer, budget, library) {
  if (!library) throw new OpenFailure("pdf");
  const { getDocument } = await load(library);
  const task = getDocument({ data: new Uint8Array(buffer), ...QUIET });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw new OpenFailure("tooMuch");
    const paragraphs = new Paragraphs(budget);
    for (let number = 1; number <= pdf.numPages; number++) await readPage(await pdf.getPage(number), paragraphs);
    const text = paragraphs.toString();
    if (text === "") throw new OpenFailure("emptyPdf");
    return text;
  } catch (error) {
    if (error instanceof OpenFailure) throw error;
    throw new OpenFailure(error?.name === "PasswordException" ? "lockedPdf" : "brokenPdf");
  } finally {
    await task.destroy();
  }
}

/** The pages are not shown: no fonts, no pictures, nothing from elsewhere, no words on the console. */
const QUIET = {
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  useSystemFonts: false,
  useWasm: false,
  verbosity: 0,
};

/** Loads pdf.js, whose own worker runs here: this is one. */
async function load({ main, worker }) {
  globalThis.pdfjsWorker ??= await import(worker);
  return import(main);
}

async function readPage(page, paragraphs) {
  // Not every browser can iterate over a stream, as the library's own way to get all at once does.
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  let last = null; // where the last line stands
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const { str, hasEOL, transform, height } of piece.value.items) {
      if (str !== "" && last !== null && isFar(last, transform[5], height)) paragraphs.end();
      if (str.trim() !== "") last = transform[5];
      paragraphs.add(str);
      if (hasEOL) paragraphs.add("\n");
    }
  }
  paragraphs.end();
  page.cleanup();
}

const isFar = (last, at, height) => height > 0 && Math.abs(last - at) > height * PARAGRAPH_GAP;
