// Lays the paragraphs of two versions of a text side by side: first those that either has once, as far as they stand in
// one order; between them equal ones, then those that have most words in common.

import { sameEnds } from "../ends.js";

/** Between two anchors so many pairs are looked at; of more, which nobody would read in pairs, none is made. */
const MOST_PAIRS = 10_000;

/** Paragraphs with a smaller share of words in common are not two versions of one. */
const LEAST_SHARE = 0.3;

/**
 * The rows of a table of both.
 *
 * @param {string[]} before paragraphs
 * @param {string[]} after
 * @returns {{ before: number | null, after: number | null }[]} places in the two lists
 */
export function align(before, after) {
  const rows = [];
  let [one, other] = [0, 0];
  for (const [place, otherPlace] of [...anchors(before, after), [before.length, after.length]]) {
    for (const row of alignGap(before.slice(one, place), after.slice(other, otherPlace))) {
      rows.push({ before: row[0] === null ? null : one + row[0], after: row[1] === null ? null : other + row[1] });
    }
    if (place < before.length) rows.push({ before: place, after: otherPlace });
    [one, other] = [place + 1, otherPlace + 1];
  }
  return rows;
}

/** Pairs of places, rising on both sides, of the paragraphs that either version has once. */
function anchors(before, after) {
  const others = onceIn(after);
  return longestRising(
    Array.from(onceIn(before)).flatMap(([words, place]) => (others.has(words) ? [[place, others.get(words)]] : [])),
  );
}

/** The paragraphs that stand there once, with their places. */
function onceIn(paragraphs) {
  const places = new Map();
  paragraphs.forEach((words, place) => places.set(words, places.has(words) ? null : place));
  return new Map(Array.from(places).filter(([, place]) => place !== null));
}

/** The most pairs, in the order of their first places, whose second places rise too. */
function longestRising(pairs) {
  const ends = []; // of the rising rows of each length so far, the one that ends lowest: { pair, before }
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle].pair[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const row = [];
  for (let link = ends.at(-1); link; link = link.before) row.push(link.pair);
  return row.reverse();
}

/**
 * The rows of what stands between two anchors: equal ends, and within them the pairs that have most words in common
 * together.
 */
function alignGap(before, after) {
  const [head, tail] = sameEnds(before, after);
  const [end, otherEnd] = [before.length - tail, after.length - tail];
  const rows = [];
  let [one, other] = [0, 0];
  const alone = (to, otherTo) => {
    while (one < to) rows.push([one++, null]);
    while (other < otherTo) rows.push([null, other++]);
  };
  const together = (count) => {
    for (let left = count; left > 0; left--) rows.push([one++, other++]);
  };
  together(head);
  for (const [place, otherPlace] of alike(before.slice(head, end), after.slice(head, otherEnd))) {
    alone(head + place, head + otherPlace);
    together(1);
  }
  alone(end, otherEnd);
  together(tail);
  return rows;
}

/** Pairs of places, rising on both sides, of those that have most words in common together. */
function alike(ones, others) {
  if (ones.length * others.length > MOST_PAIRS) return [];
  const best = table(ones.map(wordsOf), others.map(wordsOf));
  const pairs = [];
  let [row, column] = [0, 0];
  while (row < ones.length && column < others.length) {
    const { share, total } = best[row][column];
    if (share > 0 && total === share + best[row + 1][column + 1].total) pairs.push([row++, column++]);
    else if (total === best[row + 1][column].total) row++;
    else column++;
  }
  return pairs;
}

/** For every two places the share of the paragraphs there, and the greatest total that pairs from there on can have. */
function table(ones, others) {
  const none = { share: 0, total: 0 };
  const best = Array.from({ length: ones.length + 1 }, () => Array(others.length + 1).fill(none));
  for (let row = ones.length - 1; row >= 0; row--) {
    for (let column = others.length - 1; column >= 0; column--) {
      const share = shareOf(ones[row], others[column]);
      const total = Math.max(
        share && share + best[row + 1][column + 1].total,
        best[row + 1][column].total,
        best[row][column + 1].total,
      );
      best[row][column] = { share, total };
    }
  }
  return best;
}

const wordsOf = (paragraph) => new Set(paragraph.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

/** The share of words that two paragraphs have in common; 0 where it is too small. */
function shareOf(one, other) {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  const share = (2 * common) / (one.size + other.size || 1);
  return share < LEAST_SHARE ? 0 : share;
}
