import { OpenFailure } from "./failure.js";
import { Numbering } from "./numbering.js";
import { Paragraphs } from "./paragraphs.js";
import { counted } from "./parts.js";
import { WordText } from "./wordml.js";
import { XmlReader } from "./xml.js";

const HEADER = /^word\/header\d*\.xml$/;
const FOOTER = /^word\/footer\d*\.xml$/;

/**
 * The text of a Word document (Office Open XML): the heads of its pages, its paragraphs, its notes, the feet of its
 * pages.
 *
 * @param {import("./parts.js").Parts} parts
 * @param {import("./limits.js").Budget} budget
 */
export async function textOfDocx(parts, budget) {
  const numbering = new Numbering();
  await parts.read("word/styles.xml", numbering.styles);
  await parts.read("word/numbering.xml", numbering.lists);
  const paragraphs = new Paragraphs(budget);
  const text = new WordText(paragraphs, numbering);
  const pages = async (form) => {
    for (const paragraph of await paragraphsOfPages(parts, form, budget)) {
      paragraphs.add(paragraph);
      paragraphs.end();
    }
  };
  await pages(HEADER);
  for (const name of ["document", "footnotes", "endnotes"]) await parts.read(`word/${name}.xml`, text);
  await pages(FOOTER);
  return paragraphs.toString();
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
    throw error instanceof OpenFailure ? error : new OpenFailure("brokenOffice");
  }
  return paragraphs.toString();
}

/**
 * What stands at the head or foot of the pages, once each: the first page, left and right ones have parts of their own,
 * which mostly say the same. What has no letter is the number of a page.
 */
async function paragraphsOfPages(parts, form, budget) {
  const found = new Set();
  for (const name of parts.named(form)) {
    const paragraphs = new Paragraphs(budget);
    await parts.read(name, new WordText(paragraphs, new Numbering()));
    for (const paragraph of paragraphs.toString().split("\n\n")) found.add(paragraph);
  }
  return [...found].filter((paragraph) => /\p{L}/u.test(paragraph));
}
