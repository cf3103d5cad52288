import { OpenFailure } from "./failure.js";
import { Numbering } from "./numbering.js";
import { Paragraphs } from "./paragraphs.js";
import { WordText } from "./wordml.js";
import { XmlReader } from "./xml.js";
import { entriesOf, unpack } from "./zip.js";

const DOCUMENT = "word/document.xml";
const HEADER = /^word\/header\d*\.xml$/;
const FOOTER = /^word\/footer\d*\.xml$/;

/** What other archives of offices hold, and what such a file is. OpenDocument has one name for its text and its tables. */
const OTHERS = [
  ["xl/workbook.xml", "sheet"],
  ["xl/workbook.bin", "sheet"],
  ["ppt/presentation.xml", "slides"],
  ["content.xml", "openDocument"],
];

/**
 * The text of a Word document (Office Open XML): the heads of its pages, its paragraphs, its notes, the feet of its pages.
 *
 * @param {ArrayBuffer} buffer
 * @param {import("./limits.js").Budget} budget
 * @throws {OpenFailure} `brokenDocx`, the kind of file where it is another archive, `tooMuch`, `tooLong`
 */
export async function textOfDocx(buffer, budget) {
  try {
    const entries = entriesOf(buffer);
    if (!entries.has(DOCUMENT)) throw new OpenFailure(OTHERS.find(([name]) => entries.has(name))?.[1] ?? "otherArchive");
    return await textOfParts(entries, budget);
  } catch (error) {
    throw error instanceof OpenFailure ? error : new OpenFailure("brokenDocx");
  }
}

/** The text of a Word document that is one file of XML, as Word 2003 wrote it. */
export function textOfWordXml(text, budget) {
  const paragraphs = new Paragraphs(budget);
  const numbering = new Numbering();
  try {
    const reader = new XmlReader(counted(new WordText(paragraphs, numbering), budget));
    reader.write(text);
    reader.end();
  } catch (error) {
    throw error instanceof OpenFailure ? error : new OpenFailure("brokenDocx");
  }
  return paragraphs.toString();
}

async function textOfParts(entries, budget) {
  const numbering = new Numbering();
  const read = async (name, handler) => {
    if (entries.has(name)) await readPart(entries.get(name), counted(handler, budget), budget);
  };
  await read("word/styles.xml", numbering.styles);
  await read("word/numbering.xml", numbering.lists);
  const paragraphs = new Paragraphs(budget);
  const text = new WordText(paragraphs, numbering);
  const pages = async (form) => {
    for (const paragraph of await paragraphsOfPages(entries, form, read, budget)) {
      paragraphs.add(paragraph);
      paragraphs.end();
    }
  };
  await pages(HEADER);
  for (const name of [DOCUMENT, "word/footnotes.xml", "word/endnotes.xml"]) await read(name, text);
  await pages(FOOTER);
  return paragraphs.toString();
}

/**
 * What stands at the head or foot of the pages, once each: the first page, left and right ones have parts of their own,
 * which mostly say the same. What has no letter is the number of a page.
 */
async function paragraphsOfPages(entries, form, read, budget) {
  const found = new Set();
  const names = [...entries.keys()].filter((name) => form.test(name)).sort();
  for (const name of names) {
    const paragraphs = new Paragraphs(budget);
    await read(name, new WordText(paragraphs, new Numbering()));
    for (const paragraph of paragraphs.toString().split("\n\n")) found.add(paragraph);
  }
  return [...found].filter((paragraph) => /\p{L}/u.test(paragraph));
}

async function readPart(entry, handler, budget) {
  const reader = new XmlReader(handler);
  let decoder = null;
  await unpack(entry, (piece) => {
    budget.spendBytes(piece.length);
    decoder ??= new TextDecoder(encodingOf(piece));
    reader.write(decoder.decode(piece, { stream: true }));
  });
  reader.write(decoder?.decode() ?? "");
  reader.end();
}

/** XML without another declaration is UTF-8, or UTF-16 with its mark. */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** The handler, with every element counted. */
function counted(handler, budget) {
  return {
    open: (name, tag) => {
      budget.spendElement();
      handler.open(name, tag);
    },
    text: (characters) => handler.text(characters),
    close: (name) => handler.close(name),
  };
}
