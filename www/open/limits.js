import { OpenFailure } from "./failure.js";

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 20_000_000;

/** The longest text that a file may give, in UTF-16 units. */
const MOST_CHARACTERS = 10_000_000;

/**
 * What one file may come to, however little it weighs itself: a few bytes can unpack to so much that the browser stands
 * still. A book of a thousand pages takes a tenth of this.
 */
export class Budget {
  #bytes = 200_000_000; // unpacked
  #elements = 4_000_000;
  #characters = MOST_CHARACTERS;

  spendBytes(count) {
    if ((this.#bytes -= count) < 0) throw new OpenFailure("tooMuch");
  }

  spendElement() {
    if (--this.#elements < 0) throw new OpenFailure("tooMuch");
  }

  spendCharacters(count) {
    if ((this.#characters -= count) < 0) throw tooLong();
  }
}

/**
 * A text as the field takes it: lines end as in the browser, and there is something to read.
 *
 * @throws {OpenFailure} `empty`, `tooLong`
 */
export function sound(text) {
  if (text.length > MOST_CHARACTERS) throw tooLong();
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (!/\S/.test(plain)) throw new OpenFailure("empty");
  return plain;
}

const tooLong = () => new OpenFailure("tooLong", MOST_CHARACTERS / 1_000_000);
