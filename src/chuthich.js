// Chú thích: references to official documents, agencies and dates in Vietnamese text.
// The hand-written side of the boundary: strings in, plain objects out.

import initEngine, {
  Annotator as EngineAnnotator,
  Units,
  annotate as engineAnnotate,
  initSync,
  version,
} from "./engine.js";

export { initSync, version };

/** Loads the engine; without input it finds the module beside itself. */
export default async function init(input) {
  const given = await (input?.module_or_path ?? input ?? new URL("engine_bg.wasm", import.meta.url));
  const found = isFile(given) ? await readFile(given) : given;
  // What is here already needs none of the engine's questions: Node takes 16 ms to find out what a `Request` is.
  if (isBytes(found)) return initSync({ module: await WebAssembly.compile(found) });
  return found instanceof WebAssembly.Module ? initSync({ module: found }) : initEngine({ module_or_path: found });
}

function isBytes(input) {
  return input instanceof ArrayBuffer || ArrayBuffer.isView(input);
}

/** Whether this is an address on disk in a program that is no browser: Node's `fetch` does not read those. */
function isFile(input) {
  if (typeof globalThis.process?.versions?.node !== "string") return false;
  return addressOf(input)?.startsWith("file:") ?? false;
}

/** The address in a string, a `URL` or a `Request`; nothing for all else. */
function addressOf(input) {
  const address = input.href ?? input.url ?? input;
  return typeof address === "string" ? address : undefined;
}

async function readFile(input) {
  const { readFile } = await import("node:fs/promises");
  return readFile(new URL(addressOf(input)));
}

/** Options that cannot be used. `code` (also the `name`) says why; `rule` and `at` say where. */
export class OptionsError extends Error {
  constructor({ code, message, ...where }) {
    super(message);
    this.name = code;
    this.code = code;
    Object.assign(this, where);
  }
}

export function annotate(text, options) {
  const given = checked(text);
  return unpacked(given, attempt(() => engineAnnotate(units(given), options)));
}

export class Annotator {
  #text;
  #engine;

  constructor(text, options) {
    this.#text = checked(text);
    this.#engine = attempt(() => new EngineAnnotator(units(this.#text), options));
  }

  edit(at, deleted, inserted) {
    const start = clamped(at, this.#text.length);
    const count = clamped(deleted, this.#text.length - start);
    const put = checked(inserted);
    this.#engine.edit(start, count, units(put));
    this.#text = this.#text.slice(0, start) + put + this.#text.slice(start + count);
  }

  document() {
    return unpacked(this.#text, this.#engine.document());
  }

  free() {
    this.#engine.free();
  }
}

/** The UTF-16 code units of a string in the engine's memory, lone surrogates as they are. The engine frees them. */
function units(text) {
  const { length } = text;
  const made = new Units(length);
  const room = made.room();
  for (let at = 0; at < length; at++) room[at] = text.charCodeAt(at);
  return made;
}

function checked(text) {
  if (typeof text !== "string") throw new TypeError("Văn bản phải là một chuỗi (string).");
  return text;
}

function clamped(number, most) {
  return Math.min(Math.max(Math.trunc(Number(number)) || 0, 0), most);
}

/** Runs `call`; what the engine throws of options becomes an `OptionsError`. */
function attempt(call) {
  try {
    return call();
  } catch (thrown) {
    throw typeof thrown?.code === "string" && !(thrown instanceof Error) ? new OptionsError(thrown) : thrown;
  }
}

const KINDS = ["reference", "agency", "date"];
const NO_VALUE = 0xffffffff;
const AMBIGUOUS = 4;

/**
 * Takes the engine's answer apart. The numbers of a mention: kind and AMBIGUOUS, start, end, rule, then lists that begin with their
 * length: values, targets, provisions, parts (each part: kind, start, end, value or NO_VALUE). Rule, values, provisions
 * and the kinds and values of parts are places in the pool of strings; `ends` says where each of its strings ends.
 */
function unpacked(text, [numbers, pool, ends, records]) {
  const strings = new Array(ends.length);
  for (let place = 0, start = 0; place < ends.length; start = ends[place++]) {
    strings[place] = pool.slice(start, ends[place]);
  }
  let at = 0;
  const list = (item) => {
    const items = new Array(numbers[at++]);
    for (let place = 0; place < items.length; place++) items[place] = item();
    return items;
  };
  const string = () => strings[numbers[at++]];
  const number = () => numbers[at++];
  const part = () => {
    const made = { kind: string(), start: numbers[at++], end: numbers[at++] };
    const value = numbers[at++];
    if (value !== NO_VALUE) made.value = strings[value];
    return made;
  };
  const mentions = [];
  while (at < numbers.length) {
    const flags = numbers[at++];
    const kind = KINDS[flags % AMBIGUOUS];
    const start = numbers[at++];
    const end = numbers[at++];
    const rule = string();
    const mention = { kind, start, end, quote: text.slice(start, end), values: list(string), targets: list(number) };
    if (flags >= AMBIGUOUS) mention.ambiguous = true;
    const provisions = list(string);
    if (provisions.length > 0) mention.provisions = provisions;
    mention.parts = list(part);
    mention.rule = rule;
    mentions.push(mention);
  }
  const { version, offsets, ...lists } = records;
  return { version, offsets, mentions, ...lists };
}
