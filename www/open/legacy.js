// Vietnamese encodings of before Unicode, as they look when their bytes are read as Latin letters: «Qu¶n lý nhµ n­íc».

/** TCVN 5712:1993, set VN3, called ABC: one character for each letter. The capitals with tones are in fonts of their own. */
const TCVN3 = pairs(
  "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ",
);

/** VNI for Windows: a letter with the sign of its tone or hat behind it; some letters are one character. */
const VNI = new Map([
  ...pairs("ñđ ôơ öư íí ìì æỉ óĩ òị îỵ"),
  ...signed("a", "ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ"),
  ...signed("e", "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ"),
  ...signed("o", "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ"),
  ...signed("ô", "ùớ øờ ûở õỡ ïợ"),
  ...signed("u", "ùú øù ûủ õũ ïụ"),
  ...signed("ö", "ùứ øừ ûử õữ ïự"),
  ...signed("y", "ùý øỳ ûỷ õỹ"),
]);
for (const [written, meant] of [...VNI]) VNI.set(written.toUpperCase(), meant.toUpperCase());

/** A letter of VNI with the sign behind it, or one that has none. */
const VNI_LETTERS = /[AEOUYÔÖ][ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|[aeouyôö][ùøûõïêéèúüëâáàåãä]|[À-ÿ]/g;

const ENCODINGS = {
  TCVN3: { convert: convertTcvn3, signs: /[¡-¬\u00ad®µ-¹»-¾Æ-ÌÎ-Ö×-ØÜ-ßá-ìí-ïñ-þ]/ },
  VNI: { convert: convertVni, signs: /[À-ÄÅÆÈ-ÊËÌÍÎÏÑÒÓÔÕÖØ-ÜÝà-äåæè-êëìíîïñòóôõöø-üý]/ },
};

/** A syllable of Vietnamese, roughly: beginning, vowels with at most one tone, end. */
const SYLLABLE =
  /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdđhklmnprstvx])?[aăâeêioôơuưy]{0,2}[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵaăâeêioôơuưy][aăâeêioôơuưy]{0,2}(?:ch|ng|nh|[cmnpt])?$/;
const LETTERS = /[A-Za-z\u00a1-\u00ff]+/g;
/** Letters that only Unicode has. */
const OF_UNICODE = /[ăđơư\u1ea0-\u1ef9]/gi;
/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;
/** How many words with a sign make a text, and which part of them has to be Vietnamese. */
const FEWEST = 4;
const SHARE = 0.8;

/**
 * The old encoding that a text is in, if it clearly is in one.
 *
 * @returns {"TCVN3" | "VNI" | null}
 */
export function legacyEncodingOf(text) {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(OF_UNICODE)?.length ?? 0) > sample.length / 200) return null;
  let [best, most] = [null, SHARE];
  for (const [name, { convert, signs }] of Object.entries(ENCODINGS)) {
    const words = (sample.match(LETTERS) ?? []).filter((word) => /[A-Za-z]/.test(word) && signs.test(word));
    const read = words.filter((word) => SYLLABLE.test(convert(word).toLowerCase()));
    if (words.length >= FEWEST && read.length / words.length > most) [best, most] = [name, read.length / words.length];
  }
  return best;
}

/** A text in Unicode (NFC); the encoding is one that `legacyEncodingOf` names. */
export const convertLegacy = (text, encoding) => ENCODINGS[encoding].convert(text);

function convertTcvn3(text) {
  return text.replace(/[^\n]+/g, (line) => {
    const isShouted = isUpper(line, 4);
    return line.replace(LETTERS, (word) => {
      const read = word.replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3.get(letter) ?? letter);
      // A font of capitals shows small letters as capitals; those typed with its plain letters give it away.
      return isShouted || isUpper(word, 2) ? read.toUpperCase() : read;
    });
  });
}

/** Whether the plain letters are capitals, and at least so many. */
const isUpper = (text, fewest) => !/[a-z]/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= fewest;

function convertVni(text) {
  return text.replace(VNI_LETTERS, (written) => VNI.get(written) ?? [...written].map((letter) => VNI.get(letter) ?? letter).join(""));
}

function pairs(table) {
  return new Map(table.split(" ").map(([written, meant]) => [written, meant]));
}

function signed(letter, table) {
  return [...pairs(table)].map(([sign, meant]) => [letter + sign, meant]);
}
