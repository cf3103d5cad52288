// What two annotated versions of a text have in common, record by record.

/** What a record is known by in both, and what of it may differ. */
const COMPARED = {
  documents: { identify: ({ id }) => id, fields: ["issuer", "date", "title", "effective", "signer"] },
  agencies: { identify: ({ name }) => name, fields: [] },
  dates: { identify: ({ edtf }) => edtf, fields: [] },
};

/**
 * What came, went and changed, in the order of the text.
 *
 * @param {object} before an annotated document
 * @param {object} after
 * @returns {Record<string, { came: object[], went: object[], changed: { before: object, after: object, fields: string[]
 *   }[] }>} by list; a change in the number of mentions alone has no fields
 */
export function changesBetween(before, after) {
  return Object.fromEntries(
    Object.entries(COMPARED).map(([section, how]) => [section, compare(before[section], after[section], how)]),
  );
}

function compare(before, after, { identify, fields }) {
  const pairs = paired(before, after, identify);
  const met = new Set(pairs.values());
  const changed = Array.from(pairs, ([one, other]) => ({
    before: one,
    after: other,
    fields: fields.filter((field) => !isSame(one[field], other[field])),
  }));
  return {
    came: after.filter((record) => !met.has(record)),
    went: before.filter((record) => !pairs.has(record)),
    changed: changed.filter(
      (pair) => pair.fields.length > 0 || pair.before.mentions.length !== pair.after.mentions.length,
    ),
  };
}

/**
 * The records that are the same, before → after: those with one identity, then those that are alone with theirs once
 * the day and the place that tell one number from another are left out.
 */
function paired(before, after, identify) {
  const pairs = new Map();
  for (const form of [identify, (record) => identify(record).replace(/[#@~].*/, "")]) {
    const met = new Set(pairs.values());
    const [ones, others] = [
      grouped(
        before.filter((record) => !pairs.has(record)),
        form,
      ),
      grouped(
        after.filter((record) => !met.has(record)),
        form,
      ),
    ];
    for (const [identity, records] of ones) {
      const those = others.get(identity);
      if (records.length === 1 && those?.length === 1) pairs.set(records[0], those[0]);
    }
  }
  return pairs;
}

function grouped(records, identify) {
  const groups = new Map();
  for (const record of records) {
    const identity = identify(record);
    groups.set(identity, [...(groups.get(identity) ?? []), record]);
  }
  return groups;
}

const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
