// What a text is called: in what it is saved as, on paper and in the names of files.

import { headingOf } from "./citation.js";

/** No title is longer than this (UTF-16 units). */
const LONGEST = 200;

/** The headline stands within the first so many units of what a text says. */
const HEAD = 1_000;

/** Lines, each with those that go on it: where a line is only broken, small letters follow. */
const LINES = /\S.*(?:\r?\n[^\S\r\n\u2028\u2029]*\p{Lowercase}.*)*/gu;

/** A place before the day of a text. */
const PLACE = /^[^\d,:]{1,40},\s*$/;

/** What stands above a headline and is none, in small letters: sections, words beside a time, the motto. */
export const HEADS = [
  "trang chủ", "tin tức", "tin mới", "tin nóng", "thời sự", "chính trị", "chính trị xã hội", "xã hội", "kinh tế",
  "kinh doanh", "tài chính", "ngân hàng", "chứng khoán", "doanh nghiệp", "thị trường", "bất động sản", "nhà đất",
  "pháp luật", "an ninh trật tự", "quốc phòng", "an ninh", "thế giới", "quốc tế", "trong nước", "địa phương",
  "giáo dục", "y tế", "sức khỏe", "sức khoẻ", "đời sống", "văn hóa", "văn hoá", "giải trí", "thể thao", "bóng đá",
  "du lịch", "khoa học", "công nghệ", "môi trường", "nông nghiệp", "giao thông", "xe", "bạn đọc", "góc nhìn",
  "ý kiến", "bình luận", "xây dựng đảng", "tuyên giáo", "gmt", "am", "pm", "lúc", "cập nhật", "cập nhật lúc",
  "đăng lúc", "ngày đăng", "cộng hòa xã hội chủ nghĩa việt nam", "cộng hoà xã hội chủ nghĩa việt nam", "độc lập",
  "tự do", "hạnh phúc", "đảng cộng sản việt nam",
];

/** What a text is called: the document that it is, for these begin all alike; of others the headline. */
export function titleOf({ documents, mentions }, text) {
  const own = documents.find(({ self }) => self);
  const title = inOneLine((own && headingOf(own)) || headlineOf(mentions, text));
  return title.length > LONGEST ? shortened(title) : title;
}

/** The first line; where that stands above a headline, the one that does not, unless it is a sentence. */
function headlineOf(mentions, text) {
  const start = Math.max(0, text.search(/\S/));
  const lines = Array.from(cut(text.slice(start), HEAD).matchAll(LINES), ({ 0: words, index }) => {
    const names = namesIn(mentions, start + index, start + index + words.length);
    return { words, isAbove: standsAbove(words, names) };
  });
  const headline = lines.find(({ isAbove }) => !isAbove);
  return (headline && !isSentence(headline.words) ? headline : lines[0])?.words ?? "";
}

const isSentence = (words) => words.length > LONGEST || /\.\s*$/.test(words);

/** The bodies and whole days between these offsets, from the first on. */
const namesIn = (mentions, from, to) =>
  mentions
    .filter(({ start, end, kind, values }) => start < to && end > from && (kind === "agency" || isDay(kind, values)))
    .map(({ kind, start, end }) => ({ kind, start: Math.max(start - from, 0), end: Math.min(end, to) - from }));

const isDay = (kind, values) => kind === "date" && /^\d{4}-\d\d-\d\d$/.test(values.join(" "));

/** Whether a line says only whose the text is, in capitals as on a letter, where it belongs and when it came. */
function standsAbove(words, names) {
  let rest = "";
  let at = 0;
  for (const { kind, start, end } of names) {
    const name = words.slice(start, end);
    if (kind === "agency" && name !== name.toUpperCase()) continue;
    const before = words.slice(at, start);
    rest += kind === "date" && at === 0 && PLACE.test(before) ? "|" : `${before}|`;
    at = end;
  }
  rest += words.slice(at);
  const pieces = rest.toLowerCase().split(/[^\p{Alphabetic}\s]+/u).map(inOneLine).filter(Boolean);
  if (at === 0 && pieces.length === 0) return !/\d/.test(rest);
  return pieces.every((piece) => HEADS.includes(piece));
}

const inOneLine = (words) => words.trim().replace(/\s+/g, " ");

/** A title up to the end of a word. */
function shortened(title) {
  const end = title.lastIndexOf(" ", LONGEST);
  return `${end > 0 ? title.slice(0, end) : cut(title, LONGEST)}…`;
}

/** The first so many units, without half a character. */
const cut = (text, units) => text.slice(0, units).replace(/[\ud800-\udbff]$/, "");
