const REFERENCES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML has it, in content and in quoted attributes; what no file can hold becomes U+FFFD. */
export const escapeMarkup = (text) =>
  text.replace(/[&<>"]/g, (sign) => REFERENCES[sign]).replace(/\0|\p{Cs}/gu, "\ufffd");
