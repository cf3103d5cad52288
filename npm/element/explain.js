// What a mention means, in words: of a document its full citation, of a body its name, of a date the day.
import { describeDate } from "../page/edtf.js";
import { say } from "../page/language.js";
import { cite } from "../page/take/citation.js";

/** The records that mentions of a kind mean, and what a record is called. */
const SUBJECTS = {
  reference: { records: "documents", name: cite },
  agency: { records: "agencies", name: ({ name, place }) => (place && !name.includes(place) ? `${name}, ${place}` : name) },
  date: { records: "dates", name: ({ edtf }) => describeDate(edtf) },
};

/** What a record is called that mentions of this kind mean. */
export const nameOf = (kind, record, provisions = []) => SUBJECTS[kind].name(record, provisions);

/** The kind of a mention on the first line, then what it means, a line each; what the mention itself says where that is open. */
export function explain({ kind, targets, provisions, values, ambiguous }, document) {
  const records = document[SUBJECTS[kind].records];
  const meant = targets.map((target) => nameOf(kind, records[target], targets.length === 1 ? provisions : []));
  const heading = [say(`kind.${kind}`), ambiguous ? [say("oneOfThese")] : []].flat().join(". ");
  return [heading, ...new Set(meant.length > 0 ? meant : values)].join("\n");
}
