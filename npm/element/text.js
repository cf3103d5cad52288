// The text of an element as a reader sees it.

/** What has no running text, and what a person or another element keeps. */
const LEFT_OUT =
  "script, style, template, noscript, textarea, select, svg, math, canvas, iframe, object, audio, video, chu-thich, [contenteditable]";

/** What stands between the text of two boxes, and of those that are a part of a line. A line end alone may be a broken line. */
const BETWEEN = "\n\n";
const BETWEEN_PARTS = { "table-cell": "\t" };
const WITHIN_A_LINE = /^(?:inline|contents|ruby)/;

/**
 * @param {Element} root
 * @returns {{ text: string, places: { node: Text, start: number }[] }} the text, and where each text node begins in it
 */
export function readText(root) {
  let text = "";
  const places = [];

  const part = (mark) => {
    if (text !== "" && !text.endsWith(mark)) text += mark;
  };

  const read = (element) => {
    const keepsLines = /^(?:pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        places.push({ node, start: text.length });
        // Character by character, so that places in the text are places in the node.
        text += keepsLines ? node.data : node.data.replace(/[\t\n\f\r]/g, " ");
      } else if (node.nodeType === Node.ELEMENT_NODE) enter(node);
    }
  };

  const enter = (element) => {
    if (element.localName === "br") text += "\n";
    if (element.matches(LEFT_OUT)) return;
    const { display } = getComputedStyle(element);
    if (display === "none") return;
    const between = WITHIN_A_LINE.test(display) ? "" : (BETWEEN_PARTS[display] ?? BETWEEN);
    part(between);
    read(element);
    part(between);
  };

  read(root);
  return { text, places };
}
