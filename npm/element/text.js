// The text of an element as a reader sees it.

/** What has no running text, and what a person or another element keeps. */
const LEFT_OUT =
  "script, style, template, noscript, textarea, select, svg, math, canvas, iframe, object, audio, video, chu-thich";

/** What stands between the text of two boxes, and of those that are a part of a line. A line end alone may be a broken line. */
const BETWEEN = "\n\n";
const BETWEEN_PARTS = { "table-cell": "\t" };
const WITHIN_A_LINE = /^(?:inline|contents|ruby)/;

/**
 * @param {Element} root
 * @param {(element: Element) => Iterable<Node>} childrenOf what of an element is read
 * @param {(node: Text) => [number, number] | null} partOf which part of a text node is read, if any
 * @returns {{ text: string, places: { node: Text, start: number, from: number }[] }} the text, and where in it the part of
 *   each text node begins that is read from the offset `from` on
 */
export function readText(root, childrenOf, partOf = ({ length }) => [0, length]) {
  const parts = []; // joined once: a long string is copied whenever its end is looked at
  let length = 0;
  const places = [];

  const add = (words) => {
    parts.push(words);
    length += words.length;
  };

  const part = (mark) => {
    if (length > 0 && !parts.at(-1).endsWith(mark)) add(mark);
  };

  const readNode = (node, keepsLines) => {
    const [from, to] = partOf(node) ?? [0, 0];
    if (from === to) return;
    places.push({ node, start: length, from });
    const words = node.data.slice(from, to);
    // Character by character, so that places in the text are places in the node.
    add(keepsLines ? words : words.replace(/[\t\n\f\r]/g, " "));
  };

  const read = (element) => {
    const keepsLines = /^(?:pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
    for (const node of childrenOf(element)) {
      if (node.nodeType === Node.TEXT_NODE) readNode(node, keepsLines);
      else if (node.nodeType === Node.ELEMENT_NODE) enter(node);
    }
  };

  const enter = (element) => {
    if (element.localName === "br") add("\n");
    if (element.matches(LEFT_OUT)) return;
    const { display } = getComputedStyle(element);
    if (display === "none") return;
    const between = WITHIN_A_LINE.test(display) ? "" : (BETWEEN_PARTS[display] ?? BETWEEN);
    part(between);
    read(element);
    part(between);
  };

  read(root);
  return { text: parts.join(""), places };
}
