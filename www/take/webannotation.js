// The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): a page of annotations, an annotation a
// mention. Positions there are code points, ours UTF-16 units.

import { SECTION_OF_KIND } from "../kinds.js";
import { codePoints } from "./codepoints.js";
import { titleOf } from "./title.js";

/** How many code points of the text before and after a quotation go with it. */
const CONTEXT = 32;

const IDENTITIES = {
  documents: ({ id }) => id,
  agencies: ({ name }) => name,
  dates: ({ edtf }) => edtf,
};

/** The JSON-LD of an AnnotationPage. */
export function toWebAnnotation(document, text) {
  const source = `urn:uuid:${identify(text)}`;
  const positionOf = codePoints(text);
  const items = document.mentions.map((mention, place) => ({
    id: `${source}#m${place}`,
    type: "Annotation",
    motivation: "identifying",
    body: bodies(mention, document),
    target: {
      type: "SpecificResource",
      source: { id: source, type: "Text", format: "text/plain", language: "vi" },
      selector: [
        quotation(text, mention),
        { type: "TextPositionSelector", start: positionOf(mention.start), end: positionOf(mention.end) },
      ],
    },
  }));
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}#page`,
    type: "AnnotationPage",
    partOf: { id: `${source}#annotations`, type: "AnnotationCollection", label: titleOf(document, text), total: items.length },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** What kind of thing it is, what the words say, and which records they stand for. */
function bodies({ kind, values, targets }, document) {
  const section = SECTION_OF_KIND[kind];
  return [
    { type: "TextualBody", purpose: "classifying", value: kind },
    ...values.map((value) => ({ type: "TextualBody", purpose: "tagging", format: "text/plain", value })),
    ...targets.map((place) => ({
      type: "TextualBody",
      purpose: "identifying",
      format: "text/plain",
      value: IDENTITIES[section](document[section][place]),
    })),
  ];
}

function quotation(text, { start, end }) {
  const before = [...text.slice(Math.max(0, start - 2 * CONTEXT), start)];
  const after = [...text.slice(end, end + 2 * CONTEXT)];
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: before.slice(-CONTEXT).join(""),
    suffix: after.slice(0, CONTEXT).join(""),
  };
}

/** A UUID (RFC 9562, version 8) made of the text alone: the same text has the same one. Four rounds of FNV-1a. */
function identify(text) {
  const rounds = Uint32Array.of(0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let round = 0; round < 4; round++) rounds[round] = Math.imul(rounds[round] ^ (unit + round), 0x01000193);
  }
  const digits = Array.from(rounds, (round) => round.toString(16).padStart(8, "0")).join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
