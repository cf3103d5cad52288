import { KINDS } from "../kinds.js";

/** A file that cannot be opened; `code` is the end of a key of the dictionaries, `saved.…`. */
export class SavedError extends Error {
  constructor(code) {
    super(code);
    this.name = "SavedError";
    this.code = code;
  }
}

/**
 * Reads what `toJson` wrote.
 *
 * @returns {{ text: string, document: object, ignored: { code: string, words?: string }[] }}
 * @throws {SavedError} `notJson`, `notOurs`, `version` (a newer form), `noText`, `offsets`, `mentions` (they do not fit
 *   the text)
 */
export function readSaved(string) {
  const { text, ignored, ...document } = parse(string);
  if (!Array.isArray(document.mentions)) throw new SavedError("notOurs");
  if (document.version !== 1) throw new SavedError("version");
  if (typeof text !== "string") throw new SavedError("noText");
  if (document.offsets !== "utf16") throw new SavedError("offsets");
  let before = 0;
  for (const mention of document.mentions) {
    if (!fits(mention, before, text)) throw new SavedError("mentions");
    before = mention.end;
  }
  return { text, document, ignored: Array.isArray(ignored) ? ignored.filter(isFinding) : [] };
}

/** What does not say which findings are meant is passed over: no mark depends on it. */
const isFinding = (finding) =>
  typeof finding?.code === "string" && (finding.words === undefined || typeof finding.words === "string");

function parse(string) {
  try {
    return Object(JSON.parse(string.replace(/^\ufeff/, "")));
  } catch {
    throw new SavedError("notJson");
  }
}

function fits(mention, before, text) {
  const { kind, start, end, quote, values } = Object(mention);
  return (
    KINDS.includes(kind) &&
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    before <= start &&
    start < end &&
    end <= text.length &&
    quote === text.slice(start, end) &&
    Array.isArray(values) &&
    values.every((value) => typeof value === "string")
  );
}
