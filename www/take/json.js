/** The document as the engine gives it, with its text, so that it can be opened again. */
export const toJson = (document, text) => `${JSON.stringify({ ...document, text }, null, 2)}\n`;
