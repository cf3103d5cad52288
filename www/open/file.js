import { OpenFailure } from "./failure.js";
import { MOST_BYTES } from "./limits.js";

/** Where what went wrong is worded, by the name of the error: the begin of a key of the dictionaries. */
const WORDINGS = { OpenFailure: "open", SavedError: "saved" };

/**
 * The text of a file of the person's, read by the worker.
 *
 * @param {File} file
 * @param {import("../engine.js").Engine} engine
 * @returns what `readFile` of `reader.js` finds
 * @throws what it throws; `faultOf` words it
 */
export async function textOfFile(file, engine) {
  if (file.size > MOST_BYTES) throw new OpenFailure("tooLarge", MOST_BYTES / 1_000_000);
  // Not every browser lets the workers of a page that is itself a file read a `Blob`.
  const buffer = await file.arrayBuffer().catch(() => {
    throw new OpenFailure("unreadable");
  });
  return engine.readFile(file.name, buffer);
}

/** Why a file was not opened: a key of the dictionaries and its values. */
export function faultOf(fileName, { name, code, values = [], message }) {
  const wording = WORDINGS[name];
  if (wording) return [`${wording}.${code}`, fileName, ...values];
  return code === "Stopped" ? ["open.stopped", fileName] : ["open.failed", fileName, message ?? code];
}
