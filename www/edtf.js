// Extended Date/Time Format (ISO 8601-2), as the engine writes it, and what people say and write for it.

import { say } from "./language.js";

// The codes that stand in the place of a month.
const FIRST_SEASON = 21;
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;

/** A day, month, season … or year; what is not known of it is X. */
const POINT = /^(-?\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d))?)?$/;

/** The half of a year, written as its months. */
const HALF = /^(\d{4})-(?:(01)\/\1-06|07\/\1-12)$/;

/** An EDTF value in words of the interface language; a form that has no words here is given as it is. */
export function describeDate(edtf) {
  const [, year, first] = HALF.exec(edtf) ?? [];
  if (year) return say("half", first ? 1 : 2, year);
  const [from, to] = edtf.split("/");
  if (to === undefined) return describePoint(from);
  if (from === ".." || from === "") return say("until", describePoint(to));
  if (to === ".." || to === "") return say("since", describePoint(from));
  return `${describePoint(from)} – ${describePoint(to)}`;
}

function describePoint(point) {
  if (point.endsWith("~")) return say("about", describePoint(point.slice(0, -1)));
  const decade = /^(\d{3})X$/.exec(point);
  if (decade) return say("decade", Number(`${decade[1]}0`));
  const parts = POINT.exec(point);
  if (!parts) return point;

  const [, digits, code, day] = parts;
  const year = digits === "XXXX" ? "" : describeYear(Number(digits));
  if (day) return code === "XX" ? say("dayAlone", Number(day), year) : say("day", day, code, year);
  if (code === undefined) return year || point;
  if (code <= 12) return say("month", code, year);
  if (code >= FIRST_SEASON && code < FIRST_SEASON + 4) return say("season", code - FIRST_SEASON, year);
  if (code >= FIRST_QUARTER && code < FIRST_QUARTER + 4) return say("quarter", code - FIRST_QUARTER + 1, year);
  if (code >= FIRST_HALF && code < FIRST_HALF + 2) return say("half", code - FIRST_HALF + 1, year);
  return point;
}

/** The year 0 is the last one before our era. */
function describeYear(year) {
  return year > 0 ? String(year) : say("yearBeforeEra", 1 - year);
}

/** What a value leaves open, as the end of a key of the dictionaries, `missing.…`; undefined where it is whole. */
export function missingIn(edtf) {
  if (edtf.includes("XXXX")) return edtf.includes("-XX-") ? "monthAndYear" : "year";
  return edtf.includes("-XX-") ? "month" : undefined;
}

/** An EDTF value in figures, 25/10/2017, as [`readFigures`] reads it back; what has no such form stays as it is. */
export function inFigures(edtf) {
  const figures = edtf.split("/").map(pointInFigures).join(" – ");
  return readFigures(figures) === edtf ? figures : edtf;
}

function pointInFigures(point) {
  return point.split("-").reverse().filter((part) => part !== "XXXX").join("/");
}

/**
 * The EDTF value of what a person writes: 25/10/2017, 10/2017, 2017, 25/10, one to another (2017 – 2018), or EDTF
 * itself.
 *
 * @returns {string | null} null for anything else
 */
export function readFigures(words) {
  const value = words
    .trim()
    .replace(/^(\d{4})-(\d{4})$/, "$1–$2")
    .split(/\s*[–—]\s*|\s+-\s+|\s+đến\s+/)
    .map(readPoint)
    .join("/");
  return value.split("/").length <= 2 && value.split("/").every(isPoint) ? value : null;
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(value) {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function readPoint(words) {
  const [, day, month, year] =
    /^(?:(\d\d?)[/.-])?(\d\d?)[/.-](\d{4})$/.exec(words) ?? /^(\d\d?)[/.-](\d\d?)$/.exec(words) ?? [];
  if (!(month >= 1 && month <= 12)) return words;
  return [year ?? "XXXX", month, day].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
}

function isPoint(point) {
  if (point === ".." || /^\d{3}X$/.test(point)) return true;
  const parts = POINT.exec(point.replace(/~$/, ""));
  if (!parts) return false;
  const [, , code, day] = parts;
  if (day) return day >= 1 && day <= 31 && (code === "XX" || (code >= 1 && code <= 12));
  return code === undefined || (code >= 1 && code <= 12) || (code >= FIRST_SEASON && code < FIRST_HALF + 2);
}
