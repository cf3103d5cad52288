import { describeDate, missingIn } from "./edtf.js";
import { SECTION_OF_KIND } from "./kinds.js";
import { inOneForm } from "./keep/corrections.js";
import { language, say } from "./language.js";
import { contradictionsOf } from "./newsroom/table.js";
import { provisionsOf } from "./provisions.js";

/** The parts of the list, in the order in which the page shows them: first the documents that the text itself is. */
export const SECTIONS = ["own", "notices", "documents", "agencies", "dates"];

/** What is missing to tell what a mention stands for, by its rule, else by its kind. */
const MISSING_BY_RULE = {
  "date.qualified": "day",
  "own.name": "value",
  "own.pattern": "value",
  "own.correction": "value",
};
const MISSING_BY_KIND = { date: "solarYear", reference: "document", agency: "name" };

const NAMES = {
  documents: ({ type, number, name }) => name ?? [type, number].filter(Boolean).join(" "),
  agencies: ({ name }) => name,
  dates: ({ edtf }) => describeDate(edtf),
  open: ({ name }) => name,
  notices: ({ message }) => message[language()],
};

/** What a record leaves open, as the end of a key of the dictionaries, `missing.…`; undefined where it is whole. */
export const missingOf = (section, { missing, edtf }) => (section === "dates" ? missingIn(edtf) : missing);

/** What a record is called in the page. */
export const nameOf = (section, record) => NAMES[section](record);

/** The number of a document that goes by a name, such as a law; of others it is in what they are called. */
export const numberOf = ({ name, number }) => (name && !name.includes(number) ? number : undefined);

/** Who signed a document, with the function in which. */
export const signatureOf = ({ function: office, name }) => [office, name].filter(Boolean).join(", ");

/** The language that the names of a list are in: dates and notices are worded in that of the page. */
export const languageOf = (section) => (section === "dates" || section === "notices" ? language() : "vi");

/** The mentions that a notice is about. A doubt is told by the mention itself. */
const mentionsAbout = ({ code, mention, mentions = [mention] }) =>
  code === "ambiguous" ? [] : mentions.filter((place) => place !== undefined);

/**
 * Who belongs to whom in one annotated document. A record's key is its list and its place there: `documents:0`. What
 * stays open, such as «hôm qua» in a text without a day, stands for no record of the document; the list `open` has one
 * for it, so that no mark leads nowhere: `{ kind, name, missing, mentions }`.
 */
export class Records {
  #document;
  #text;
  #notices; // those of the document, then the findings of the page: what the newsroom’s table says otherwise, and doubts
  #open = [];
  #openOf = new Map(); // mention → key
  #noticesOf = new Map(); // mention → keys
  #countOf = new Map(); // code → how many notices have it
  #newsroom;
  #meantBy = null; // start of an ambiguous word that points back → places of the documents that it may mean

