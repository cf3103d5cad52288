// Cuts a text into the blocks that are drawn as paragraphs.

/**
 * A blank line, a paragraph separator or a form feed ends a paragraph; a single line break stays inside. What indents
 * the next line belongs to that.
 */
const GAP = /\r?\n[^\S\r\n]*\r?\n(?:\s*\n)?|[\u2029\f](?:\s*\n)?/g;

/** A paragraph longer than this (UTF-16 units) is drawn in several blocks: browsers lay out endless lines slowly. */
const LONGEST = 10_000;

/**
 * The blocks of `text` in order, none left out: a block is `text.slice(start, end)`, and the white space
 * up to `next`, where the following block starts, is the gap after it. Offsets are UTF-16 units.
 *
 * @returns {{ start: number, end: number, next: number }[]}
 */
export function cutIntoBlocks(text) {
  const blocks = [];
  for (const { start, end, next } of cutIntoParagraphs(text)) cutLongParagraph(text, start, end, next, blocks);
  return blocks;
}

/** The paragraphs of `text` in the form of blocks, however long they are. */
export function* cutIntoParagraphs(text) {
  let start = 0;
  for (const gap of text.matchAll(GAP)) {
    const next = gap.index + gap[0].length;
    yield { start, end: gap.index, next };
    start = next;
  }
  if (start < text.length) yield { start, end: text.length, next: text.length };
}

/** Where the words of a block begin, behind what indents its first line. */
export const wordsFrom = (text, { start, end }) => start + text.slice(start, end).search(/\S|$/);

function cutLongParagraph(text, start, end, next, blocks) {
  while (end - start > LONGEST) {
    const cut = placeToCut(text, start);
    blocks.push({ start, end: cut, next: cut });
    start = cut;
  }
  blocks.push({ start, end, next });
}

/** After the last line within reach, else after the last space, else anywhere but inside a surrogate pair. */
function placeToCut(text, start) {
  const reach = text.slice(start, start + LONGEST);
  for (const end of ["\n", " "]) {
    const last = reach.lastIndexOf(end);
    if (last > 0) return start + last + 1;
  }
  const cut = start + LONGEST;
  const low = text.charCodeAt(cut);
  return low >= 0xdc00 && low <= 0xdfff ? cut - 1 : cut;
}
