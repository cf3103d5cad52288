// How marks look in a page. They are highlights: nothing of the page is changed. As a person's own style it reaches into
// shadow roots too, and no rule of the page counts more.

/** The names of the highlights by kind, and that of the one that was led to. */
export const MARKS = { reference: "chuthich-reference", agency: "chuthich-agency", date: "chuthich-date" };
export const CURRENT = "chuthich-current";

const INKS = { reference: "#5b7be0", agency: "#2f9c71", date: "#c9821e" };
const LINES = { reference: "solid 2px", agency: "double 1px", date: "dotted 3px" };

const rules = Object.entries(MARKS).map(
  ([kind, name]) =>
    `*::highlight(${name}) { background-color: ${INKS[kind]}33; text-decoration: underline ${LINES[kind]} ${INKS[kind]}; }`,
);

export const STYLE = [...rules, `*::highlight(${CURRENT}) { background-color: #ffd54f; color: #000; }`].join("\n");
