import type { Document, Options } from "./chuthich.js";

export { OptionsError } from "./chuthich.js";
export type * from "./chuthich.js";

/** The engine in a worker of its own, for browsers: the page never waits for it. Texts are answered in their order. */
export class AnnotationWorker {
  /** Starts the worker, which loads the module. A fault in that is told by the first `annotate`. */
  constructor();
  /**
   * Reads a text. Rules may have names; patterns need the module of `chuthich/rules`.
   * Rejects with an `OptionsError` if the options cannot be used, with an `AbortError` after `terminate`.
   */
  annotate(text: string, options?: Options): Promise<Document>;
  /** Ends the worker; what it was asked is rejected. */
  terminate(): void;
}
