/** The list of a document that the targets of a mention lie in, by the kind of the mention. */
export const SECTION_OF_KIND = { reference: "documents", agency: "agencies", date: "dates" };

/** Whether a list of things that a mention names stands for its targets one by one. */
export const isPaired = (named, { targets, ambiguous }) => !ambiguous && named.length === targets.length;

/** The kinds of mentions, in the order in which the page names them. */
export const KINDS = Object.keys(SECTION_OF_KIND);