  /**
   * @param {string} text that of the document, for whoever asks for its words
   * @param {(code: string, words: string) => boolean} isIgnored whether a finding about these words is to be let be
   * @param {{ rowOf: (document: object) => object | undefined }} [newsroom] the newsroom's own table
   */
  constructor(annotated, text, isIgnored, newsroom) {
    this.#document = annotated;
    this.#text = text;
    this.#newsroom = newsroom;
    const findings = isIgnored
      ? [...this.#contradictions(), ...this.#doubts()].filter(({ code, words }) => !isIgnored(code, words))
      : [];
    this.#notices = [...annotated.notices, ...findings];
    for (const { code } of this.#notices) this.#countOf.set(code, this.countOf(code) + 1);
    this.#gatherOpen(annotated.mentions);
    this.#notices.forEach((notice, place) => {
      for (const mention of mentionsAbout(notice)) {
        if (!this.#noticesOf.has(mention)) this.#noticesOf.set(mention, []);
        this.#noticesOf.get(mention).push(`notices:${place}`);
      }
    });
  }

  /** The text of the document. */
  get text() {
    return this.#text;
  }

  /** The records of a list. */
  all(section) {
    return { open: this.#open, notices: this.#notices }[section] ?? this.#document[section];
  }

  /** The record with this key. */
  get(key) {
    const [section, place] = key.split(":");
    return this.all(section)[place];
  }

  /** The words of the text there, in one line. */
  quote({ start, end }) {
    return this.#text.slice(start, end).replace(/\s+/g, " ");
  }

  /** The keys of the records that a mention stands for. */
  targetsOf(mention) {
    const { kind, targets } = this.#document.mentions[mention];
    if (targets.length === 0) return [this.#openOf.get(mention)];
    return targets.map((place) => `${SECTION_OF_KIND[kind]}:${place}`);
  }

  /** The keys of the notices about a mention. */
  noticesOf(mention) {
    return this.#noticesOf.get(mention) ?? [];
  }

  /** In what the newsroom's own table contradicts a document, worded. */
  contradictionsOf({ mentions }) {
    const notices = this.noticesOf(mentions[0]).map((key) => this.get(key));
    return notices.filter((notice) => notice.mentions === mentions).map((notice) => nameOf("notices", notice));
  }

  /** How many notices have this code. */
  countOf(code) {
    return this.#countOf.get(code) ?? 0;
  }

  /** The mentions of a record, in text order. */
  mentionsOf(key) {
    const { mentions, mention } = this.get(key);
    return mentions ?? (mention === undefined ? [] : [mention]);
  }

  /**
   * The words that may mean this record or another, and the keys of the others; of the same words with the same others
   * the first.
   *
   * @returns {{ span: { start: number, end: number }, others: string[] }[]}
   */
  doubtsOf(key) {
    const [section, place] = key.split(":");
    const { mentions, anaphora = [] } = this.get(key);
    const words = [...mentions.map((mention) => this.#document.mentions[mention]), ...anaphora];
    const doubts = new Map();
    for (const { start, end, ambiguous, targets } of words) {
      if (!ambiguous) continue;
      const others = (targets ?? this.#candidates().get(start)).filter((target) => target !== Number(place));
      const identity = `${others} ${this.quote({ start, end }).toLowerCase()}`;
      if (!doubts.has(identity))
        doubts.set(identity, { span: { start, end }, others: others.map((other) => `${section}:${other}`) });
    }
    return [...doubts.values()];
  }

  /** The provisions that those of these mentions name which stand for one record alone, with their places. */
  provisionsOf(places) {
    const { mentions } = this.#document;
    return provisionsOf(mentions, places.filter((place) => mentions[place].targets.length === 1));
  }

  /** What the newsroom's own table says of a record; undefined where it says nothing. */
  rowOf(record) {
    return this.#newsroom?.rowOf(record);
  }

  /** What the newsroom's table says of documents against the text, in the form of notices. */
  #contradictions() {
    return this.#document.documents.flatMap((document) => {
      const [row, first] = [this.rowOf(document), this.#document.mentions[document.mentions[0]]];
      if (!row || !first) return [];
      const name = nameOf("documents", document);
      return contradictionsOf(row, document).map((field) => {
        const message = { [language()]: say(`newsroom.${field}`, name, row[field], document[field]) };
        return {
          code: `newsroom.${field}`,
          words: this.quote(first),
          start: first.start,
          end: first.end,
          message,
          mentions: document.mentions,
        };
      });
    });
  }

  /**
   * Every wording that may mean one of several records, in the form of a notice: `{ code, words, start, end, mentions,
   * message }`.
   */
  #doubts() {
    const { mentions, documents } = this.#document;
    const ends = new Map(documents.flatMap(({ anaphora = [] }) => anaphora.map(({ start, end }) => [start, end])));
    const anaphora = [...this.#candidates()].map(([start, targets]) => ({
      kind: "reference",
      start,
      end: ends.get(start),
      targets,
    }));
    const unsure = mentions.flatMap((mention, place) =>
      mention.ambiguous && mention.targets.length ? [{ ...mention, place }] : [],
    );
    const doubts = new Map();
    for (const { kind, start, end, targets, place } of [...unsure, ...anaphora]) {
      const section = SECTION_OF_KIND[kind];
      const words = this.quote({ start, end });
      const identity = `${kind} ${targets} ${inOneForm(words)}`;
      if (!doubts.has(identity)) {
        const names = targets.map((target) => nameOf(section, this.#document[section][target]));
        const message = { [language()]: say("mayMean", words, names) };
        doubts.set(identity, {
          code: "ambiguous",
          words,
          start,
          end,
          message,
          mentions: place === undefined ? undefined : [],
        });
      }
      if (place !== undefined) doubts.get(identity).mentions?.push(place);
    }
    return [...doubts.values()];
  }

  #candidates() {
    if (this.#meantBy) return this.#meantBy;
    this.#meantBy = new Map();
    this.#document.documents.forEach(({ anaphora = [] }, place) => {
      for (const { start, ambiguous } of anaphora) {
        if (ambiguous) this.#meantBy.set(start, [...(this.#meantBy.get(start) ?? []), place]);
      }
    });
    return this.#meantBy;
  }

  /** A record for each of the words that stand for none. */
  #gatherOpen(mentions) {
    const placeOf = new Map();
    mentions.forEach(({ kind, quote, targets, rule }, mention) => {
      if (targets.length > 0) return;
      const name = quote.replace(/\s+/g, " ");
      const missing = MISSING_BY_RULE[rule] ?? MISSING_BY_KIND[kind];
      const identity = `${kind} ${missing} ${name.toLowerCase()}`;
      if (!placeOf.has(identity)) placeOf.set(identity, this.#open.push({ kind, name, missing, mentions: [] }) - 1);
      const place = placeOf.get(identity);
      this.#open[place].mentions.push(mention);
      this.#openOf.set(mention, `open:${place}`);
    });
  }
}
