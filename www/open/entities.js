// The characters that HTML has names for, as far as texts use them; «&eacute;» and the like without their end, too.

import { BYTES } from "./windows.js";

/** In the order of Unicode, from U+00A0 on. */
const WESTERN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

const NAMED = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  Abreve: "Ă",
  abreve: "ă",
  Dstrok: "Đ",
  dstrok: "đ",
  Itilde: "Ĩ",
  itilde: "ĩ",
  Utilde: "Ũ",
  utilde: "ũ",
  OElig: "Œ",
  oelig: "œ",
  Scaron: "Š",
  scaron: "š",
  Yuml: "Ÿ",
  fnof: "ƒ",
  circ: "ˆ",
  tilde: "˜",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
  ndash: "–",
  mdash: "—",
  horbar: "―",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  dagger: "†",
  Dagger: "‡",
  bull: "•",
  hellip: "…",
  permil: "‰",
  prime: "′",
  Prime: "″",
  lsaquo: "‹",
  rsaquo: "›",
  frasl: "⁄",
  euro: "€",
  trade: "™",
  numero: "№",
  larr: "←",
  rarr: "→",
  harr: "↔",
  minus: "−",
  le: "≤",
  ge: "≥",
  ne: "≠",
};

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,7}));?/gi;

const CHARACTERS = new Map([
  ...Object.entries(NAMED),
  ...WESTERN.map((name, place) => [name, String.fromCharCode(0xa0 + place)]),
]);
const SIGNS = new Map([...BYTES].map(([sign, byte]) => [byte, sign]));

/** The text with its references to characters replaced; what is none stays. */
export function withCharacters(text) {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (reference, hexadecimal, decimal, name) => {
    if (name) return CHARACTERS.get(name) ?? reference;
    const point = hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal);
    // Browsers read these as Windows-1252.
    return SIGNS.get(point) ?? (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd");
  });
}
