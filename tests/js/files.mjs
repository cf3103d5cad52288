// Files as programs write them, small enough to be read here, and what the page reads in them.
import { readFile } from '../../www/open/reader.js';

/** The text of a file of this name and content, or why it is not read. */
export async function opened(name, content) {
  const read = await readFile(name, Uint8Array.from(Buffer.from(content)).buffer).catch((error) => {
    if (error.code === undefined) throw error;
    return { text: `! ${error.code}` };
  });
  return read.text;
}

/** A part of a Word document. */
export const part = (root, inner) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${root}>`;

/** A paragraph of these runs; what is markup already stays. */
export const p = (...runs) => `<w:p>${runs.map((run) => (run.startsWith('<') ? run : `<w:r><w:t>${run}</w:t></w:r>`)).join('')}</w:p>`;
