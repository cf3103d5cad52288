// The documents that a text cites, by rank: those of the Party, then norms in the order of the law on normative documents
// (64/2025/QH15, article 4), then everything else by the rank of whoever issued it.

const PARTY = /(?:^|; )(?:Ban Chấp hành )?Trung ương Đảng|^Bộ Chính trị|^Ban Bí thư|^Đại hội đại biểu toàn quốc/;
const ASSEMBLY = /^Quốc hội/;
const STANDING_COMMITTEE = /^Ủy ban Thường vụ Quốc hội/;
const PRESIDENT = /^Chủ tịch nước/;
const GOVERNMENT = /^Chính phủ/;
const PRIME_MINISTER = /^Thủ tướng/;
const HIGHEST_COURT = /^(?:Hội đồng Thẩm phán )?Tòa án nhân dân tối cao|^Viện kiểm sát nhân dân tối cao/;
const MINISTRY = /^(?:Bộ|Ngân hàng Nhà nước|Thanh tra Chính phủ|Kiểm toán nhà nước|Ủy ban Dân tộc|Văn phòng Chính phủ)(?= |$)/;
const LOCAL_PARTY = /^(?:Ban Thường vụ )?(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ?ủy(?= |$)/;
const COUNCIL = /^Hội đồng nhân dân/;
const COMMITTEE = /^(?:Chủ tịch )?Ủy ban nhân dân/;

/** From the highest: the types, the issuer, or both that a document of that rank has. */
const RANKS = [
  { issuer: PARTY },
  { types: ["Hiến pháp"] },
  { types: ["Bộ luật", "Luật"] },
  { types: ["Nghị quyết"], issuer: ASSEMBLY },
  { types: ["Pháp lệnh"] },
  { types: ["Nghị quyết", "Nghị quyết liên tịch"], issuer: STANDING_COMMITTEE },
  { types: ["Lệnh", "Quyết định"], issuer: PRESIDENT },
  { types: ["Nghị định"] },
  { types: ["Nghị quyết", "Nghị quyết liên tịch"], issuer: GOVERNMENT },
  { types: ["Quyết định"], issuer: PRIME_MINISTER },
  { types: ["Nghị quyết"], issuer: HIGHEST_COURT },
  { types: ["Thông tư", "Thông tư liên tịch"] },
  { types: ["Nghị quyết"], issuer: COUNCIL },
  { types: ["Quyết định"], issuer: COMMITTEE },
  ...[ASSEMBLY, STANDING_COMMITTEE, PRESIDENT, GOVERNMENT, PRIME_MINISTER, HIGHEST_COURT, MINISTRY, LOCAL_PARTY, COUNCIL, COMMITTEE].map((issuer) => ({ issuer })),
];

/**
 * Every document that a text cites, not what the text itself is: by rank, the older first, where the day is unknown last.
 *
 * @returns {object[]} some of the document's `documents`
 */
export function citedIn({ documents }) {
  const placed = documents.filter(({ self }) => !self).map((record) => ({ record, rank: rankOf(record), day: dayOf(record) }));
  return placed.sort((a, b) => a.rank - b.rank || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ record }) => record);
}

function rankOf({ type, issuer = "" }) {
  const rank = RANKS.findIndex((row) => (row.types?.includes(type) ?? true) && (row.issuer?.test(issuer) ?? true));
  return rank < 0 ? RANKS.length : rank;
}

/** The day of a document, else its month or year, `2017-10-25`; undefined where none of them is known for certain. */
export const issuedOn = ({ date, year }) => [date, year && String(year)].find((code) => /^\d{4}(?:-\d\d){0,2}$/.test(code ?? ""));

/** Days compare as their codes do; what has none stands after every digit. */
const dayOf = (record) => issuedOn(record) ?? "~";
