// How well what was found agrees with what is expected.

/** What a mention can be. */
export const KINDS = ['reference', 'agency', 'date'];

/** The agreement over any number of texts, kind by kind. */
export class Score {
  #sums;

  constructor(kinds) {
    this.#sums = new Map(kinds.map((kind) => [kind, { expected: 0, found: 0, exact: 0, overlapping: 0, due: 0, right: 0 }]));
  }

  /** Adds a text. */
  add(expected, found) {
    for (const [kind, sums] of this.#sums) {
      const isOfKind = (mention) => mention.kind === kind;
      addTo(sums, expected.filter(isOfKind), found.filter(isOfKind).toSorted((a, b) => a.start - b.start));
    }
  }

  /** For each kind the F1 of exact spans, that of spans that overlap, and the share of values that are given rightly. */
  figures() {
    return [...this.#sums.values()].flatMap(({ expected, found, exact, overlapping, due, right }) => [
      ratio(2 * exact, expected + found),
      ratio(2 * overlapping, expected + found),
      ratio(right, due),
    ]);
  }
}

/** Adds the mentions of one kind in one text. Each of those found stands for one of those expected at most. */
function addTo(sums, expected, found) {
  sums.expected += expected.length;
  sums.found += found.length;
  const free = new Set(found);
  for (const mention of expected) {
    const touching = [...free].filter((hit) => hit.start < mention.end && mention.start < hit.end);
    const exact = touching.find((hit) => hit.start === mention.start && hit.end === mention.end);
    const hit = exact ?? touching[0];
    free.delete(hit);
    sums.exact += Number(exact !== undefined);
    sums.overlapping += Number(hit !== undefined);
    // An open date («hôm ấy») has no value.
    if (mention.values.length === 0) continue;
    sums.due++;
    sums.right += Number(JSON.stringify(hit?.values) === JSON.stringify(mention.values));
  }
}

const ratio = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));
