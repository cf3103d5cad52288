/** Chú thích: references to official documents, agencies and dates in Vietnamese text. */

import type { InitInput, InitOutput, SyncInitInput } from "./engine.js";

/**
 * Loads the engine. Without input it finds the module beside itself.
 * @param input `{ module_or_path }`: a URL, a Response, bytes or a `WebAssembly.Module`.
 */
export default function init(
  input?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>,
): Promise<InitOutput>;

/** Loads the engine from bytes or a compiled module, at once. */
export function initSync(input: { module: SyncInitInput } | SyncInitInput): InitOutput;

/** The version of the package. */
export function version(): string;

/**
 * Reads a text. Never fails because of the text.
 * @throws {OptionsError} if the options cannot be used.
 */
export function annotate(text: string, options?: Options): Document;

/** A text that is being edited. */
export class Annotator {
  /** @throws {OptionsError} if the options cannot be used. */
  constructor(text: string, options?: Options);
  /** Puts `inserted` in place of `deleted` UTF-16 code units from `at` on; what lies outside the text is clamped. */
  edit(at: number, deleted: number, inserted: string): void;
  /** What the engine says of the text as it is now. */
  document(): Document;
  /** Gives the memory of the engine back. The object cannot be used afterwards. */
  free(): void;
}

export interface Options {
  /** The day of the article, `YYYY-MM-DD`. */
  date?: string;
  /** A person's own names and patterns. They win over the engine's own reading, earlier ones over later ones. */
  rules?: Rule[];
}

export type Rule = { kind: Kind; value?: string } & (
  | { name: string; pattern?: undefined }
  /**
   * A regular expression in the syntax of Rust's `regex`; needs the module in `rules/`. In each paragraph it may look at
   * a thousand times as many bytes as there are, counted anew after every hit: from there to the end of the longest
   * possible next hit, which is the end of the line for `\w+` and that of the paragraph for `\s+`. Then it stops, with a
   * notice of the code `pattern-limit`; up to there it finds all that it matches.
   */
  | { pattern: string; name?: undefined }
);

/** Options that cannot be used. Its `name` is its `code`; the `message` is for a person, in Vietnamese. */
export class OptionsError extends Error {
  code: "InvalidOptions" | "InvalidDate" | "InvalidRule" | "InvalidPattern" | "RulesUnavailable";
  /** The place of the rule in `rules`, where it is about one. */
  rule?: number;
  /** The place in the pattern, in UTF-16 code units. */
  at?: number;
  /** What kind of mistake it is, where a pattern is wrong. */
  fault?:
    | "unclosed-group" | "unopened-group" | "invalid-group" | "unclosed-class" | "invalid-range" | "nothing-to-repeat"
    | "invalid-count" | "invalid-escape" | "unsupported" | "too-large" | "other";
  /** What is wrong there, in English. */
  reason?: string;
}

export type Kind = "reference" | "agency" | "date";

/** What a text says of documents, agencies and dates. Offsets are UTF-16 code units. */
export interface Document {
  version: 1;
  offsets: "utf16";
  /** The day on which the text was written, if it or the caller says so, and where. */
  article?: Article;
  /** In the order of the text; no two overlap. */
  mentions: Mention[];
  documents: DocumentRecord[];
  agencies: AgencyRecord[];
  dates: DateRecord[];
  notices: Notice[];
}

export interface Mention {
  kind: Kind;
  start: number;
  end: number;
  /** `text.slice(start, end)` */
  quote: string;
  /** What the mention itself says: numbers or names, full names of bodies, EDTF dates. */
  values: string[];
  /** Places in `documents`, `agencies` or `dates`. */
  targets: number[];
  /** It speaks of one of its targets only (two to eight), and the text leaves open of which; with more it has none. */
  ambiguous?: true;
  /** `D5.K1.Pa`: điểm a khoản 1 Điều 5. */
  provisions?: string[];
  parts: Part[];
  rule: RuleName;
}

