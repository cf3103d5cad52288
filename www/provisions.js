import { say } from "./language.js";

/**
 * A provision in words: `D3.K1` is «khoản 1 Điều 3», the smallest first as Vietnamese law is cited.
 *
 * @param {(key: string) => string} word words a key of the dictionaries
 */
export function describeProvision(provision, word = say) {
  return provision
    .split(".")
    .reverse()
    .map((step) => `${word(`provision.${step[0]}`)} ${step.slice(1)}`)
    .join(" ");
}
