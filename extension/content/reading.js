// What is read of a page, and where in it each place of the text is.
import { readText } from "../../npm/element/text.js";

/** An article shorter than this is a teaser of another one, in UTF-16 code units. */
const LEAST_IN_ARTICLE = 500;

/** Beside the article. */
const BESIDE = "nav, aside, footer, [role='navigation'], [role='complementary'], [role='contentinfo'], [aria-hidden='true']";

/** The selection, where there is one; else the article, else all of the page. */
export function readPage() {
  const range = focusedWindows(window).map(selectedIn).find(Boolean);
  if (range) {
    const root = range.commonAncestorContainer;
    const element = root.nodeType === Node.ELEMENT_NODE ? root : root.parentElement;
    return { ...readText(element, childrenOf, (node) => partIn(range, node)), isSelection: true };
  }
  const isBeside = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(BESIDE);
  return { ...readText(article(), (element) => childrenOf(element).filter((node) => !isBeside(node))), isSelection: false };
}

/** The window of the frame in which the person is, where this page may look into it, then those around it. */
function focusedWindows(window) {
  const { activeElement } = window.document;
  const isLookedInto = activeElement && isShownFrame(activeElement) && activeElement.contentDocument;
  return isLookedInto ? [...focusedWindows(activeElement.contentWindow), window] : [window];
}

/** What is selected in a window, if anything. */
function selectedIn(window) {
  const selection = window.getSelection();
  return selection?.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

function article() {
  const articles = [...document.querySelectorAll("article")];
  const longest = articles.reduce((one, other) => (lengthOf(other) > lengthOf(one) ? other : one), articles[0]);
  if (longest && lengthOf(longest) >= LEAST_IN_ARTICLE) return longest;
  return document.querySelector("main, [role='main']") ?? document.body;
}

const lengthOf = (element) => element.textContent.length;

/** What is shown in an element, and in the place of a frame what is shown in that, where this page may look into it. */
function childrenOf(element) {
  return shownIn(element).map((node) => (isShownFrame(node) && node.contentDocument?.body) || node);
}

const isShownFrame = (node) => node.localName === "iframe" && getComputedStyle(node).display !== "none";

/** The shadow of an element, and in the slots of a shadow what is put there. */
function shownIn(element) {
  const shadow = chrome.dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot ?? element.shadowRoot;
  if (shadow) return [...shadow.childNodes];
  const assigned = element.localName === "slot" ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
}

/** The part of a text node that is selected; null for one that is not. */
function partIn(range, node) {
  if (!range.intersectsNode(node)) return null;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to ? [from, to] : null;
}

/** The range of a part of the text; null where its nodes are in no one tree. */
export function rangeOf({ places }, start, end) {
  const first = places[lastBefore(places, start)];
  const last = places[lastBefore(places, end - 1)];
  if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return null;
  const offset = ({ node, start: begin, from }, at) => Math.min(at - begin + from, node.length);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, offset(first, start));
  range.setEnd(last.node, offset(last, end));
  return range;
}

/** The place of the last node that begins at `offset` or before. */
function lastBefore(places, offset) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The windows whose text was read: that of the page and those of its frames. */
export function windowsOf({ places }) {
  const documents = new Set([document, ...places.map(({ node }) => node.ownerDocument)]);
  return [...documents].map(({ defaultView }) => defaultView).filter(Boolean);
}