/** The rule that read a mention: the subject, then the form. */
export type RuleName =
  | "agency.name" | "agency.series" | "agency.short" | "date.century" | "date.commemoration"
  | "date.customary" | "date.day" | "date.decade" | "date.feast" | "date.month" | "date.months"
  | "date.period" | "date.qualified" | "date.quarter" | "date.season" | "date.ten-days"
  | "date.year" | "own.name" | "own.pattern" | "reference.law" | "reference.number"
  | "reference.provision" | "reference.series" | "reference.session" | "reference.standard"
  | "reference.symbol" | "reference.type-number";

/** A stretch inside a mention that says one thing. */
export interface Part {
  kind: PartKind;
  start: number;
  end: number;
  /**
   * What it stands for, where that is more than its text. Of a provision those of the mention that end with it:
   * `D5.K1.Pa D5.K1.Pb` for «điểm a, b»; none for «khoản 1» and «Điều 5» behind it.
   */
  value?: string;
}

export type PartKind =
  | "agency" | "explanation" | "name" | "number" | "part-of-day" | "place" | "provision" | "symbol"
  | "type" | "weekday";

/** What a value rests on. */
export type Basis = "text" | "symbol" | "context" | "table" | "given";
export type Evidence = Partial<Record<Field, Basis>>;

/** A field of a record that can rest on different things. */
export type Field =
  | "date" | "edtf" | "issuer" | "level" | "name" | "number" | "place" | "term" | "title" | "year";

export interface DocumentRecord {
  id: string;
  type: string;
  number?: string;
  symbol?: string;
  name?: string;
  issuer?: string;
  date?: string;
  /** The day from which it is in force, where its own closing article or a sheet of its properties says so. */
  effective?: string;
  year?: number;
  term?: string;
  title?: string;
  /** Who has signed it, where the text itself is this document. */
  signer?: Signer;
  /** To whom it goes, where the text itself is this document. */
  recipients?: { start: number; end: number }[];
  /** Set where the text itself is this document. */
  self?: true;
  evidence: Evidence;
  /** None where the text itself is this document and no number stands at its head. */
  mentions: number[];
  /** Bare words that point back to it; an ambiguous one to it or to another document that has it too. */
  anaphora?: Anaphora[];
  relations?: Relation[];
}

export interface Article {
  date: string;
  evidence: Basis;
  start?: number;
  end?: number;
}

export interface Signer {
  function?: string;
  name: string;
}

export interface Anaphora {
  start: number;
  end: number;
  ambiguous?: true;
}

export interface Relation {
  kind: RelationKind;
  /** Its place in `documents`. */
  target: number;
  /** The provisions of the other that it concerns, as mentions have them: `D5.K1`. */
  provisions?: string[];
  /** The words that first say it. */
  evidence: { start: number; end: number };
}

export type RelationKind =
  | "amends"
  | "replaces"
  | "repeals"
  | "guides"
  | "implements"
  | "based-on"
  | "comprises";

export interface AgencyRecord {
  /** What no other body of the document has: `so-y-te@province:lao-cai`, `bo-y-te`. */
  id: string;
  name: string;
  level?: "central" | "province" | "district" | "commune";
  /** The bare name; one that is called by a number has its level with it: `Quận 10`. */
  place?: string;
  /** The body that it belongs to, of several the nearest that the text mentions: its place in `agencies`. */
  parent?: number;
  /** When it existed, where that is known, as an EDTF interval: `1986/2025-02-28`, `2025/..`. */
  validity?: string;
  /** The bodies that it followed. */
  predecessors?: string[];
  /** The body that followed it, or the province that its own became a part of. */
  successor?: string;
  evidence: Evidence;
  mentions: number[];
}

export interface DateRecord {
  edtf: string;
  evidence: Evidence;
  mentions: number[];
}

export interface Notice {
  code:
    | "type-symbol-mismatch"
    | "issuer-symbol-mismatch"
    | "year-date-mismatch"
    | "term-year-mismatch"
    | "count-mismatch"
    | "impossible-date"
    | "weekday-mismatch"
    | "conflicting-dates"
    | "conflicting-issuers"
    | "unknown-number-form"
    | "agency-not-at-date"
    /** A pattern of `rules` stopped here; the rest of the paragraph, from `start` to `end`, was not read with it. */
    | "pattern-limit"
    | "name-number-mismatch"
    | "number-date-mismatch"
    | "basis-not-in-force";
  start: number;
  end: number;
  mention?: number;
  message: { vi: string; en: string };
}
