import { unpack } from "./zip.js";
import { XmlReader } from "./xml.js";

/** The parts of an archive of an office: files of XML. */
export class Parts {
  #entries;
  #budget;

  /**
   * @param {ReturnType<typeof import("./zip.js").entriesOf>} entries
   * @param {import("./limits.js").Budget} budget
   */
  constructor(entries, budget) {
    this.#entries = entries;
    this.#budget = budget;
  }

  has(name) {
    return this.#entries.has(name);
  }

  /** The names of the parts that have such a name, in their order. */
  named(form) {
    return [...this.#entries.keys()].filter((name) => form.test(name)).sort();
  }

  /** Tells the handler what stands in a part, if there is one of this name. */
  async read(name, handler) {
    if (!this.has(name)) return;
    const reader = new XmlReader(counted(handler, this.#budget));
    let decoder = null;
    await unpack(this.#entries.get(name), (piece) => {
      this.#budget.spendBytes(piece.length);
      decoder ??= new TextDecoder(encodingOf(piece));
      reader.write(decoder.decode(piece, { stream: true }));
    });
    reader.write(decoder?.decode() ?? "");
    reader.end();
  }
}

/** The handler, with every element counted. */
export function counted(handler, budget) {
  return {
    open: (name, tag) => {
      budget.spendElement();
      handler.open(name, tag);
    },
    text: (characters) => handler.text(characters),
    close: (name) => handler.close(name),
  };
}

/** XML without another declaration is UTF-8, or UTF-16 with its mark. */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
