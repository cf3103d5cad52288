// The part of the ZIP format that documents of offices use: entries stored or deflated, none of them encrypted.

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_COMMENT = 0xffff;

/**
 * The entries of an archive by name.
 *
 * @param {ArrayBuffer} buffer
 * @returns {Map<string, { method: number, data: Uint8Array }>}
 * @throws {RangeError} when it is none, or a broken one
 */
export function entriesOf(buffer) {
  const view = new DataView(buffer);
  const end = endOfDirectory(view);
  const entries = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError("no entry");
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength));
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL_ENTRY) throw new RangeError("no data");
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = new Uint8Array(buffer, start, view.getUint32(at + 20, true));
    entries.set(name, { method: view.getUint16(at + 10, true), data });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view) {
  const first = Math.max(0, view.byteLength - 22 - MOST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError("no archive");
}

/** How many bytes are unpacked at once: they become a thousand times as many at most. */
const PIECE = 16_384;

/**
 * Unpacks an entry piece by piece: `take` may throw when it has had enough, and no more is unpacked.
 *
 * @param {(piece: Uint8Array) => void} take
 * @throws {TypeError} when the entry is damaged
 */
export async function unpack({ method, data }, take) {
  if (method === 0) return take(data);
  if (method !== 8) throw new TypeError(`method ${method}`);
  const reader = inPieces(data).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      take(value);
    }
  } finally {
    reader.cancel().catch(() => {}); // what is broken cannot be given up either
  }
}

/** The bytes as a stream; that of a `Blob` is not to be had by every worker. */
function inPieces(data) {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < data.length) controller.enqueue(data.slice(at, (at += PIECE)));
      else controller.close();
    },
  });
}
