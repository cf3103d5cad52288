//! The key of a word, letter by letter.

use super::encoding::EXACT_LETTERS;
use super::letter::{self, Glyph, Tone};
use super::two_spellings::with_y;

/// The key of a word: see [`lexer`](super::lexer).
pub(crate) type Key = u64;

/// The letters of «số».
pub(super) const NUMBER_MARK: [letter::Letter; 2] = [letter::S, letter::O_CIRCUMFLEX];

/// Whether a word of few enough letters for an exact key ends in «số», whatever other tone it has.
#[inline(always)]
pub(super) fn ends_in_number_mark(key: Key) -> bool {
    const MARK: Key = (NUMBER_MARK[0] as Key) << 6 | NUMBER_MARK[1] as Key;
    key >> 3 & 0xFFF == MARK && key & Tone::Rising as Key != 0
}

/// The key of the same word without the marks of its letters. A mixed key has none.
pub(crate) fn unmarked(key: Key) -> Key {
    (0..EXACT_LETTERS).fold(0, |bare, place| {
        let at = 3 + 6 * place;
        bare | u64::from(letter::unmarked((key >> at & 63) as letter::Letter)) << at
    })
}

/// The letters of a word with an exact key.
pub(super) fn letters(key: Key) -> Vec<letter::Letter> {
    let letters = (0..EXACT_LETTERS).rev().map(|place| (key >> (3 + 6 * place) & 63) as letter::Letter);
    letters.skip_while(|letter| *letter == 0).collect()
}

/// The letters of a word as far as they have been read.
#[derive(Clone, Copy, Default)]
pub(super) struct Run {
    key: Key,
    /// All tones, one over the other: a word with two is a slip of the hand, and in no table.
    pub(super) tone: u64,
    pub(super) letters: u32,
    pub(super) upper: u32,
    /// How many small letters stand at the end.
    pub(super) lower: u32,
    pub(super) first_is_upper: bool,
}

impl Run {
    #[inline(always)]
    pub(super) fn push(&mut self, letter: letter::Letter, tone: u64) {
        if self.letters == 0 {
            self.first_is_upper = self.upper > 0;
        }
        if self.letters >= EXACT_LETTERS {
            // Odd multiplier of the 64-bit golden ratio: spreads what would be shifted out.
            self.key = self.key.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
        self.key = self.key << 6 | u64::from(letter);
        self.tone |= tone;
        self.letters += 1;
    }

    pub(super) fn reshape(&mut self, mark: Glyph) {
        let last = (self.key & 63) as letter::Letter;
        self.key = self.key & !63 | u64::from(mark.reshape(last));
    }

    pub(super) fn key(&self) -> Key {
        let key = self.key << 3 | self.tone;
        if self.letters > EXACT_LETTERS { key | 1 << 63 } else { with_y(key) }
    }
}
