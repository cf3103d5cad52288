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
  const files = "node:fs/promises"; // by name, so that a bundler for browsers does not look for it
  const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ files);
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
    const given = checked(text);
    this.#text = new Pieces(given);
    this.#engine = attempt(() => new EngineAnnotator(units(given), options));
  }

  edit(at, deleted, inserted) {
    const start = clamped(at, this.#text.length);
    const count = clamped(deleted, this.#text.length - start);
    const put = checked(inserted);
    this.#engine.edit(start, count, units(put));
    this.#text.replace(start, count, put);
  }

  document() {
    return unpacked(this.#text, this.#engine.document());
  }

  free() {
    this.#engine.free();
  }
}

/**
 * A text that changes. It is kept in pieces, of which a change makes one anew: to slice a string that was just joined, the
 * browser copies all of it, which takes many times as long as the engine needs for the change.
 */
class Pieces {
  static #MOST = 1 << 14;

  #pieces;
  /** The piece that was read last, and where it begins: the next slice mostly lies there, or a little further on. */
  #last = 0;
  #start = 0;

  constructor(text) {
    this.#pieces = Pieces.#cut(text);
    this.length = text.length;
  }

  static #cut(text) {
    const count = Math.ceil(text.length / Pieces.#MOST);
    return Array.from({ length: count }, (_, place) => text.slice(place * Pieces.#MOST, (place + 1) * Pieces.#MOST));
  }

  /** Puts another string in place of `deleted` units, all of which there are. */
  replace(at, deleted, put) {
    const end = at + deleted;
    this.#find(at);
    const [first, start] = [this.#last, this.#start];
    this.#find(end);
    const before = this.#pieces[first]?.slice(0, at - start) ?? "";
    const behind = this.#pieces[this.#last]?.slice(end - this.#start) ?? "";
    this.#pieces.splice(first, this.#last + 1 - first, ...Pieces.#cut(before + put + behind));
    this.length += put.length - deleted;
    [this.#last, this.#start] = [first, start];
  }

  /** What stands between two places in the text. */
  slice(start, end) {
    let slice = "";
    for (let at = start; at < end; ) {
      this.#find(at);
      const part = this.#pieces[this.#last].slice(at - this.#start, end - this.#start);
      slice += part;
      at += part.length;
    }
    return slice;
  }

  /** Goes to the piece in which a place lies; at its end, to the last. */
  #find(at) {
    if (at < this.#start) [this.#last, this.#start] = [0, 0];
    while (at >= this.#start + this.#pieces[this.#last]?.length && this.#last + 1 < this.#pieces.length) {
      this.#start += this.#pieces[this.#last++].length;
    }
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
const AMBIGUOUS = 4;
const BASES = [undefined, "text", "symbol", "context", "table", "given"];
const BASIS_BITS = 3;
const FIELDS = ["date", "edtf", "issuer", "level", "name", "number", "place", "term", "title", "year"];
const LEVELS = [undefined, "central", "province", "district", "commune"];
const RELATIONS = ["amends", "replaces", "repeals", "guides", "implements", "based-on", "comprises"];
const CODES = [
  "type-symbol-mismatch",
  "issuer-symbol-mismatch",
  "year-date-mismatch",
  "term-year-mismatch",
  "count-mismatch",
  "impossible-date",
  "weekday-mismatch",
  "conflicting-dates",
  "conflicting-issuers",
  "unknown-number-form",
  "agency-not-at-date",
  "pattern-limit",
  "name-number-mismatch",
  "number-date-mismatch",
  "basis-not-in-force",
];

/**
 * The engine's answer, to be read from its beginning. Its numbers come in the order in which they are read here, each list
 * after its length; where a value is left out there is a zero, so that optional numbers are counted from one. A string is
 * its place in the pool, from one on; `ends` says how far each goes.
 */
class Packed {
  constructor(text, [numbers, pool, ends]) {
    this.text = text;
    this.numbers = numbers;
    this.at = 0;
    this.strings = [undefined];
    for (let place = 0, start = 0; place < ends.length; start = ends[place++]) {
      this.strings.push(pool.slice(start, ends[place]));
    }
  }

  number() {
    return this.numbers[this.at++];
  }

  string() {
    return this.strings[this.numbers[this.at++]];
  }

  list(item) {
    const items = new Array(this.number());
    for (let place = 0; place < items.length; place++) items[place] = item(this);
    return items;
  }
}

function unpacked(text, answer) {
  const packed = new Packed(text, answer);
  const made = { version: packed.number(), offsets: "utf16" };
  optional(made, "article", packed.list(article)[0]);
  return Object.assign(made, {
    mentions: packed.list(mention),
    documents: packed.list(documentRecord),
    agencies: packed.list(agency),
    dates: packed.list(date),
    notices: packed.list(notice),
  });
}

const number = (packed) => packed.number();
const string = (packed) => packed.string();

function article(packed) {
  const made = { date: packed.string(), evidence: BASES[packed.number()] };
  return Object.assign(made, packed.list(span)[0]);
}

function mention(packed) {
  const flags = packed.number();
  const kind = KINDS[flags % AMBIGUOUS];
  const start = packed.number();
  const end = packed.number();
  const quote = packed.text.slice(start, end);
  const made = { kind, start, end, quote, values: packed.list(string), targets: packed.list(number) };
  if (flags >= AMBIGUOUS) made.ambiguous = true;
  const provisions = packed.list(string);
  if (provisions.length > 0) made.provisions = provisions;
  made.parts = packed.list(part);
  made.rule = packed.string();
  return made;
}

function part(packed) {
  const made = { kind: packed.string(), start: packed.number(), end: packed.number() };
  const value = packed.string();
  if (value !== undefined) made.value = value;
  return made;
}

function documentRecord(packed) {
  const made = { id: packed.string(), type: packed.string() };
  optional(made, "number", packed.string());
  optional(made, "symbol", packed.string());
  optional(made, "name", packed.string());
  optional(made, "issuer", packed.string());
  optional(made, "date", packed.string());
  optional(made, "effective", packed.string());
  optional(made, "year", lessOne(packed.number()));
  optional(made, "term", packed.string());
  optional(made, "title", packed.string());
  optional(made, "signer", packed.list(signer)[0]);
  unlessEmpty(made, "recipients", packed.list(span));
  if (packed.number() > 0) made.self = true;
  made.evidence = evidence(packed);
  made.mentions = packed.list(number);
  unlessEmpty(made, "anaphora", packed.list(anaphora));
  unlessEmpty(made, "relations", packed.list(relation));
  return made;
}

function signer(packed) {
  const made = {};
  optional(made, "function", packed.string());
  made.name = packed.string();
  return made;
}

const span = (packed) => ({ start: packed.number(), end: packed.number() });

function anaphora(packed) {
  const made = span(packed);
  if (packed.number() > 0) made.ambiguous = true;
  return made;
}

function relation(packed) {
  const made = { kind: RELATIONS[packed.number()], target: packed.number() };
  unlessEmpty(made, "provisions", packed.list(string));
  made.evidence = { start: packed.number(), end: packed.number() };
  return made;
}

function agency(packed) {
  const made = { id: packed.string(), name: packed.string() };
  optional(made, "level", LEVELS[packed.number()]);
  optional(made, "place", packed.string());
  optional(made, "parent", lessOne(packed.number()));
  optional(made, "validity", packed.string());
  unlessEmpty(made, "predecessors", packed.list(string));
  optional(made, "successor", packed.string());
  made.evidence = evidence(packed);
  made.mentions = packed.list(number);
  return made;
}

function date(packed) {
  return { edtf: packed.string(), evidence: evidence(packed), mentions: packed.list(number) };
}

function notice(packed) {
  const made = { code: CODES[packed.number()], start: packed.number(), end: packed.number() };
  optional(made, "mention", lessOne(packed.number()));
  made.message = { vi: packed.string(), en: packed.string() };
  return made;
}

/** A few bits a field, in the order of FIELDS from the lowest on: what it rests on, or zero. */
function evidence(packed) {
  const told = {};
  for (let field = 0, bits = packed.number(); bits > 0; field++, bits >>>= BASIS_BITS) {
    optional(told, FIELDS[field], BASES[bits % (1 << BASIS_BITS)]);
  }
  return told;
}

function lessOne(number) {
  return number > 0 ? number - 1 : undefined;
}

function optional(object, name, value) {
  if (value !== undefined) object[name] = value;
}

function unlessEmpty(object, name, list) {
  if (list.length > 0) object[name] = list;
}
