import { say } from "./language.js";

/** A provision in words: `D3.K1` is «khoản 1 Điều 3», the smallest first as Vietnamese law is cited. */
export function describeProvision(provision) {
  return provision
    .split(".")
    .reverse()
    .map((step) => `${say(`provision.${step[0]}`)} ${step.slice(1)}`)
    .join(" ");
}
