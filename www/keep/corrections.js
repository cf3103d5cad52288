// A person's corrections of what the engine read. A correction takes a mention out, puts one in, or both:
// { removes?: { start, end }, adds?: { kind, start, end, values } }. Offsets are UTF-16 units of the text. Or it lets
// findings be, { ignores: { code, words? } }: those of a code about these words, or all of the code.
// A list of corrections is never changed: later ones apply to what the earlier ones left.

import { sameEnds } from "../ends.js";
import { plain } from "../letters.js";
import { isPaired, SECTION_OF_KIND } from "../kinds.js";

const SECTIONS = Object.values(SECTION_OF_KIND);

/** What a record is called in the values of its mentions. */
export const VALUE_OF = {
  documents: ({ number, name }) => number ?? name,
  agencies: ({ name }) => name,
  dates: ({ edtf }) => edtf,
};

/** A new record for a value that the engine has none for, as the engine makes them for own rules. */
const RECORD_FOR = {
  documents: (name, ids) => ({ id: newId(`other:${slug(name)}`, ids), type: "", name, evidence: { name: "given" } }),
  agencies: (name, ids) => ({ id: newId(slug(name), ids), name, evidence: { name: "given" } }),
  dates: (edtf) => ({ edtf, evidence: { name: "given" } }),
};

