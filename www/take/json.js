/**
 * The document as the engine gives it, with its text, so that it can be opened again; and the findings that the person
 * lets be, where there are any.
 */
export function toJson(document, text, ignored = []) {
  return `${JSON.stringify({ ...document, text, ...(ignored.length > 0 && { ignored }) }, null, 2)}\n`;
}
