// The documents that a text cites, by rank: those of the Party, then norms in the order of the law on normative
// documents (64/2025/QH15, article 4), then everything else by the rank of whoever issued it.

import { RANKS } from "./ranks.js";

/**
 * Every document that a text cites, not what the text itself is: by rank, the older first, where the day is unknown
 * last.
 *
 * @returns {object[]} some of the document's `documents`
 */
export function citedIn({ documents }) {
  const placed = documents
    .filter(({ self }) => !self)
    .map((record) => ({ record, rank: rankOf(record), day: dayOf(record) }));
  return placed
    .sort((a, b) => a.rank - b.rank || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ record }) => record);
}

function rankOf({ type, issuer = "" }) {
  const issuers = issuer.split("; ");
  const isOf = (words) => issuers.some((name) => name === words || name.startsWith(`${words} `));
  const rank = RANKS.findIndex(
    ([types, words]) => (!types.length || types.includes(type)) && (!words.length || words.some(isOf)),
  );
  return rank < 0 ? RANKS.length : rank;
}

/** The day of a document, else its month or year, `2017-10-25`; undefined where none of them is known for certain. */
export const issuedOn = ({ date, year }) =>
  [date, year && String(year)].find((code) => /^\d{4}(?:-\d\d){0,2}$/.test(code ?? ""));

/** Days compare as their codes do; what has none stands after every digit. */
const dayOf = (record) => issuedOn(record) ?? "~";
