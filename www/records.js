import { describeDate } from "./edtf.js";
import { SECTION_OF_KIND } from "./kinds.js";
import { language } from "./language.js";

/** The lists of records in an annotated document, in the order in which the page shows them. */
export const SECTIONS = ["documents", "agencies", "dates", "notices"];

const NAMES = {
  documents: ({ type, number, name }) => name ?? [type, number].filter(Boolean).join(" "),
  agencies: ({ name }) => name,
  dates: ({ edtf }) => describeDate(edtf),
  notices: ({ message }) => message[language()],
};

/** What a record is called in the page. */
export const nameOf = (section, record) => NAMES[section](record);

/** The language that the names of a list are in: of documents and agencies always Vietnamese. */
export const languageOf = (section) => (section === "documents" || section === "agencies" ? "vi" : language());

/**
 * Who belongs to whom in one annotated document. A record's key is its list and its place there: `documents:0`.
 */
export class Records {
  #document;
  #noticesOf = new Map(); // mention → keys

  constructor(annotated) {
    this.#document = annotated;
    annotated.notices.forEach(({ mention }, place) => {
      if (mention === undefined) return;
      if (!this.#noticesOf.has(mention)) this.#noticesOf.set(mention, []);
      this.#noticesOf.get(mention).push(`notices:${place}`);
    });
  }

  /** The record with this key. */
  get(key) {
    const [section, place] = key.split(":");
    return this.#document[section][place];
  }

  /** The keys of the records that a mention stands for. */
  targetsOf(mention) {
    const { kind, targets } = this.#document.mentions[mention];
    return targets.map((place) => `${SECTION_OF_KIND[kind]}:${place}`);
  }

  /** The keys of the notices about a mention. */
  noticesOf(mention) {
    return this.#noticesOf.get(mention) ?? [];
  }

  /** The mentions of a record, in text order. */
  mentionsOf(key) {
    const { mentions, mention } = this.get(key);
    return mentions ?? (mention === undefined ? [] : [mention]);
  }
}
