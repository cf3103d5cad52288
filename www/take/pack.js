// Writes the part of the ZIP format that documents of offices use: every entry deflated, none encrypted. The browser
// packs by itself, so what is left is a few heads; a library has its own deflate besides (fflate: 33 kB), or packs
// nothing.

import { deflate } from "./deflate.js";

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Version 2.0 of the format, names in UTF-8, deflated; without a time, as the first day that the format knows. */
const HEADER = [
  [2, 20],
  [2, 0x0800],
  [2, 8],
  [2, 0],
  [2, 0x0021],
];

/**
 * An archive of texts.
 *
 * @param {Record<string, string>} texts by name
 * @returns {Promise<Blob>}
 */
export async function pack(texts) {
  const pieces = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(texts)) {
    const path = new TextEncoder().encode(name);
    const bytes = new TextEncoder().encode(text);
    const data = await deflate(bytes);
    const shared = [...HEADER, [4, checksum(bytes)], [4, data.length], [4, bytes.length], [2, path.length], [2, 0]];
    const local = fields([4, LOCAL_ENTRY], ...shared);
    pieces.push(local, path, data);
    directory.push(fields([4, DIRECTORY_ENTRY], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path);
    at += local.length + path.length + data.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = directory.length / 2;
  const end = fields([4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0]);
  return new Blob([...pieces, ...directory, end]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function fields(...numbers) {
  const bytes = new Uint8Array(numbers.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, number] of numbers) {
    if (length === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += length;
  }
  return bytes;
}

/** What each byte does to a checksum. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let step = byte;
  for (let bit = 0; bit < 8; bit++) step = step & 1 ? (step >>> 1) ^ 0xedb88320 : step >>> 1;
  return step;
});

/** CRC-32 as in IEEE 802.3. */
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = STEPS[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
