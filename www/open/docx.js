import { parseInert } from "../trust.js";
import { OpenFailure } from "./failure.js";
import { Paragraphs } from "./paragraphs.js";
import { walk } from "./walk.js";
import { entriesOf, unpack } from "./zip.js";

/** The parts of a document that hold its text, in the order in which a person reads them. */
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
/** Unpacked bytes of one part. */
const MOST_BYTES = 100_000_000;
/** Text that was deleted or moved away, and the second form of what older programs cannot draw. */
const UNREAD = new Set(["del", "moveFrom", "Fallback"]);
const CHARACTERS = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "\u2011" };

/**
 * The text of a Word document (Office Open XML): its paragraphs, then its notes; with tracked changes accepted.
 *
 * @param {ArrayBuffer} buffer
 * @throws {OpenFailure} `brokenDocx`, or `otherArchive` where it is a sound archive of something else
 */
export async function textOfDocx(buffer) {
  const entries = read(() => entriesOf(buffer));
  if (!entries.has(PARTS[0])) throw new OpenFailure("otherArchive");
  const paragraphs = new Paragraphs();
  for (const part of PARTS.filter((name) => entries.has(name))) {
    const bytes = await unpack(entries.get(part), MOST_BYTES).catch(() => {
      throw new OpenFailure("brokenDocx");
    });
    const { documentElement: root } = parseInert(new TextDecoder().decode(bytes), "application/xml");
    if (root.getElementsByTagName("parsererror").length > 0 || root.localName === "parsererror") throw new OpenFailure("brokenDocx");
    addPart(paragraphs, root);
  }
  return paragraphs.toString();
}

function read(entries) {
  try {
    return entries();
  } catch {
    throw new OpenFailure("brokenDocx");
  }
}

function addPart(paragraphs, root) {
  walk(
    root,
    (node) => {
      const { localName } = node;
      if (node.nodeType !== Node.ELEMENT_NODE || UNREAD.has(localName)) return false;
      if (localName === "t") paragraphs.add(node.textContent);
      // A tab in a paragraph's properties is a place on the ruler.
      else if (node.parentNode?.localName === "r") paragraphs.add(CHARACTERS[localName] ?? "");
      return localName !== "t";
    },
    (node) => {
      if (node.localName === "p" && !isPlainCell(node.parentNode)) paragraphs.end();
      else if (isPlainCell(node)) paragraphs.add("\t");
      else if (node.localName === "tr") paragraphs.end();
    },
  );
}

/** Whether a cell holds one paragraph: then its row stays one line. */
function isPlainCell({ localName, children }) {
  return localName === "tc" && [...children].filter((node) => node.localName === "p").length === 1;
}
