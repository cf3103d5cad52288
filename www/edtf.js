import { say } from "./language.js";

// Extended Date/Time Format (ISO 8601-2): the codes that stand in the place of a month.
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;

/** An EDTF value in words of the interface language; a form that has no words here is given as it is. */
export function describeDate(edtf) {
  const [from, to] = edtf.split("/");
  if (to === undefined) return describePoint(from);
  if (from === ".." || from === "") return say("until", describePoint(to));
  if (to === ".." || to === "") return say("since", describePoint(from));
  return `${describePoint(from)} – ${describePoint(to)}`;
}

function describePoint(point) {
  if (point.endsWith("~")) return say("about", describePoint(point.slice(0, -1)));
  const decade = /^(\d{3})X$/.exec(point);
  if (decade) return say("decade", `${decade[1]}0`);
  const parts = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(point);
  if (!parts) return point;

  const [, digits, code, day] = parts;
  const year = digits === "XXXX" ? "" : digits;
  if (day) return say("day", day, code, year);
  if (code <= 12) return say("month", code, year);
  if (code >= FIRST_QUARTER && code < FIRST_QUARTER + 4) return say("quarter", code - FIRST_QUARTER + 1, year);
  if (code >= FIRST_HALF && code < FIRST_HALF + 2) return say("half", code - FIRST_HALF + 1, year);
  return point;
}
