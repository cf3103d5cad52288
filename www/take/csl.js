// The documents that a text cites in the form of the Citation Style Language, which Zotero and others read
// (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV).

import { headingOf } from "./citation.js";
import { citedIn, issuedOn } from "./cited.js";

/** What the language calls the types that are no legislation. */
export const TYPES = {
  "Bản án": "legal_case",
  TCVN: "standard",
  QCVN: "standard",
  TCXDVN: "standard",
  QCĐP: "standard",
};

/** CSL-JSON, by rank. */
export const toCsl = (document) => `${JSON.stringify(citedIn(document).map(item), null, 2)}\n`;

function item(record) {
  const { id, type, number, issuer } = record;
  const issued = issuedOn(record);
  return {
    id,
    type: TYPES[type] ?? "legislation",
    title: headingOf(record),
    ...(type && { genre: type }),
    ...(number && { number }),
    ...(issuer && { author: issuer.split("; ").map((literal) => ({ literal })), authority: issuer }),
    ...(issued && { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    language: "vi",
  };
}
