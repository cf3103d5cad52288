// A document as a case of the project: a text and what must be found in it. The form is described in
// `tests/cases/README.md`.

/** What nobody could see in a file, and the sign of an escape itself. */
const UNSEEN = /[\\\r\t\u00a0\u00ad\u0300-\u036f\u2000-\u200f\u2011\u202f\u2044\u2060\ufeff]/g;

const escaped = (character) =>
  character === "\\" ? "\\\\" : `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`;

/** The content of a case file with one case. */
export function caseFile(name, text, document) {
  const day = document.article?.evidence === "given" ? [`@date ${document.article.date}`] : [];
  const lines = [`=== ${onOneLine(name)}`, ...day, caseText(text), "---", ...document.mentions.flatMap(mentionLines)];
  for (const { code, mention } of document.notices) {
    lines.push(`notice | ${code} | ${mention === undefined ? "-" : quotation(document.mentions[mention].quote)}`);
  }
  return `${lines.join("\n")}\n`;
}

function mentionLines({ kind, quote, values, provisions }) {
  const line = `${kind} | ${quotation(quote)} | ${values.map(onOneLine).join("; ") || "-"}`;
  return provisions?.length ? [line, `  provisions | ${provisions.join(", ")}`] : [line];
}

/** The text, with whatever a reader of the file would take for something else escaped. */
function caseText(text) {
  return seen(text)
    .replace(/\n+$/, (ends) => "\\u{A}".repeat(ends.length))
    .replace(/^@/, escaped)
    .replace(/^(?:=(?===)|-(?=--$))/gm, escaped);
}

const quotation = (quote) => seen(quote).replaceAll("\n", "⏎");
const onOneLine = (words) => words.replace(/\s+/g, " ").trim();

/** Every character such that one sees it; half a surrogate pair is no character. */
const seen = (text) => text.replace(/\p{Cs}/gu, "\ufffd").replace(UNSEEN, escaped);
