// The fonts of old: texts that look like Vietnamese only in fonts made for them, since their bytes mean other letters.
// TCVN3 (the ABC fonts, VN3 of TCVN 5712:1993) has a byte for each small letter; VNI (VNI for Windows) writes most
// accents as a second letter. Both come as the letters that Western Europe has at these bytes, U+00A1 to U+00FE.

import { isSyllable } from "./syllable.js";

/** The bytes of TCVN3 from A1 on; a blank is a byte without a letter. Of the capitals there are only those without tone. */
const TCVN3 = letters(
  0xa1,
  "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặ" + "ầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ",
);

/** The letters of VNI that are one byte. */
const VNI = { ô: "ơ", ö: "ư", ñ: "đ", í: "í", ì: "ì", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

/** What VNI writes behind a letter, as accents: tones; circumflex, alone and with tones; breve, alone and with tones. */
const VNI_TONES = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const VNI_CIRCUMFLEX = { â: "\u0302", á: "\u0302\u0301", à: "\u0302\u0300", å: "\u0302\u0309", ã: "\u0302\u0303", ä: "\u0302\u0323" };
const VNI_BREVE = { ê: "\u0306", é: "\u0306\u0301", è: "\u0306\u0300", ú: "\u0306\u0309", ü: "\u0306\u0303", ë: "\u0306\u0323" };
const VNI_ACCENTS = { ...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE };

const among = (table) => Object.keys(table).join("");
const VNI_LETTERS = new RegExp(
  `([aeo])([${among(VNI_CIRCUMFLEX)}])|(a)([${among(VNI_BREVE)}])|([aeouyôö])([${among(VNI_TONES)}])|([${among(VNI)}])`,
  "gi",
);

const DECODERS = { tcvn3: decodeTcvn3, vni: decodeVni };

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

/** Words as those fonts write them, with the signs that stand at the places of letters. */
const WORD = /[a-z\u00a1-\u00ff]*[a-z][a-z\u00a1-\u00ff]*/gi;

/** Letters that no text of such a font holds: those that Vietnamese alone has, and accents of their own. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9]/;

/**
 * A text is in such a font if so many different words are syllables only when read that way, if these make up such a
 * share of all words, and if there are so many for each accented word that makes no sense that way either.
 */
const FEWEST_WORDS = 3;
const LEAST_SHARE = 0.15;
const SENSE_FOR_NONSENSE = 3;

/**
 * The font of old that a text is in.
 *
 * @returns {"tcvn3" | "vni" | null}
 */
export function encodingOf(text) {
  const words = lines(text.slice(0, SAMPLE))
    .filter((line) => !UNICODE.test(line))
    .flatMap((line) => line.match(WORD) ?? []);
  const found = Object.keys(DECODERS).map((encoding) => ({ encoding, ...weigh(words, DECODERS[encoding]) }));
  const [best] = found.sort((one, other) => other.sense - one.sense);
  const isLikely =
    best.different >= FEWEST_WORDS && best.sense >= words.length * LEAST_SHARE && best.sense >= best.nonsense * SENSE_FOR_NONSENSE;
  return isLikely ? best.encoding : null;
}

/**
 * The text in Unicode. Lines that are in Unicode already stay as they are, and so does a text that does not look as if it
 * were in this font: doing it twice does no harm.
 */
export function toUnicode(text, encoding) {
  if (encodingOf(text) !== encoding) return text;
  const decode = DECODERS[encoding];
  const isMixed = UNICODE.test(text);
  const isMeant = (line) => !UNICODE.test(line) && (!isMixed || makesSense(line, decode));
  return lines(text)
    .map((line) => (isMeant(line) ? decode(line) : line))
    .join("");
}

/** The lines of a text, each with its end. */
const lines = (text) => text.split(/(?<=\n)/);

/** How many words make sense only when decoded (`different`: without repetitions), and how many accented ones do not even then. */
function weigh(words, decode) {
  const senseOf = new Map(); // word → 1, 0 or -1
  let sense = 0;
  let nonsense = 0;
  for (const word of words) {
    if (!senseOf.has(word)) senseOf.set(word, senseOfWord(word, decode));
    if (senseOf.get(word) === 1) sense++;
    if (senseOf.get(word) === -1) nonsense++;
  }
  const different = [...senseOf.values()].filter((each) => each === 1).length;
  return { sense, nonsense, different };
}

function senseOfWord(word, decode) {
  if (/^[a-z]*$/i.test(word)) return 0;
  const decoded = decode(word);
  if (decoded === word || !isSyllable(decoded)) return -1;
  return isSyllable(word) ? 0 : 1;
}

/** Whether a line by itself speaks for the font. */
const makesSense = (line, decode) => {
  const { sense, nonsense } = weigh(line.match(WORD) ?? [], decode);
  return sense > nonsense;
};

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
  return lines(text).map(decodeLine).join("");
}

/**
 * In TCVN3 capitals with a tone are small letters in a font of capitals. What the text itself tells of them: a word with a
 * capital inside and no small letter that is certain is all capitals, and so are the others of such a line.
 */
function decodeLine(line) {
  const words = line.match(WORD_OF_TCVN3) ?? [];
  const isHeading = words.some((word) => isAllCapitals(word) && /[^a-z]/i.test(word)) && !words.some((word) => /[a-z]/.test(word));
  return line.replace(WORD_OF_TCVN3, (word) => {
    const decoded = word.replace(/[\u00a1-\u00fe]/g, (letter) => TCVN3[letter] ?? letter);
    return isAllCapitals(word) || isHeading ? decoded.toUpperCase() : decoded;
  });
}

const WORD_OF_TCVN3 = /[a-z\u00a1-\u00fe]+/gi;

const isAllCapitals = (word) => /^.+[A-Z\u00a1-\u00a7]/.test(word) && !/[a-z]/.test(word);

/** The letters of consecutive bytes from `first` on. */
function letters(first, row) {
  const pairs = [...row].map((letter, place) => [String.fromCharCode(first + place), letter]);
  return Object.fromEntries(pairs.filter(([, letter]) => letter !== " "));
}
