import { Article } from "./article.js";
import { at, element } from "./dom.js";
import { plainMark } from "./mark.js";
import { markedWith } from "./paragraph.js";
import { languageOf, nameOf, Records } from "./records.js";

const SAMPLE = "Hôm qua, UBND TP Hà Nội triển khai Thông tư số 07/2021/TT-BYT.";
const DAY = "2021-06-03";

const root = at("welcome");
const sample = new Article(at("sample"), markedWith(plainMark));

/** What a person sees before there is a text: what the page gives, and a sentence that the engine has read. */
export class Welcome {
  #engine;
  #read = null;

  /** @param {import("./engine.js").Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** Has the sentence read, where it is still of use; without it the rest still says what there is to say. */
  async begin() {
    if (root.hidden) return;
    this.#read = await this.#engine.readAside(SAMPLE, DAY).catch(() => null);
    this.draw();
  }

  /** Words the sentence in the language of now. */
  draw() {
    if (!this.#read) return;
    const records = new Records(this.#read, SAMPLE);
    const names = this.#read.mentions.map((_, mention) => {
      const [key] = records.targetsOf(mention);
      const [section] = key.split(":");
      return element(
        "li",
        { "data-kind": this.#read.mentions[mention].kind, lang: languageOf(section) },
        nameOf(section, records.get(key)),
      );
    });
    sample.draw(SAMPLE, this.#read.mentions, () => {});
    at("sampleRead").replaceChildren(element("ul", {}, ...names));
    root.querySelector("figure").hidden = false;
  }

  /** Whether there is no text yet. */
  show(isWanted) {
    root.hidden = !isWanted;
  }
}
