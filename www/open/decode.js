import { OpenFailure } from "./failure.js";

const MARKS = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** How much of a file shows what it is, in bytes. */
const SAMPLE = 4096;
/** Letters of windows-1258 that are tones behind their vowel: an old Vietnamese file is full of them. */
const TONES = /[aeiouyâêôãõý][\u00cc\u00d2\u00de\u00ec\u00f2]/gi;

/**
 * White space apart, texts have no control characters, but for a few that slipped in; the letters of VISCII are some.
 */
const CONTROLS = /[\0-\u0008\u000e-\u001f\ufffd]/g;
/** The part of a text that may be such, where its encoding is only guessed, and where all bytes are sound UTF-8. */
const FEW = { guessed: 0.001, certain: 0.02 };
/** So many are few in however short a text. */
const SOME = 2;

/**
 * The text of a file that says in no other way how it is encoded.
 *
 * @param {Uint8Array} bytes
 * @param {string | null} declared what the file itself says, where it does
 * @throws {OpenFailure} `notText`
 */
export function decode(bytes, declared = null) {
  const encoding = marked(bytes) ?? known(declared) ?? guessed(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const strange = text.match(CONTROLS)?.length ?? 0;
  const isCertain = encoding === "utf-8" && !text.includes("\ufffd") && !text.includes("\0");
  const most = isCertain ? Math.max(SOME, text.length * FEW.certain) : text.length * FEW.guessed;
  if (strange > most) throw new OpenFailure("notText");
  // The tones of windows-1258 are letters of their own.
  return encoding === "windows-1258" ? text.normalize() : text;
}

/** The encoding that an HTML file declares in its first bytes. */
export function declaredIn(bytes) {
  return headOf(bytes).match(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i)?.[1] ?? null;
}

/** The first bytes, a letter each. */
export const headOf = (bytes) => lettersOf(bytes.subarray(0, SAMPLE));

/** Bytes, a letter each: no decoder of a browser leaves those from 80 to 9F alone. */
export function lettersOf(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += SAMPLE) letters += String.fromCharCode(...bytes.subarray(at, at + SAMPLE));
  return letters;
}

const marked = (bytes) => MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];

function known(label) {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessed(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at % 2] += byte === 0 ? 1 : 0));
  // Every second byte of Latin letters in UTF-16 is zero.
  if (Math.max(...zeros) > sample.length / 5) return zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    const latin = new TextDecoder("windows-1252").decode(sample);
    const tones = latin.match(TONES)?.length ?? 0;
    const others = latin.match(/[\u00a1-\u00ff]/g)?.length ?? 0;
    return tones > others / 4 ? "windows-1258" : "windows-1252";
  }
}
