//! The key of a word, letter by letter.

use super::encoding::EXACT_LETTERS;
use super::kind::Case;
use super::letter::{self, Glyph, Tone};
use super::two_spellings::with_y;

/// The key of a word: see [`lexer`](super::lexer).
pub(crate) type Key = u64;

/// A word that a slip glues to the one before it.
struct Second {
    letters: &'static [letter::Letter],
    tone: Tone,
}

/// «số», which a number follows.
const NUMBER_MARK: Second = Second { letters: &[letter::S, letter::O_CIRCUMFLEX], tone: Tone::Rising };

/// «Cộng (hòa …)», «Độc (lập …)», «Đảng (Cộng sản …)», «Đoàn (TNCS …)»: what the column beside a letterhead begins with.
const MOTTOS: [Second; 4] = [
    Second { letters: &[letter::C, letter::O_CIRCUMFLEX, letter::N, letter::G], tone: Tone::Heavy },
    Second { letters: &[letter::D_STROKE, letter::O_CIRCUMFLEX, letter::C], tone: Tone::Heavy },
    Second { letters: &[letter::D_STROKE, letter::A, letter::N, letter::G], tone: Tone::Dipping },
    Second { letters: &[letter::D_STROKE, letter::O, letter::A, letter::N], tone: Tone::Falling },
];

impl Second {
    /// Whether a word of few enough letters for an exact key ends so, whatever other tone it has.
    #[inline(always)]
    fn ends(&self, key: Key) -> bool {
        let letters = self.letters.iter().fold(0, |letters, letter| letters << 6 | Key::from(*letter));
        let mask = (1 << (6 * self.letters.len())) - 1;
        key >> 3 & mask == letters && key & self.tone as Key == self.tone as Key
    }
}

/// How many letters the word has that is glued to the end of another, if one is; mottos are in capitals.
#[inline(always)]
pub(super) fn second_word(key: Key, case: Case) -> Option<usize> {
    if NUMBER_MARK.ends(key) {
        return Some(NUMBER_MARK.letters.len());
    }
    if case == Case::Upper { motto(key) } else { None }
}

#[cold]
fn motto(key: Key) -> Option<usize> {
    MOTTOS.iter().find(|word| word.ends(key)).map(|word| word.letters.len())
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
