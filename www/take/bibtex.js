// The documents that a text cites as entries for BibTeX and BibLaTeX, in UTF-8. Neither knows a type for legislation
// that the other has too; `@misc` is read by both.

import { headingOf } from "./citation.js";
import { citedIn, issuedOn } from "./cited.js";

/** What LaTeX would take for a command. */
const COMMANDS = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** All entries, by rank. */
export function toBibtex(document) {
  const keys = new Set();
  return citedIn(document).map((record) => entry(newKey(record.id, keys), record)).join("\n");
}

function entry(key, record) {
  const { type, number, issuer } = record;
  const issued = issuedOn(record);
  const fields = {
    author: issuer?.split("; ").map(literally).join(" and "),
    title: literally(headingOf(record)),
    type: type && literally(type),
    number: number && literally(number),
    date: issued,
    year: issued?.slice(0, 4),
    langid: "vietnamese",
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@misc{${key},\n${lines.join("")}}\n`;
}

/** A value whose capitals stay, and which is no list of persons. */
const literally = (words) => `{${words.replace(/[\\{}~^#$%&_]/g, (sign) => COMMANDS[sign]).replace(/\s+/g, " ")}}`;

/** A key of plain letters and digits after the identity of a document, unlike those before. */
function newKey(id, keys) {
  const plain = id.normalize("NFD").replace(/\p{M}/gu, "").replace(/[Đđ]/g, (letter) => (letter === "Đ" ? "D" : "d"));
  const key = plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  let unlike = key;
  for (let count = 2; keys.has(unlike); count++) unlike = `${key}-${count}`;
  keys.add(unlike);
  return unlike;
}
