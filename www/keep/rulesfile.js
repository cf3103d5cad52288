// Own rules as a file, in the form that the command line reads: `{ "rules": [{ kind, name | pattern, value? }] }`.

import { KINDS } from "../kinds.js";
import { WAYS } from "./kept.js";

/** The largest file that is read, in bytes; ten thousand rules take less. */
export const MOST_BYTES = 1_000_000;

/** A file of rules that cannot be read; `code` is the end of a key of the dictionaries, `rulesFile.…`. */
export class RulesFileError extends Error {
  constructor(code, ...values) {
    super(code);
    this.name = "RulesFileError";
    this.code = code;
    this.values = values;
  }
}

/** A rule as the engine takes it. */
export const toOption = ({ kind, way, words, value }) => ({
  kind,
  [way]: words,
  ...(value.trim() && { value: value.trim() }),
});

/** The file of these rules, without those that have no words yet. */
export const toRulesFile = (rules) =>
  `${JSON.stringify({ rules: rules.filter(({ words }) => words.trim() !== "").map(toOption) }, null, 2)}\n`;

/**
 * The rules of a file, all or none.
 *
 * @returns {{ kind: string, way: string, words: string, value: string }[]}
 * @throws {RulesFileError} `notJson`, `notRules`, `brokenRule` (with its number)
 */
export function readRulesFile(string) {
  const { rules } = parse(string);
  if (!Array.isArray(rules)) throw new RulesFileError("notRules");
  return rules.map((rule, place) => {
    const ways = WAYS.filter((way) => typeof rule?.[way] === "string");
    const { kind, value = "" } = Object(rule);
    if (ways.length !== 1 || !KINDS.includes(kind) || typeof value !== "string")
      throw new RulesFileError("brokenRule", place + 1);
    return { kind, way: ways[0], words: rule[ways[0]], value };
  });
}

function parse(string) {
  try {
    return Object(JSON.parse(string.replace(/^\ufeff/, "")));
  } catch {
    throw new RulesFileError("notJson");
  }
}
