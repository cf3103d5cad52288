// VISCII has a byte for every Vietnamese letter, some of them among the control characters. Its texts come as the
// letters and signs that Windows-1252 has at these bytes.

import { BYTES } from "./windows.js";

/** The letters at the bytes 80 to FF. */
const LETTERS =
  "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
const CONTROLS = { "\u0002": "Ẳ", "\u0005": "Ẵ", "\u0006": "Ẫ", "\u0014": "Ỷ", "\u0019": "Ỹ", "\u001e": "Ỵ" };

const TABLE = new Map([
  ...Object.entries(CONTROLS),
  ...[...LETTERS].map((letter, place) => [String.fromCharCode(0x80 + place), letter]),
  ...[...BYTES].map(([sign, byte]) => [sign, LETTERS[byte - 0x80]]),
]);

const BEYOND = [...TABLE.keys()].join("");

/** Words with such letters in them. */
export const WORD = new RegExp(`[a-z${BEYOND}]+`, "gi");

const ANY = new RegExp(`[${BEYOND}]`, "g");

export const decodeViscii = (text) => text.replace(ANY, (letter) => TABLE.get(letter));
