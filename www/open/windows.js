/** What stands at the bytes 80 to 9F of Windows-1252; a blank is a byte that it leaves to a control character. */
const SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The letters and signs that Windows-1252 has beyond ASCII and Western Europe's own place in Unicode, with their bytes.
 */
export const BYTES = new Map([...SIGNS].map((sign, place) => [sign, 0x80 + place]));
BYTES.delete(" ");
