// The form in which a draft is kept: { version, text, steps, at }, the corrections with their history as `Keeper` has them.

import { KINDS } from "../kinds.js";

const VERSION = 1;

/** How many steps can be undone, and done again, in what is kept. */
const MOST_STEPS = 100;

/** A text and its history in the form that is kept. */
export function toDraft(text, { steps, at }) {
  const first = Math.max(0, at - MOST_STEPS);
  return { version: VERSION, text, steps: steps.slice(first, at + MOST_STEPS + 1), at: at - first };
}

/**
 * What can be read of something that was kept.
 *
 * @returns {{ text: string | null, history: { steps: object[][], at: number } | null, isBroken: boolean }} broken where
 *   something was kept that is not all there
 */
export function readDraft(stored) {
  if (stored === undefined) return { text: null, history: null, isBroken: false };
  const { version, text, steps, at } = Object(stored);
  if (version !== VERSION || typeof text !== "string") return { text: null, history: null, isBroken: true };
  const fits = isList(steps, (step) => isList(step, (correction) => isCorrection(correction, text.length)));
  const isWhole = fits && Number.isInteger(at) && at in steps;
  return { text, history: isWhole ? { steps, at } : null, isBroken: !isWhole };
}

const isList = (value, isPart) => Array.isArray(value) && value.every(isPart);

function isCorrection(correction, length) {
  const { removes, adds } = Object(correction);
  return (removes || adds) && (!removes || isSpan(removes, length)) && (!adds || isMark(adds, length));
}

const isMark = ({ kind, values, ...span }, length) =>
  KINDS.includes(kind) && isList(values, (value) => typeof value === "string") && isSpan(span, length);

const isSpan = ({ start, end }, length) =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
