import { element } from "./dom.js";
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

/** The id in the article of a part of a mention, both by their places. */
export const anchorOf = (mention, part) => `m${mention}-${part}`;

/**
 * The provisions that mentions name, in the order of the text, and where each of them stands: at the part that ends it.
 * None is known of one whose words a person has cut off.
 *
 * @param {object[]} mentions those of the document
 * @param {number[]} places which of them
 * @returns {Map<string, { mention: number, part: number, start: number, end: number }[]>}
 */
export function provisionsOf(mentions, places) {
  const found = new Map();
  for (const mention of places) {
    const { provisions = [], parts } = mentions[mention];
    for (const provision of provisions) if (!found.has(provision)) found.set(provision, []);
    parts.forEach(({ kind, start, end, value = "" }, part) => {
      if (kind !== "provision") return;
      for (const provision of value.split(" ")) found.get(provision)?.push({ mention, part, start, end });
    });
  }
  return found;
}

/** For each provision its wording with the ways to its places, as `provisionsOf` finds them. */
export const waysToProvisions = (found) =>
  [...found].map(([provision, places]) => {
    const words = describeProvision(provision);
    const way = ({ mention, part, start, end }, i) => {
      const attributes = {
        class: "way",
        href: `#${anchorOf(mention, part)}`,
        title: say("toWords"),
        "data-start": start,
        "data-end": end,
      };
      const name = places.length > 1 ? { "aria-label": `${words}, ${say("mentionOf", i + 1, places.length)}` } : {};
      return element("a", { ...attributes, ...name }, i === 0 ? words : String(i + 1));
    };
    return places.length === 0
      ? [words]
      : places.flatMap((place, i) => (i === 0 ? [way(place, i)] : [" ", way(place, i)]));
  });
