import { deflate } from "./deflate.js";

/**
 * The longest link that is made, in characters: longer ones are cut by mail and chat programs, and by some browsers.
 */
export const LONGEST_LINK = 30_000;

/** A text that goes into no link of that length. */
export class LinkTooLong extends Error {}

/**
 * A link that carries a text, and the day of the article where the person has said it, in its fragment, which no
 * browser sends to any server.
 *
 * @param {string} page where the page is
 * @returns {Promise<string>}
 * @throws {LinkTooLong}
 */
export async function toLink({ article }, text, page = location.href) {
  const packed = await deflate(new TextEncoder().encode(text));
  if (packed.length > LONGEST_LINK) throw new LinkTooLong(); // before as many letters are made of it
  const letters = btoa(String.fromCharCode(...packed)).replace(
    /[+/=]/g,
    (sign) => ({ "+": "-", "/": "_", "=": "" })[sign],
  );
  const day = article?.evidence === "given" ? `&day=${article.date}` : "";
  const link = `${page.replace(/#.*/, "")}#text=${letters}${day}`;
  if (link.length > LONGEST_LINK) throw new LinkTooLong();
  return link;
}
