/**
 * Collects what a document holds as plain text. A blank line ends a paragraph, as the engine reads it: the end of a line
 * alone does not part a name.
 */
export class Paragraphs {
  #text = "";
  #line = ""; // of the paragraph that is being collected

  /** Words of the paragraph, as they are. */
  add(words) {
    this.#line += words;
  }

  /** Words in which white space means one blank, and none at the start of a line. */
  addCollapsed(words) {
    const one = words.replace(/[ \t\n\r\f]+/g, " ");
    this.#line += /(^|[ \t\n])$/.test(this.#line) ? one.trimStart() : one;
  }

  /** Ends the paragraph, if there is one. */
  end() {
    // Non-breaking blanks belong to the text.
    const line = this.#line.replace(/[ \t]+(?=\n|$)/g, "").replace(/^\n+|\n+$/g, "");
    this.#line = "";
    if (/\S/.test(line)) this.#text += this.#text === "" ? line : `\n\n${line}`;
  }

  /** The paragraphs up to here. */
  toString() {
    this.end();
    return this.#text;
  }
}
