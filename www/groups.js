// What the list beside the text holds, in groups, and what an entry says.

import { describeDate } from "./edtf.js";
import { inOneForm } from "./keep/corrections.js";
import { SECTION_OF_KIND } from "./kinds.js";
import { language, say } from "./language.js";
import { nameOf, numberOf } from "./records.js";
import { timeline } from "./timeline.js";

/** So many entries make a part of a long list, which is laid out when it comes into view. */
const PART = 100;

/** What tells records of one name apart. A document that the text itself is says more below. */
const REMARKS = {
  documents: (record) =>
    record.self ? [] : [numberOf(record), record.issuer, record.date && describeDate(record.date)],
  agencies: ({ level, place }) => [level && `${say("level")} ${say(`level.${level}`)}`, place],
  dates: () => [],
  open: ({ missing }) => [say("missing", say(`missing.${missing}`))],
  notices: () => [],
};

/** What the second line of an entry says, maybe nothing. */
export const secondLineOf = (section, record) => REMARKS[section](record).filter(Boolean).join(" · ");

/** The places of the entries of a section, with the list that each is in: its records, then what stays open. */
export function placesIn(section, records) {
  const placesOf = (list) => records.all(list).map((_, place) => [list, place]);
  const isOwn = ([list, place]) => list === "documents" && records.all(list)[place].self === true;
  if (section === "own") return placesOf("documents").filter(isOwn);
  const open = placesOf("open").filter(([, place]) => SECTION_OF_KIND[records.all("open")[place].kind] === section);
  return [...placesOf(section).filter((place) => !isOwn(place)), ...open];
}

/**
 * The lists that the entries of a section come into: parts of a long one, of dates a list for each year in the order of
 * time. Where two have the same `look`, so have their entries.
 *
 * @returns {{ look: string | symbol, title?: string, isLong: boolean, places: [string, number][] }[]}
 */
export function groupsOf(section, places, records) {
  const isLong = places.length > PART;
  const groups = section === "dates" ? [...timeline(places, records.all("dates"))] : inParts(places);
  return groups.map(([title, places]) => {
    const looks = places.map(([of, place]) => lookOfEntry(section, of, records.all(of)[place], records));
    // The ways of the own document into the text change with every letter.
    const look = section === "own" ? Symbol(section) : [language(), title, isLong, ...looks].join("\n");
    return { look, title, isLong, places };
  });
}

function inParts(places) {
  const parts = [];
  for (let first = 0; first < places.length; first += PART) parts.push([undefined, places.slice(first, first + PART)]);
  return parts;
}

/** Everything that an entry shows, but for its place in the list. */
function lookOfEntry(section, of, record, records) {
  const shown = [of, nameOf(of, record), record.title, secondLineOf(of, record), record.mentions?.length];
  if (section === "notices") shown.push(record.code, inOneForm(records.quote(record)), records.countOf(record.code));
  return JSON.stringify(shown);
}
