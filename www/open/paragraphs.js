/**
 * Collects what a document holds as plain text. A blank line ends a paragraph, as the engine reads it: the end of a
 * line alone does not part a name.
 */
export class Paragraphs {
  #paragraphs = [];
  #line = ""; // of the paragraph that is being collected
  #last = "\n"; // its last unit
  #budget;

  /** @param {import("./limits.js").Budget} [budget] what the text may come to */
  constructor(budget) {
    this.#budget = budget;
  }

  /** Words of the paragraph, as they are. */
  add(words) {
    if (words === "") return;
    this.#budget?.spendCharacters(words.length);
    this.#line += words;
    this.#last = words.at(-1);
  }

  /** Words in which white space means one blank, and none at the start of a line. */
  addCollapsed(words) {
    const one = words.replace(/[ \t\n\r\f]+/g, " ");
    this.add(" \t\n".includes(this.#last) && one.startsWith(" ") ? one.slice(1) : one);
  }

  /** Ends the paragraph, if there is one. */
  end() {
    // Non-breaking blanks belong to the text.
    const lines = this.#line.split("\n").map(withoutTail);
    this.#line = "";
    this.#last = "\n";
    const first = lines.findIndex((line) => line !== "");
    const last = lines.findLastIndex((line) => line !== "");
    const paragraph = lines.slice(first, last + 1).join("\n");
    if (/\S/.test(paragraph)) this.#paragraphs.push(paragraph);
  }

  /** The paragraphs up to here. */
  toString() {
    this.end();
    return this.#paragraphs.join("\n\n");
  }
}

/** A line without the blanks and tabs at its end. */
function withoutTail(line) {
  let end = line.length;
  while (end > 0 && " \t".includes(line[end - 1])) end--;
  return line.slice(0, end);
}
