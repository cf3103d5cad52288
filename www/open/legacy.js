// Vietnamese that is not in Unicode, or has come out of it. Most of it looks like Vietnamese only in fonts made for it,
// since its bytes mean other letters: TCVN3 (the ABC fonts, VN3 of TCVN 5712:1993) has a byte for each small letter;
// VNI (VNI for Windows) writes most accents as a second letter. Both come as the letters that Western Europe has at
// these bytes, U+00A1 to U+00FE.

import { WORD as WORD_OF_MOJIBAKE, decodeMojibake } from "./mojibake.js";
import { isSyllable } from "./syllable.js";
import { WORD as WORD_OF_VIQR, decodeViqr } from "./viqr.js";
import { WORD as WORD_OF_VISCII, decodeViscii } from "./viscii.js";

/**
 * The bytes of TCVN3 from A1 on; a blank is a byte without a letter. Of the capitals there are only those without tone.
 */
const TCVN3 = letters(
  0xa1,
  "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặ" + "ầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ",
);

/** What programs on the way have made of letters of TCVN3 that they took for signs. */
const TCVN3_SIGNS = { "\u2212": "\u00ad", "\u2011": "\u00ad", "\u2219": "\u00b7", "\u03bc": "\u00b5" };
const TCVN3_SIGN = new RegExp(`[${Object.keys(TCVN3_SIGNS).join("")}]`, "g");

