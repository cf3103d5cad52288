/** The list of a document that the targets of a mention lie in, by the kind of the mention. */
export const SECTION_OF_KIND = { reference: "documents", agency: "agencies", date: "dates" };

/** The kinds of mentions, in the order in which the page names them. */
export const KINDS = Object.keys(SECTION_OF_KIND);
