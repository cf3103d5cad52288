import { deflate } from "./deflate.js";

/** The longest link that is made, in characters: longer ones are cut by mail and chat programs, and by some browsers. */
export const LONGEST_LINK = 30_000;

/**
 * A link that carries a text, and the day of the article where the person has said it, in its fragment, which no browser
 * sends to any server.
 *
 * @param {string} page where the page is
 * @returns {Promise<string | null>} null where it would be too long
 */
export async function toLink({ article }, text, page = location.href) {
  const packed = await deflate(new TextEncoder().encode(text));
  if (packed.length > LONGEST_LINK) return null;
  const letters = btoa(String.fromCharCode(...packed)).replace(/[+/=]/g, (sign) => ({ "+": "-", "/": "_", "=": "" })[sign]);
  const day = article?.evidence === "given" ? `&day=${article.date}` : "";
  const link = `${page.replace(/#.*/, "")}#text=${letters}${day}`;
  return link.length > LONGEST_LINK ? null : link;
}
