/** No longer than this (UTF-16 units), so that it goes into any folder. */
const LONGEST = 60;

/** What Windows takes for a device whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A file name after the title of a text, safe on every system. */
export function fileName(title, ending) {
  const words = title
    .normalize("NFC")
    .replace(/(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])/gu, "-")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = words.length > LONGEST ? words.slice(0, LONGEST + 1).replace(/(?:\s\S*|[^\s])$/u, "") : words;
  const name = short.replace(/\p{Cs}/gu, "").replace(/^\.+|[.\s]+$/g, "").replace(DEVICE, "_$&");
  return `${name || "Chú thích"}${ending}`;
}
