// Twelve regular expressions as a careful page author would write them for the same three subjects: the measure of
// what a page can have without an engine. They find spans and know no values.

const TYPE =
  '(?:Nghị quyết|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Hướng dẫn|Quy định|Quy chế|' +
  'Thông báo|Công văn|Công điện|Báo cáo|Tờ trình|Chương trình)';
const SYMBOL = '\\p{Lu}[\\p{Lu}\\d]*(?: ?[-–/] ?\\p{Lu}+)*';
const CAPITALISED = '\\p{Lu}\\p{L}*';

/** In the order in which an alternation of them tries them. */
export const PATTERNS = [
  // Documents: with number and symbol, by number alone, by symbol alone, of a congress or plenum.
  `${TYPE} số:? ?\\d+(?:, ?\\d+)*(?:/\\d{4})? ?[-–/] ?${SYMBOL}`,
  `${TYPE} (?:số )?\\d+(?:/\\d{4})?(?:[-–/]${SYMBOL})?`,
  `(?:[Ss]ố:? ?)?\\d+(?:/\\d{4})?/${SYMBOL}`,
  `(?:Nghị quyết|Kết luận) (?:Hội nghị|Trung ương|Đại hội)(?: lần thứ)?[^.;\\n]{0,40}?[Kk]h[óo][áa] [IVX]+`,
  // Provisions and laws by name.
  `(?:điểm \\p{Ll}(?:, \\p{Ll})* )?(?:khoản \\d+(?:, \\d+)* )?[Đđ]iều \\d+\\p{Ll}?(?: ${TYPE} (?:này|\\d[\\d\\p{Lu}/-]*))?`,
  `(?:Bộ luật|Luật|Pháp lệnh) ${CAPITALISED}(?:,? \\p{Ll}+){0,8}?(?= năm| số| ngày|[.,;)\\n])(?: (?:năm )?\\d{4})?|` +
    `Hiến pháp (?:năm )?\\d{4}`,
  // Agencies: the highest, ministries and departments, of a place.
  `Thủ tướng Chính phủ|Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|(?:BCH|Ban Chấp hành) Trung ương(?: Đảng)?|` +
    `(?:Tòa án|Viện kiểm sát) nhân dân(?: tối cao)?|Mặt trận Tổ quốc(?: Việt Nam)?`,
  `(?:Bộ|Sở|Cục|Tổng cục|Vụ|Ban|Phòng) ${CAPITALISED}(?: \\p{Ll}+)?(?:(?:,| và) \\p{L}+ \\p{Ll}+){0,2}` +
    `(?: (?:Tỉnh|Thành|Huyện) ủy)?`,
  `(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Công an|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng bộ)` +
    `(?: (?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|xã|phường))?(?: ${CAPITALISED}){0,4}`,
  // Dates: days, worded days, longer periods.
  `(?:[Nn]gày )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?`,
  `[Nn]gày \\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?`,
  `[Tt]háng \\d{1,2}(?:/\\d{4}| năm \\d{4})?|[Qq]uý [IV]+(?:/\\d{4}| năm \\d{4})?|[Nn]ăm \\d{4}|` +
    `(?:giai đoạn|nhiệm kỳ|năm học) \\d{4} ?[-–] ?\\d{4}`,
];

/** What a page does with the twelve: one after the other, all over the text. */
export function runSeparately() {
  const expressions = PATTERNS.map((source) => new RegExp(source, 'gu'));
  return (text) => expressions.flatMap((expression) => spans(expression, text));
}

/** The same as one expression. */
export function runTogether() {
  const expression = new RegExp(PATTERNS.join('|'), 'gu');
  return (text) => spans(expression, text);
}

/** The first three letters of everything that the expressions can begin with but digits; `_` is a blank. */
const BEGINNINGS =
  'Ngh Thô Quy Chỉ Kết Kế_ Hướ Côn Báo Tờ_ Chư Số_ số_ Số: số: điể kho Điề điề Bộ_ Luậ Phá Hiế Thủ Chí Quố Ban BCH Tòa Việ ' +
  'Mặt Sở_ Cục Tổn Vụ_ Phò UBN HĐN Ủy_ Hội Tỉn Thà Huy Đản Ngà ngà Thá thá Quý quý Năm năm gia nhi';

/**
 * By code unit, and for each of the three places: a bit for every first letter with which the unit stands there. Three
 * looks and two ands tell of nearly every word that nothing begins with it.
 */
const PLACES = [0, 1, 2].map(() => new Uint32Array(0x10000));
const FIRST_LETTERS = [...new Set(BEGINNINGS.split(' ').map(([first]) => first))];
for (const letters of BEGINNINGS.split(' ')) {
  const bit = 1 << FIRST_LETTERS.indexOf(letters[0]);
  PLACES.forEach((bits, place) => (bits[letters.replace('_', ' ').charCodeAt(place)] |= bit));
}

/** The same expression, tried only at numbers and at words that it can begin with. */
export function runFiltered() {
  const expression = new RegExp(PATTERNS.join('|'), 'yu');
  const [first, second, third] = PLACES;
  const canBegin = (text, at) =>
    (first[text.charCodeAt(at)] & second[text.charCodeAt(at + 1)] & third[text.charCodeAt(at + 2)]) !== 0;
  return (text) => {
    const found = [];
    let isInWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const wasInWord = isInWord;
      isInWord = code > 64 || (code >= 48 && code <= 57);
      if (wasInWord || !isInWord || (code > 64 && !canBegin(text, at))) continue;
      expression.lastIndex = at;
      if (!expression.test(text)) continue;
      found.push({ start: at, end: expression.lastIndex });
      at = expression.lastIndex - 1;
    }
    return found;
  };
}

function spans(expression, text) {
  const found = [];
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push({ start: match.index, end: expression.lastIndex });
  }
  return found;
}
