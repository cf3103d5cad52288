import { attributeOf, readHtml } from "./html.js";
import { Paragraphs } from "./paragraphs.js";

const setOf = (names) => new Set(names.split(" "));

const BLOCKS = setOf(
  "address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul",
);
const CELLS = setOf("td th");
/** Elements that never have content. */
const VOID = setOf("area base br col embed hr img input link meta param source track wbr");
/** What holds nothing that a person reads in the text; nor is what was deleted, or leads about a site. */
const UNREAD = setOf("audio button canvas del math nav object select svg template video");
/** What a style hides, and the remarks that Word puts behind the text, with the signs that lead there. */
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i;
const REMARK = /^Mso(?:CommentReference|Comhoverref|comanchor)$/i;

/** What a start tag ends, though nothing else says so: the nearest open paragraph, item, term, cell or row. */
const ENDS = {
  ...Object.fromEntries([...BLOCKS].map((name) => [name, ["paragraph"]])),
  li: ["item", "paragraph"],
  dt: ["term", "paragraph"],
  dd: ["term", "paragraph"],
  td: ["cell"],
  th: ["cell"],
  tr: ["row"],
  tbody: ["row"],
  tfoot: ["row"],
  thead: ["row"],
};
/** What an open element is to the tags behind it, and what of that is out of their reach, since it stands around it. */
const ROLES = { p: "paragraph", li: "item", dt: "term", dd: "term", td: "cell", th: "cell", tr: "row" };
const HIDES = {
  table: ["paragraph", "item", "term", "cell", "row"],
  tr: ["cell"],
  td: ["paragraph", "item", "term"],
  th: ["paragraph", "item", "term"],
  ul: ["item"],
  ol: ["item"],
  dl: ["term"],
};

/**
 * The text of an HTML document or fragment: its paragraphs, without styling and without what is hidden.
 *
 * @param {string} markup
 * @param {import("./limits.js").Budget} [budget]
 * @returns {{ text: string, hasBlocks: boolean }} with whether it has paragraphs, rows or lines, that plain text may
 *   lose
 */
export function textOfMarkup(markup, budget) {
  const text = new MarkupText(budget);
  readHtml(markup, text);
  return text.end();
}

class MarkupText {
  #paragraphs;
  #budget;
  #hasBlocks = false;
  #open = []; // elements that matter: { name, near, isHidden, isPre, … }, `near` by role: where in this list
  #places = new Map(); // name → where in the list such elements are
  #hidden = 0; // how many of them are hidden
  #pre = 0; // how many keep white space

  constructor(budget) {
    this.#paragraphs = new Paragraphs(budget);
    this.#budget = budget;
  }

  open(name, tag) {
    this.#budget?.spendElement();
    for (const role of ENDS[name] ?? []) this.#endUntil(this.#near[role]);
    if (BLOCKS.has(name)) this.#block(name);
    if (name === "br" && this.#hidden === 0) this.#breakLine();
    if (VOID.has(name)) return;
    const style = attributeOf(tag, "style") ?? "";
    const isHidden =
      UNREAD.has(name) ||
      attributeOf(tag, "hidden") !== null ||
      HIDDEN.test(style) ||
      REMARK.test(attributeOf(tag, "class") ?? "");
    const isPre = name === "pre" || /white-space\s*:\s*pre/i.test(style);
    // Of elements in a line only these matter, and those in them, lest the end of one be taken for that of another.
    const isInLine = !BLOCKS.has(name) && !CELLS.has(name) && !isHidden && !isPre && this.#hidden + this.#pre === 0;
    if (isInLine || (UNREAD.has(name) && tag.endsWith("/>"))) return;
    this.#push({ name, isHidden, isPre, isEmpty: true, hasBlocks: false });
  }

  text(text) {
    if (this.#hidden > 0) return;
    if (/\S/.test(text)) this.#fillCell();
    if (this.#pre > 0) this.#paragraphs.add(text);
    else this.#paragraphs.addCollapsed(text);
  }

  close(name) {
    const place = this.#places.get(name)?.at(-1);
    // Within a cell nothing ends that stands around its table.
    const floor = ROLES[name] || name === "table" ? undefined : this.#near.cell;
    if (place !== undefined && place >= (floor ?? 0)) this.#endUntil(place);
    else if (BLOCKS.has(name)) this.#paragraphs.end();
  }

  end() {
    return { text: this.#paragraphs.toString(), hasBlocks: this.#hasBlocks };
  }

  get #near() {
    return this.#open.at(-1)?.near ?? {};
  }

  #push(element) {
    const { name } = element;
    const place = this.#open.length;
    let { near } = this.#open.at(-1) ?? { near: {} };
    if (HIDES[name] || ROLES[name]) {
      near = { ...near };
      for (const role of HIDES[name] ?? []) delete near[role];
      if (ROLES[name]) near[ROLES[name]] = place;
    }
    this.#open.push({ ...element, near });
    if (!this.#places.has(name)) this.#places.set(name, []);
    this.#places.get(name).push(place);
    this.#hidden += element.isHidden;
    this.#pre += element.isPre;
  }

  /** Ends the element at this place of the list, and all in it. */
  #endUntil(place = this.#open.length) {
    while (this.#open.length > place) {
      const { name, isHidden, isPre, hasBlocks } = this.#open.pop();
      this.#places.get(name).pop();
      if (CELLS.has(name) && !hasBlocks && this.#hidden === 0) this.#paragraphs.add("\t");
      else if (CELLS.has(name) || (BLOCKS.has(name) && !this.#leaveOpen())) this.#paragraphs.end();
      this.#hidden -= isHidden;
      this.#pre -= isPre;
    }
  }

  /** A block begins. */
  #block(name) {
    if (this.#hidden === 0) this.#hasBlocks = true;
    const cell = this.#cell;
    if (cell?.isEmpty && !cell.hasBlocks && name !== "table") return;
    this.#paragraphs.end();
    if (cell) cell.hasBlocks = true;
  }

  /**
   * Whether a block ends that may be all of its cell: then the row stays one line. A cell of several paragraphs is like
   * a part of a page: the first of them stood open.
   */
  #leaveOpen() {
    const cell = this.#cell;
    if (!cell || cell.hasBlocks) return false;
    cell.isParted = !cell.isEmpty;
    return true;
  }

  /** Words come, in the cell that is open if there is one. */
  #fillCell() {
    const cell = this.#cell;
    if (!cell) return;
    if (cell.isParted && !cell.hasBlocks) {
      this.#paragraphs.end();
      cell.hasBlocks = true;
    }
    cell.isEmpty = false;
  }

  get #cell() {
    return this.#open[this.#near.cell];
  }

  #breakLine() {
    this.#paragraphs.add("\n");
    this.#hasBlocks = true;
  }
}