/** The letters of VNI that are one byte. */
const VNI = { ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

/**
 * What VNI writes behind a letter, as accents: tones; circumflex, alone and with tones; breve, alone and with tones.
 */
const VNI_TONES = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const VNI_CIRCUMFLEX = {
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
};
const VNI_BREVE = {
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const VNI_ACCENTS = { ...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE };

const among = (table) => Object.keys(table).join("");
const VNI_LETTERS = new RegExp(
  `([aeo])([${among(VNI_CIRCUMFLEX)}])|(a)([${among(VNI_BREVE)}])|([aeouyôö])([${among(VNI_TONES)}])|([${among(VNI)}])`,
  "gi",
);

/** Words as those fonts write them, with the signs that stand at the places of letters. */
const WORD_OF_VNI = /[a-z\u00a1-\u00ff]+/gi;
const WORD_OF_TCVN3 = /[a-z\u00a1-\u00fe\u03bc\u2011\u2212\u2219]+/gi;

/**
 * How each finds words and reads them, and whether letters of Western Europe, à or ô, are in it what they are in
 * Unicode.
 */
const ENCODINGS = {
  tcvn3: { word: WORD_OF_TCVN3, decode: decodeTcvn3 },
  vni: { word: WORD_OF_VNI, decode: decodeVni },
  viscii: { word: WORD_OF_VISCII, decode: decodeViscii, hasWesternLetters: true },
  viqr: { word: WORD_OF_VIQR, decode: decodeViqr },
  mojibake: { word: WORD_OF_MOJIBAKE, decode: decodeMojibake },
};

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

/** Letters that no such text holds: those that Vietnamese alone has, and accents of their own. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9]/;

/**
 * A text is in such an encoding if so many different words are syllables only when read that way, if these make up such
 * a share of all words, and if there are so many for each accented word that makes no sense that way either. Of a line
 * too short to have so many, every word must make sense.
 */
const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.15;
const SENSE_FOR_NONSENSE = 3;
const SHORT = 12; // words

/** Letters of Western Europe that stand for units and numbers in any text: µm, m², 1º. */
const UNIT = /^(?:[\u00b5\u03bc][a-z]|[a-z]{1,2}[\u00b2\u00b3]|[a-z]?[\u00aa\u00ba])$/i;

/**
 * The encoding of old that a text is in, or what became of it.
 *
 * @returns {"tcvn3" | "vni" | "viscii" | "viqr" | "mojibake" | null}
 */
export function encodingOf(text) {
  const meant = lines(text.slice(0, SAMPLE)).filter((line) => !UNICODE.test(line));
  const found = Object.keys(ENCODINGS).map((encoding) => ({ encoding, ...weigh(meant, ENCODINGS[encoding]) }));
  const [best] = found.sort((one, other) => other.sense - one.sense || one.nonsense - other.nonsense);
  return isLikely(best) ? best.encoding : null;
}

function isLikely({ all, sense, nonsense, different, foreign }) {
  if (sense < all * LEAST_SHARE || sense < nonsense * SENSE_FOR_NONSENSE) return false;
  return different >= FEWEST_WORDS || (different > 0 && all <= SHORT && nonsense + foreign === 0);
}

/**
 * The text in Unicode. Lines that are in Unicode already stay as they are, and so does a text that does not look as if
 * it were in this encoding: doing it twice does no harm.
 */
export function toUnicode(text, encoding) {
  if (encodingOf(text) !== encoding) return text;
  const isMixed = UNICODE.test(text);
  const isMeant = (line) => !UNICODE.test(line) && (!isMixed || makesSense(line, ENCODINGS[encoding]));
  return lines(text)
    .map((line) => (isMeant(line) ? ENCODINGS[encoding].decode(line) : line))
    .join("");
}

/** The lines of a text, each with its end. */
const lines = (text) => text.split(/(?<=\n)/);

/**
 * How many words of some lines make sense only when decoded (`different`: without repetitions), how many accented ones
 * do not even then, and how many plain ones are no Vietnamese at all.
 */
function weigh(lines, { word: form, ...encoding }) {
  const kinds = new Map(); // word → what it speaks for
  const count = { all: 0, sense: 0, nonsense: 0, foreign: 0, neutral: 0 };
  for (const line of lines) {
    for (const word of line.match(form) ?? []) {
      if (!kinds.has(word)) kinds.set(word, kindOf(word, encoding));
      count.all++;
      count[kinds.get(word)]++;
    }
  }
  const different = [...kinds.values()].filter((kind) => kind === "sense").length;
  return { ...count, different };
}

function kindOf(word, { decode, hasWesternLetters }) {
  if (UNIT.test(word) || /^[A-Z]+$/.test(word) || !/[a-z]/i.test(word)) return "neutral";
  const plain = word.match(/^([a-z]+)[.?']?$/i)?.[1];
  if (plain) return isSyllable(plain) || plain.length === 1 ? "neutral" : "foreign";
  const decoded = decode(word).replace(/[.?']$/, "");
  if (!isSyllable(decoded) || (decoded === word && !hasWesternLetters)) return "nonsense";
  // A capital behind a small letter makes a word none.
  const isWord = isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word);
  return decoded === word || isWord ? "neutral" : "sense";
}

/** Whether a line by itself speaks for the encoding. */
function makesSense(line, encoding) {
  const { sense, nonsense } = weigh([line], encoding);
  return sense > nonsense;
}

function decodeVni(text) {
  return text
    .replace(VNI_LETTERS, (_, ...groups) => {
      const [letter, accent = ""] = groups.slice(0, 7).filter(Boolean);
      return inCaseOf(letter, VNI[letter.toLowerCase()] ?? letter) + (VNI_ACCENTS[accent.toLowerCase()] ?? "");
    })
    .normalize("NFC");
}

const inCaseOf = (example, letter) => (example === example.toLowerCase() ? letter : letter.toUpperCase());

function decodeTcvn3(text) {
  return lines(text.replace(WORD_OF_TCVN3, withLetters)).map(decodeLine).join("");
}

/** A word with its own letters in the place of signs, where that makes sense of it; «5 − 3» stays. */
function withLetters(word) {
  const whole = word.replace(TCVN3_SIGN, (sign) => TCVN3_SIGNS[sign]);
  return whole !== word && /[a-z]/i.test(word) && isSyllable(decodeLine(whole)) ? whole : word;
}

/**
 * In TCVN3 capitals with a tone are small letters in a font of capitals. What the text itself tells of them: a word
 * with a capital inside and no small letter that is certain is all capitals, and so are the others of such a line.
 */
function decodeLine(line) {
  const words = line.match(LETTERS_OF_TCVN3) ?? [];
  const isHeading =
    words.some((word) => isAllCapitals(word) && /[^a-z]/i.test(word)) && !words.some((word) => /[a-z]/.test(word));
  return line.replace(LETTERS_OF_TCVN3, (word) => {
    const decoded = word.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3[letter] ?? letter);
    return isAllCapitals(word) || isHeading ? decoded.toUpperCase() : decoded;
  });
}

const LETTERS_OF_TCVN3 = /[a-z\u00a1-\u00fe]+/gi;

const isAllCapitals = (word) => /^.+[A-Z\u00a1-\u00a7]/.test(word) && !/[a-z]/.test(word);

/** The letters of consecutive bytes from `first` on. */
function letters(first, row) {
  const pairs = [...row].map((letter, place) => [String.fromCharCode(first + place), letter]);
  return Object.fromEntries(pairs.filter(([, letter]) => letter !== " "));
}
