import type { Document, Rule } from "./chuthich.js";

export type * from "./chuthich.js";

/** What the event `annotated` tells. Offsets are places in `text`. */
export interface Annotated {
  text: string;
  document: Document;
}

/**
 * `<chu-thich>`: marks the references to documents, agencies and dates in the text of its children, where they stand, and
 * tells what each means while the pointer or the focus is on it. It follows its children, and takes its marks back when it
 * leaves the page. Its attribute `date` is the day of the article, `YYYY-MM-DD`; the custom properties
 * `--chu-thich-reference`, `--chu-thich-agency` and `--chu-thich-date` are the colours.
 *
 * After each reading it sends `annotated`, a `CustomEvent<Annotated>`; where there was none, `failed` with the error: the
 * module cannot be loaded, or the day or the rules cannot be used.
 */
export class ChuThich extends HTMLElement {
  /** The text of the children as it was last read. */
  readonly text: string;
  /** What the engine said of it; null before the first reading. */
  readonly annotated: Document | null;
  /** Names of one's own. */
  rules: Rule[];
}

declare global {
  interface HTMLElementTagNameMap {
    "chu-thich": ChuThich;
  }
}
