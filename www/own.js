import { folded } from "./letters.js";

/** A head has these between type and subject, and the record may leave them out: «KẾ HOẠCH ⏎ Về việc trực gác». */
const LEAD = /(?:ve)?(?:viec)?$/;

/**
 * Where a document that the text itself is names itself: its title, with the type where that stands before it. For one
 * whose head has no number, so that no mention leads there: the record has the words, but not their place.
 *
 * @param {{ type: string, title: string }} record
 * @param {string} text
 * @returns {{ start: number, end: number }} the beginning of the text where it does not have the title in one piece
 */
export function headOf({ type, title }, text) {
  const { words, starts, ends } = bare(text);
  const [kind, subject] = [type, title].map((name) => bare(name).words);
  const at = words.indexOf(subject);
  if (at < 0) return { start: 0, end: 0 };
  const before = words.slice(0, at).replace(LEAD, "");
  const first = before.endsWith(kind) ? before.length - kind.length : at;
  return { start: starts[first], end: ends[at + subject.length - 1] };
}

/** The letters and digits alone, as people search in a text, and where each begins and ends in it. */
function bare(text) {
  const { letters, places } = folded(text);
  const [starts, ends] = [[], []];
  const words = letters.replace(/([\p{L}\p{N}]+)|[^\p{L}\p{N}]+/gu, (_, run = "", at) => {
    for (let i = at; i < at + run.length; i++) {
      starts.push(places[i]);
      ends.push(places[i + 1]);
    }
    return run;
  });
  return { words, starts, ends };
}
