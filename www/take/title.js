import { headingOf } from "./citation.js";

/** No title is longer than this (UTF-16 units). */
const LONGEST = 200;

/** The first line that says anything; the command line has it for a title in what it writes. */
export const firstLine = (text) => /\S.*/.exec(text)?.[0].trim() ?? "";

/** What a text is called: the document that it is, for these begin all alike; of others the headline. */
export function titleOf({ documents }, text) {
  const own = documents.find(({ self }) => self);
  const title = ((own && headingOf(own)) || headlineOf(text)).replace(/\s+/g, " ");
  return title.length > LONGEST ? shortened(title) : title;
}

/** The first line that says anything, with those that go on it: where a line is only broken, small letters follow. */
function headlineOf(text) {
  const start = Math.max(0, text.search(/\S/));
  return /^.*(?:\r?\n[ \t]*\p{Ll}.*)*/u.exec(text.slice(start, start + 2 * LONGEST))[0].trim();
}

/** A title up to the end of a word. */
function shortened(title) {
  const end = title.lastIndexOf(" ", LONGEST);
  return `${title.slice(0, end > 0 ? end : LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
