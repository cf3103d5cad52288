// A person's rules as this browser keeps them: each under a key of its own, so that no tab writes over what another
// wrote.

import { KINDS } from "../kinds.js";
import { forget, keysUnder, recall, remember, watch } from "../storage.js";

/** What a rule finds its words by, in the names of the engine's options. */
export const WAYS = ["name", "pattern"];

/** Stands there while the person wants rules to be kept. Earlier versions had the whole list here. */
const WANTED = "chuthich.rules";
const PREFIX = `${WANTED}/`;

/** Whether rules are kept here. */
export const areRulesKept = () => recall(WANTED) !== null;

/** A name for a new rule; the names sort by age. */
export const newRuleId = () => `${Date.now()}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;

/** The rules that are kept, `{ id, kind, way, words, value }`. What stands there and is no rule stays as it is. */
export function keptRules() {
  takeOverList();
  return keysUnder(PREFIX).flatMap((key) => readRule(key.slice(PREFIX.length)) ?? []);
}

/** Keeps these rules and those to come; whether the browser does. */
export const keepRules = (rules) => rules.every(keepRule) && remember(WANTED, "[]");

/** Keeps a rule as it is now; whether the browser does. */
export const keepRule = ({ id, kind, way, words, value }) =>
  remember(PREFIX + id, JSON.stringify({ kind, way, words, value }));

export const forgetRule = (id) => forget(PREFIX + id);

/** Removes all rules, and keeps none from now on; whether the browser did. */
export const forgetRules = () => [WANTED, ...keysUnder(PREFIX)].every(forget);

/**
 * Follows what other tabs do.
 *
 * @param {(id: string, rule: object | null) => void} onRule gets a rule that another tab has changed, null where
 *   removed
 * @param {() => void} onWish called when another tab begins or ends to keep rules
 */
export function watchRules(onRule, onWish) {
  watch(WANTED, (key) => {
    if (key === WANTED) onWish();
    // Where none are kept any more, each tab still has its own until it closes.
    else if (areRulesKept()) onRule(key.slice(PREFIX.length), readRule(key.slice(PREFIX.length)));
  });
}

function readRule(id) {
  const rule = parse(recall(PREFIX + id));
  return isRule(rule) ? { id, ...rule } : null;
}

/** Gives each rule of an earlier version's list a key of its own. */
function takeOverList() {
  const list = parse(recall(WANTED));
  if (!Array.isArray(list) || list.length === 0) return;
  keepRules(list.filter(isRule).map((rule, place) => ({ ...rule, id: `${Date.now()}-${place}` })));
}

function parse(stored) {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

const isRule = (rule) =>
  KINDS.includes(rule?.kind) &&
  WAYS.includes(rule.way) &&
  typeof rule.words === "string" &&
  typeof rule.value === "string";
