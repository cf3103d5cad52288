// A reader of XML that comes in pieces, as strict as the files of word processors are: no declarations of types, hence
// no entities but the five of XML itself, which cannot swell. Names are read without their prefix.

/** The longest tag or comment, in UTF-16 units. Until its end is there, a piece of XML is kept and looked at anew. */
const MOST_MARKUP = 1_000_000;

const START_TAG = /<([^\s/>"'=<]+)((?:\s+[^\s/>"'=<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const END_TAG = /<\/([^\s/>"'=<]+)\s*>/y;

/** What is no tag: how it begins and ends. */
const COMMENT = ["<!--", "-->"];
const CHARACTERS = ["<![CDATA[", "]]>"];
const INSTRUCTION = ["<?", "?>"];
const OTHERS = [COMMENT, CHARACTERS, INSTRUCTION];
const LONGEST_START = CHARACTERS[0].length;

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));|&/gi;
const LONGEST_REFERENCE = "&#1114111;".length;
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What is not well-formed. */
class XmlError extends Error {}

/**
 * Tells a handler of each element that opens, `open(name, tag)`, of the characters in it, `text(characters)`, maybe in
 * several pieces, and of its end, `close(name)`.
 */
export class XmlReader {
  #handler;
  #rest = ""; // what is not understood yet
  #names = []; // of the elements that are open, with their prefixes
  #hasRoot = false;

  constructor(handler) {
    this.#handler = handler;
  }

  /** @throws {XmlError} */
  write(piece) {
    const text = this.#rest + piece;
    let at = 0;
    for (let end = 0; end >= 0; ) {
      const markup = text.indexOf("<", at);
      at = this.#text(text, at, markup);
      if (markup < 0) break;
      end = this.#markup(text, at);
      if (end >= 0) at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > MOST_MARKUP) throw new XmlError("too long");
  }

  /** Nothing comes any more. */
  end() {
    if (this.#rest.trim() !== "" || this.#names.length > 0 || !this.#hasRoot) throw new XmlError("cut off");
  }

  /** Reads characters until the markup, as far as they are there; the place after them. */
  #text(text, start, markup) {
    let end = markup;
    if (end < 0) {
      const reference = text.indexOf("&", Math.max(start, text.length - LONGEST_REFERENCE));
      end = reference < 0 ? text.length : reference;
    }
    if (end > start) this.#say(resolved(text.slice(start, end)));
    return end;
  }

  #say(characters) {
    if (this.#names.length > 0) this.#handler.text(characters);
    else if (characters.trim() !== "") throw new XmlError("text outside");
  }

  /** Reads the markup that begins here; the place after it, -1 where its end is still to come. */
  #markup(text, start) {
    if (text[start + 1] === "/") return this.#tag(END_TAG, text, start);
    if (text[start + 1] !== "!" && text[start + 1] !== "?") return this.#tag(START_TAG, text, start);
    if (text.length - start < LONGEST_START) return -1;
    const other = OTHERS.find(([first]) => text.startsWith(first, start));
    if (!other) throw new XmlError("a declaration");
    const [first, last] = other;
    const end = text.indexOf(last, start + first.length);
    if (end < 0) return -1;
    if (other === CHARACTERS) this.#say(text.slice(start + first.length, end));
    return end + last.length;
  }

  #tag(form, text, start) {
    form.lastIndex = start;
    const found = form.exec(text);
    if (!found) return -1;
    const [tag, name, , isEmpty] = found;
    if (form === END_TAG) {
      if (this.#names.pop() !== name) throw new XmlError(`${tag} closes another`);
      this.#handler.close(local(name));
    } else {
      if (this.#names.length === 0 && this.#hasRoot) throw new XmlError("two roots");
      this.#hasRoot = true;
      this.#handler.open(local(name), tag);
      if (isEmpty) this.#handler.close(local(name));
      else this.#names.push(name);
    }
    return form.lastIndex;
  }
}

/** The value of an attribute in a tag, null where it has none of this name. */
export function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s(?:[^\\s=:]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));
  return found && resolved(found[1] ?? found[2]);
}

const local = (name) => name.slice(name.indexOf(":") + 1);

function resolved(characters) {
  if (!characters.includes("&")) return characters;
  return characters.replace(REFERENCE, (reference, entity, decimal, hexadecimal) => {
    const point = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
    if (entity && Object.hasOwn(ENTITIES, entity)) return ENTITIES[entity];
    if (point <= 0x10ffff) return String.fromCodePoint(point);
    throw new XmlError(`${reference} is not known`);
  });
}
