// A reader of HTML that only tells its pieces: tags, and the text between them. Unlike the tree that a browser makes of
// a page, what it tells is never more than what stands there.

import { withCharacters } from "./entities.js";

/** Elements in which everything is text, up to their end; none of it is read here. */
const RAW = new Set("script style textarea title xmp iframe noembed noframes noscript".split(" "));

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const BLANKS = /\s*/y;
/** What may end a tag, or begin the value of an attribute. */
const SIGN = /[>=]/g;

/**
 * @param {string} markup
 * @param {{ open: (name: string, tag: string) => void, close: (name: string) => void, text: (text: string) => void }}
 *   handler
 */
export function readHtml(markup, handler) {
  let from = 0; // of the text that is to be told
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at)) {
    const piece = pieceAt(markup, at);
    if (piece === null) {
      at++;
      continue;
    }
    if (piece.end < 0) break;
    if (at > from) handler.text(withCharacters(markup.slice(from, at)));
    if (piece.isEnd) handler.close(piece.name);
    else if (piece.name && !RAW.has(piece.name)) handler.open(piece.name, markup.slice(at, piece.end));
    from = piece.end;
    at = piece.end;
  }
  if (from < markup.length) handler.text(withCharacters(markup.slice(from)));
}

/** What begins at a `<`: a tag, or what is skipped; null where it is only a sign in the text. */
function pieceAt(markup, at) {
  TAG.lastIndex = at;
  const tag = TAG.exec(markup);
  if (!tag) return remarkAt(markup, at);
  const [start, slash, written] = tag;
  const end = endOfTag(markup, at + start.length);
  if (end < 0) return { end }; // a tag that never ends is text, and so is all behind it
  const name = written.toLowerCase();
  if (slash) return { end, name, isEnd: true };
  return { end: RAW.has(name) ? endOfRaw(markup, name, end) : end, name };
}

/** Remarks, declarations, and the conditions of Word, whose content is read. */
function remarkAt(markup, at) {
  if (markup.startsWith("!--", at + 1)) return { end: after(markup, "-->", at + 4) };
  return /[!?/]/.test(markup[at + 1]) ? { end: after(markup, ">", at + 1) } : null;
}

function after(markup, sign, from) {
  const at = markup.indexOf(sign, from);
  return at < 0 ? markup.length : at + sign.length;
}

/** The place after the tag's own `>`, for values of attributes may hold others; -1 where there is none. */
function endOfTag(markup, from) {
  for (let at = from; ; ) {
    SIGN.lastIndex = at;
    const sign = SIGN.exec(markup);
    if (!sign) return -1;
    at = SIGN.lastIndex;
    if (sign[0] === ">") return at;
    BLANKS.lastIndex = at;
    BLANKS.exec(markup);
    at = BLANKS.lastIndex;
    if (markup[at] !== '"' && markup[at] !== "'") continue;
    const end = markup.indexOf(markup[at], at + 1);
    if (end >= 0) at = end + 1;
  }
}

function endOfRaw(markup, name, from) {
  const end = new RegExp(`</${name}(?=[\\s/>])[^>]*>`, "gi");
  end.lastIndex = from;
  return end.test(markup) ? end.lastIndex : markup.length;
}

const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** The value of an attribute, empty where it has none, null where the tag has no such attribute. */
export function attributeOf(tag, name) {
  if (!tag.toLowerCase().includes(name)) return null;
  for (const [, written, ...values] of tag.matchAll(ATTRIBUTE)) {
    if (written.toLowerCase() === name) return withCharacters(values.find((value) => value !== undefined) ?? "");
  }
  return null;
}
