// The part of MIME that word processors and browsers use for a page in one file (.mht, and .doc of that form): a head,
// and parts between lines that begin with a boundary.

const MOST_DEPTH = 5;

/** How the bytes of a part are written. */
const DECODERS = { base64: fromBase64, "quoted-printable": fromQuotedPrintable };

/**
 * The first part that is markup, else the first that is plain text.
 *
 * @param {string} message its bytes, a letter each
 * @returns {{ type: string, charset: string | null, bytes: () => Uint8Array } | null} null where it has no such part
 */
export function partOf(message) {
  const parts = leaves(message, 0);
  return parts.find(({ type }) => type === "text/html") ?? parts.find(({ type }) => type === "text/plain") ?? null;
}

function leaves(message, depth) {
  const end = message.search(/\r?\n\r?\n/);
  if (end < 0) return [];
  const fields = fieldsOf(message.slice(0, end));
  const body = message.slice(end).replace(/^\r?\n\r?\n/, "");
  const type = fields.get("content-type") ?? "text/plain";
  const boundary = parameter(type, "boundary");
  if (/^multipart\//i.test(type) && boundary !== null && depth < MOST_DEPTH) {
    return `\n${body}`
      .split(`\n--${boundary}`)
      .slice(1)
      .flatMap((part) => leaves(part.replace(/^.*\r?\n/, ""), depth + 1));
  }
  const decode = DECODERS[fields.get("content-transfer-encoding")?.trim().toLowerCase()] ?? fromLetters;
  const kind = type.split(";")[0].trim().toLowerCase();
  return [{ type: kind, charset: parameter(type, "charset"), bytes: () => decode(body) }];
}

/** The fields of a head by name; one that is long goes on in lines that begin with a blank. */
function fieldsOf(head) {
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  return new Map(
    lines.map((line) => line.split(/:\s*(.*)/, 2)).map(([name, value = ""]) => [name.toLowerCase(), value]),
  );
}

function parameter(value, name) {
  const found = value.match(new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i"));
  return found && (found[1] ?? found[2]);
}

const fromLetters = (letters) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

function fromBase64(body) {
  const letters = body.replace(/[^a-z\d+/]/gi, "");
  return fromLetters(atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0))));
}

function fromQuotedPrintable(body) {
  const whole = body.replace(/[ \t]*\r?\n/g, "\n").replace(/=\n/g, "");
  return fromLetters(whole.replace(/=([\da-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(code, 16))));
}
