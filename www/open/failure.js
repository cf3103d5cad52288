/**
 * A file that cannot be opened; `code` is the end of a key of the dictionaries, `open.…`, and `values` what it words.
 */
export class OpenFailure extends Error {
  constructor(code, ...values) {
    super(code);
    this.name = "OpenFailure";
    this.code = code;
    this.values = values;
  }
}
