import { parseInert } from "../trust.js";
import { Paragraphs } from "./paragraphs.js";
import { walk } from "./walk.js";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
/** What holds nothing that a person reads in the text. */
const UNREAD = new Set(
  "audio button canvas head iframe img input link math meta noscript object script select style svg template textarea title video".split(
    " ",
  ),
);

/** The text of an HTML document or fragment: its paragraphs, without styling and without what is hidden. */
export function textOfMarkup(markup) {
  const { body } = parseInert(markup, "text/html");
  const paragraphs = new Paragraphs();
  walk(
    body,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) addText(paragraphs, node);
      if (node.nodeType !== Node.ELEMENT_NODE || !isRead(node)) return false;
      if (node.localName === "br") paragraphs.add("\n");
      if (isBlock(node)) paragraphs.end();
      return true;
    },
    (node) => {
      if (isBlock(node)) paragraphs.end();
      else if (CELLS.has(node.localName)) paragraphs.add("\t");
    },
  );
  return paragraphs.toString();
}

/** Whether a fragment has paragraphs, rows or lines that its plain text may have lost. */
export function hasBlocks(markup) {
  const { body } = parseInert(markup, "text/html");
  return [...body.querySelectorAll("*")].some((node) => node.localName === "br" || BLOCKS.has(node.localName));
}

function addText(paragraphs, { data, parentElement }) {
  if (parentElement.closest("pre, [style*='white-space: pre'], [style*='white-space:pre']")) paragraphs.add(data);
  else paragraphs.addCollapsed(data);
}

function isRead(node) {
  // The style is read as written: the document is drawn nowhere.
  return !UNREAD.has(node.localName) && !node.hidden && !/display\s*:\s*none|mso-hide\s*:\s*all/i.test(node.getAttribute("style"));
}

/** A cell with paragraphs in it is like a part of a page; the cells of a plain row stay in one line. */
function isBlock(node) {
  if (CELLS.has(node.localName)) return [...node.children].some((child) => BLOCKS.has(child.localName));
  return BLOCKS.has(node.localName);
}
