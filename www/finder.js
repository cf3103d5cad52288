import { at } from "./dom.js";
import { say } from "./language.js";
import { folded } from "./letters.js";

/** Shorter words (characters) stand everywhere. */
const SHORTEST = 2;

/** So many places are drawn at most; all are counted and can be gone through. */
const MOST_DRAWN = 1_000;

/** Told to the styles: where the list stands below the text, the buttons go along with who goes from hit to hit. */
const SEEKING = "seeking";

const search = at("search");
const { classList: classes } = document.body;

/**
 * The places of the text that hold what is searched, whatever its diacritics and its line ends: how many, and from one
 * to the next.
 */
export class Finder {
  #article;
  #text = "";
  #folded = null; // the text as it is searched, made when first needed
  #hits = [];
  #at = -1; // the hit that was gone to last

  /** @param {import("./article.js").Article} article */
  constructor(article) {
    this.#article = article;
    search.addEventListener("input", () => this.draw());
    at("hitBefore").addEventListener("click", () => this.#go(-1));
    at("hitAfter").addEventListener("click", () => this.#go(1));
    at("article").addEventListener("click", () => classes.remove(SEEKING));
  }

  /** The article shows this text. */
  show(text) {
    if (text !== this.#text) this.#folded = null;
    this.#text = text;
    this.draw();
  }

  /** Finds what is searched, and says how often it is there in the language of now. */
  draw() {
    const words = folded(search.value).letters.trim();
    this.#hits = words.length < SHORTEST ? [] : this.#find(words);
    this.#at = -1;
    classes.remove(SEEKING);
    at("hits").hidden = words.length < SHORTEST;
    for (const name of ["hitBefore", "hitAfter"]) at(name).disabled = this.#hits.length === 0;
    this.#count();
    // In the transient layer of the browser: no node of the article changes, and where there is none nothing is lost.
    globalThis.CSS?.highlights?.set("hit", new Highlight(...this.#article.rangesOf(this.#hits.slice(0, MOST_DRAWN))));
  }

  #find(words) {
    this.#folded ??= folded(this.#text);
    const { letters, places } = this.#folded;
    const hits = [];
    for (let from = letters.indexOf(words); from >= 0; from = letters.indexOf(words, from + words.length)) {
      hits.push({ start: places[from], end: places[from + words.length] });
    }
    return hits;
  }

  /** To the next hit in this direction, from the last round to the first. */
  #go(step) {
    const { length } = this.#hits;
    this.#at = this.#at < 0 && step < 0 ? length - 1 : (this.#at + step + length) % length;
    const { start, end } = this.#hits[this.#at];
    this.#article.select(start, end);
    classes.add(SEEKING);
    this.#count();
  }

  #count() {
    const words = say("hitsInText", this.#at + 1, this.#hits.length);
    // Whatever is set is read aloud, even the same words.
    if (at("hitCount").textContent !== words) at("hitCount").textContent = words;
  }
}