const slug = (name) => plain(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/**
 * This id, for a record that has none yet; `ids` counts the records of each, since names that differ in case share a
 * slug.
 */
function newId(id, ids) {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}

/** The document of `text` with the corrections: in the form of the engine's, which stays as it is. */
export function apply(document, text, corrections) {
  if (corrections.length === 0) return document;
  const ofMentions = corrections.filter(({ ignores }) => !ignores);
  const mentions = ofMentions.reduce((found, correction) => correct(found, correction, text), document.mentions);
  const corrected = ofMentions.length ? new Registry(document).assemble(document, mentions) : { ...document };
  corrected.notices = corrected.notices.filter(
    ({ code, start, end }) => !isIgnored(corrections, code, text.slice(start, end)),
  );
  return corrected;
}

/** Whether a finding of this code about these words is to be let be. */
export const isIgnored = (corrections, code, words) =>
  corrections.some(({ ignores }) => ignores?.code === code && [undefined, inOneForm(words)].includes(ignores.words));

/** Words as findings about them are known by: alike in every place. */
export const inOneForm = (words) => words.replace(/\s+/g, " ").toLowerCase();

/**
 * What makes of a list of corrections how they stand after an edit: they move with their words, and those whose words
 * changed fall away. For many lists long texts are looked at once, and only if there are any corrections.
 */
export function following(before, after) {
  let ends = null;
  const move = (span) => {
    ends ??= sameEnds(before, after);
    const [head, tail] = ends;
    if (span.end <= head) return span;
    if (span.start < before.length - tail) return null;
    const by = after.length - before.length;
    return { ...span, start: span.start + by, end: span.end + by };
  };
  return (corrections) =>
    corrections.flatMap((correction) => {
      if (correction.ignores) return [correction];
      const moved = Object.entries(correction).map(([does, span]) => [does, move(span)]);
      return moved.every(([, span]) => span) ? [Object.fromEntries(moved)] : [];
    });
}

/** The corrections that make the mentions of `wanted` out of those that the engine finds in the same text. */
export function differences(document, wanted) {
  const keyOf = ({ kind, start, end, values }) => JSON.stringify([kind, start, end, values]);
  const keys = new Set(document.mentions.map(keyOf));
  const wantedKeys = new Set(wanted.mentions.map(keyOf));
  const removed = document.mentions.filter((mention) => !wantedKeys.has(keyOf(mention)));
  const added = wanted.mentions.filter((mention) => !keys.has(keyOf(mention)));
  return [
    ...removed.map(({ start, end }) => ({ removes: { start, end } })),
    ...added.map(({ kind, start, end, values }) => ({ adds: { kind, start, end, values } })),
  ];
}

/** The mentions after one correction, in order and disjoint. */
function correct(mentions, { removes, adds }, text) {
  const source = removes && mentions.find((mention) => isAt(mention, removes));
  const kept = mentions.filter((mention) => mention !== source && !(adds && overlap(mention, adds)));
  if (!adds) return kept;
  const place = kept.findIndex(({ start }) => start > adds.start);
  return kept.toSpliced(place < 0 ? kept.length : place, 0, made(adds, source, text));
}

const isAt = (mention, { start, end }) => mention.start === start && mention.end === end;
const overlap = (one, other) => one.start < other.end && other.start < one.end;

/** The mention that a person wants, with what still holds of the one it comes from; its targets are yet to be found. */
function made({ kind, start, end, values }, source, text) {
  const mention = {
    kind,
    start,
    end,
    quote: text.slice(start, end),
    values,
    targets: null,
    parts: [],
    rule: "own.correction",
  };
  if (source?.kind !== kind) return mention;
  if (String(source.values) === String(values)) {
    mention.targets = source.targets;
    if (source.ambiguous) mention.ambiguous = true;
  }
  if (source.provisions) mention.provisions = source.provisions;
  mention.parts = source.parts.filter((part) => start <= part.start && part.end <= end);
  return mention;
}

/** Which record a value stands for, and the lists of records made anew for changed mentions. */
class Registry {
  #records; // section → its records
  #placeOf = new Map(); // section and value → place
  #ids; // id of a record → how many have it, but for the number behind it

  constructor(document) {
    this.#records = Object.fromEntries(SECTIONS.map((section) => [section, [...document[section]]]));
    this.#ids = new Map([...document.documents, ...document.agencies].map(({ id }) => [id, 1]));
    for (const section of SECTIONS) {
      document[section].forEach((record, place) => this.#know(section, VALUE_OF[section](record), place));
    }
    // What a record is called elsewhere in this text: «Sở Y tế» for that of a province.
    for (const mention of document.mentions) {
      const { kind, values, targets } = mention;
      if (!isPaired(values, mention)) continue;
      values.forEach((value, i) => this.#know(SECTION_OF_KIND[kind], value, targets[i]));
    }
  }

  #know(section, value, place) {
    const key = `${section} ${value}`;
    if (!this.#placeOf.has(key)) this.#placeOf.set(key, place);
  }

  #find(section, value) {
    const place = this.#placeOf.get(`${section} ${value}`);
    if (place !== undefined) return place;
    this.#know(section, value, this.#records[section].length);
    return this.#records[section].push(RECORD_FOR[section](value, this.#ids)) - 1;
  }

  /**
   * The document with these mentions: records that none of them means any more disappear, all places are counted anew.
   */
  assemble(document, mentions) {
    const meant = Object.fromEntries(SECTIONS.map((section) => [section, new Map()])); // old place → its mentions
    const aimed = mentions.map((mention, at) => {
      const section = SECTION_OF_KIND[mention.kind];
      const targets = mention.targets ?? [...new Set(mention.values.map((value) => this.#find(section, value)))];
      for (const target of targets) {
        if (!meant[section].has(target)) meant[section].set(target, []);
        meant[section].get(target).push(at);
      }
      return { ...mention, targets };
    });
    const newPlaces = Object.fromEntries(
      SECTIONS.map((section) => {
        const places = [...meant[section].keys()].sort((a, b) => a - b);
        return [section, new Map(places.map((old, place) => [old, place]))];
      }),
    );
    const corrected = { ...document };
    for (const section of SECTIONS) {
      corrected[section] = [...newPlaces[section].keys()].map((old) => {
        const record = { ...this.#records[section][old], mentions: meant[section].get(old) };
        if (record.relations) record.relations = renumbered(record.relations, newPlaces.documents);
        const parent = newPlaces.agencies.get(record.parent);
        if (parent === undefined) delete record.parent;
        else record.parent = parent;
        return record;
      });
    }
    corrected.mentions = aimed.map((mention) => {
      const places = newPlaces[SECTION_OF_KIND[mention.kind]];
      return { ...mention, targets: mention.targets.map((target) => places.get(target)) };
    });
    corrected.notices = noticesFor(document, mentions);
    return corrected;
  }
}

/** Relations to the records that are left. */
const renumbered = (relations, places) =>
  relations
    .filter(({ target }) => places.has(target))
    .map((relation) => ({ ...relation, target: places.get(relation.target) }));

/** The notices, without those about mentions that are gone. */
function noticesFor(document, mentions) {
  const placeOf = new Map(mentions.map((mention, place) => [mention, place]));
  return document.notices.flatMap((notice) => {
    if (notice.mention === undefined) return [notice];
    const mention = placeOf.get(document.mentions[notice.mention]);
    return mention === undefined ? [] : [{ ...notice, mention }];
  });
}
