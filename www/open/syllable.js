// What a Vietnamese syllable can look like: a beginning, a rhyme and at most one tone.

const BEGINNING = "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?";

/** The rhymes by their vowels, with what may close each. */
const RHYMES = [
  "a(?:ch|c|i|m|ng|nh|n|o|p|t|u|y)?",
  "ă(?:c|m|ng|n|p|t)",
  "â(?:c|m|ng|n|p|t|u|y)",
  "e(?:c|m|ng|n|o|p|t)?",
  "ê(?:ch|m|nh|n|p|t|u)?",
  "i(?:ch|m|nh|n|p|t|u|a)?",
  "iê(?:c|m|ng|n|p|t|u)",
  "o(?:c|i|m|ng|n|p|t)?",
  "oa(?:ch|c|i|m|ng|nh|n|o|p|t|y)?",
  "oă(?:c|m|ng|n|t)",
  "oe(?:n|o|t)?",
  "oo(?:c|ng)",
  "ô(?:c|i|m|ng|n|p|t)?",
  "ơ(?:i|m|n|p|t)?",
  "u(?:c|i|m|ng|n|p|t|a|ơ)?",
  "uâ(?:n|ng|t|y)",
  "uê(?:ch|nh)?",
  "uô(?:c|i|m|ng|n|t)",
  "uy(?:a|ch|nh|n|p|t|u)?",
  "uyê(?:n|t)",
  "ư(?:c|i|ng|t|u|a)?",
  "ươ(?:c|i|m|ng|n|p|t|u)",
  "y(?:ch|nh|n|t|u)?",
  "yê(?:m|ng|n|t|u)",
];

const SYLLABLE = new RegExp(`^${BEGINNING}(?:${RHYMES.join("|")})$`);

/** The tones as accents: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** What ends in a stop has one of two tones, or none of it is written. */
const STOP = /(?:c|ch|p|t)$/;
const TONE_OF_STOPS = /[\u0301\u0323]/;

/** Whether a word, in whatever case and composition, can be a Vietnamese syllable. */
export function isSyllable(word) {
  const accented = word.toLowerCase().normalize("NFD");
  const tones = accented.match(TONES) ?? [];
  const letters = accented.replace(TONES, "").normalize("NFC");
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false;
  return !STOP.test(letters) || TONE_OF_STOPS.test(tones[0] ?? "");
}
