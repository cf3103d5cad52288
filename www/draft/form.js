// The form in which a draft is kept: { version, text, steps, at, date }, the corrections with their history and the day
// of the article as `Keeper` has them.

import { isDay } from "../edtf.js";
import { KINDS } from "../kinds.js";

const VERSION = 1;

/** How many steps can be undone, and done again, in what is kept. */
const MOST_STEPS = 100;

/** A text and its history in the form that is kept. */
export function toDraft(text, { steps, at }, date) {
  const first = Math.max(0, at - MOST_STEPS);
  return { version: VERSION, text, steps: steps.slice(first, at + MOST_STEPS + 1), at: at - first, date };
}

/**
 * What can be read of something that was kept.
 *
 * @returns {{ text: string | null, history: { steps: object[][], at: number, date: string | null } | null, isBroken:
 *   boolean }} broken where something was kept that is not all there
 */
export function readDraft(stored) {
  if (stored === undefined) return { text: null, history: null, isBroken: false };
  const { version, text, steps, at, date = null } = Object(stored); // earlier versions had no day
  if (version !== VERSION || typeof text !== "string") return { text: null, history: null, isBroken: true };
  const fits = isList(steps, (step) => isList(step, (correction) => isCorrection(correction, text.length)));
  const isWhole = fits && Number.isInteger(at) && at in steps && (date === null || isDay(date));
  return { text, history: isWhole ? { steps, at, date } : null, isBroken: !isWhole };
}

const isList = (value, isPart) => Array.isArray(value) && value.every(isPart);

function isCorrection(correction, length) {
  const { removes, adds, ignores } = Object(correction);
  if (ignores) return typeof ignores.code === "string" && ["undefined", "string"].includes(typeof ignores.words);
  return (removes || adds) && (!removes || isSpan(removes, length)) && (!adds || isMark(adds, length));
}

const isMark = ({ kind, values, ...span }, length) =>
  KINDS.includes(kind) && isList(values, (value) => typeof value === "string") && isSpan(span, length);

const isSpan = ({ start, end }, length) =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length;
