//! The two encodings that are read directly: UTF-16 from JavaScript, UTF-8 from Rust.

use super::kind::Case;
use super::letter::{self, Class, Glyph};
use super::two_spellings::with_y;
use super::written::Written;

/// Code units that can be read one character at a time.
pub(crate) trait Units: Copy {
    /// How many code units there are.
    fn len(self) -> usize;
    /// Without the units from `end` on.
    fn truncated(self, end: usize) -> Self;
    /// The code of the character that begins at this unit, and how many units it takes (at least one).
    /// A lone surrogate is given as it is.
    fn character(self, at: usize) -> (u32, usize);
    /// The quick look at the character that begins at this unit.
    fn look(self, at: usize) -> Look;
    /// Adds to a word the composed letters that follow it and are written so, small or capital, as long as its key holds
    /// them: reading on would go over a run of words without blanks again for each of them.
    fn letters(self, word: Letters, case: Case) -> Letters;
    /// What is written from this unit on, and where it ends: see [`Written`]. `None` close to the end of the text.
    fn written(self, at: usize) -> Option<(Written, usize)>;
    /// Whether this unit is the blank of ASCII.
    fn is_space(self, at: usize) -> bool;
}

/// What a character is by the table, which tells of some only that they are [`Class::Rare`], and how many units it takes.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    pub(super) glyph: Glyph,
    pub(super) width: usize,
}

impl Look {
    /// As wide as most characters are, so that a loop over UTF-16 has no width to keep.
    const END: Self = Self { glyph: Glyph::plain(Class::End), width: 1 };
}

/// Up to this many letters a key holds exactly; a longer word has a mixed key, with the upper bit set.
pub(super) const EXACT_LETTERS: u32 = 10;

/// The composed letters that a word begins with.
#[derive(Clone, Copy)]
pub(crate) struct Letters {
    /// The letters, six bits each.
    letters: u64,
    /// One over the other, for their tones.
    overlaid: Glyph,
    /// How many there are.
    pub(super) count: u32,
    /// The place after the last.
    pub(super) end: usize,
    /// What stands there.
    pub(super) next: Look,
}

impl Letters {
    /// The first letter of a word.
    #[inline(always)]
    pub(super) fn first(start: usize, Look { glyph, width }: Look) -> Self {
        Self { letters: glyph.letter().into(), overlaid: glyph, count: 1, end: start + width, next: Look::END }
    }

    #[inline(always)]
    fn push(&mut self, letter: Glyph) {
        self.letters = self.letters << 6 | u64::from(letter.letter());
        self.overlaid = self.overlaid.overlaid(letter);
    }

    /// The key of the word that they are.
    #[inline(always)]
    pub(super) fn key(&self) -> u64 {
        with_y(self.letters << 3 | self.overlaid.tone_bits())
    }
}

/// UTF-8, valid because it comes from a `&str`.
#[derive(Clone, Copy)]
pub(crate) struct Utf8<'a>(pub(crate) &'a [u8]);

impl Units for Utf8<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    fn truncated(self, end: usize) -> Self {
        Self(self.0.get(..end).unwrap_or(self.0))
    }

    #[inline(always)]
    fn character(self, at: usize) -> (u32, usize) {
        let unit = |offset: usize| u32::from(self.0.get(at + offset).copied().unwrap_or(0));
        let tail = |offset: usize| unit(offset) & 0x3F;
        let first = unit(0);
        match first {
            0..0x80 => (first, 1),
            0x80..0xE0 => ((first & 0x1F) << 6 | tail(1), 2),
            0xE0..0xF0 => ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3),
            _ => ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4),
        }
    }

    #[inline(always)]
    fn look(self, at: usize) -> Look {
        if at >= self.0.len() {
            return Look::END;
        }
        let (code, width) = self.character(at);
        Look { glyph: letter::common_glyph(code), width }
    }

    #[inline(always)]
    fn letters(self, mut word: Letters, case: Case) -> Letters {
        loop {
            word.next = self.look(word.end);
            if !word.next.glyph.is_letter(case) || word.count == EXACT_LETTERS {
                return word;
            }
            word.push(word.next.glyph);
            word.count += 1;
            word.end += word.next.width;
        }
    }

    #[inline(always)]
    fn written(self, at: usize) -> Option<(Written, usize)> {
        let (low, rest) = self.0.get(at..)?.split_first_chunk()?;
        let (written, width) = Written::new::<8>([*low, *rest.first_chunk()?].map(u64::from_le_bytes))?;
        Some((written, at + width))
    }

    #[inline(always)]
    fn is_space(self, at: usize) -> bool {
        self.0.get(at) == Some(&b' ')
    }
}

/// UTF-16 as JavaScript strings hold it: surrogates may stand alone.
#[derive(Clone, Copy)]
pub(crate) struct Utf16<'a>(pub(crate) &'a [u16]);

impl Units for Utf16<'_> {
    fn len(self) -> usize {
        self.0.len()
    }

    fn truncated(self, end: usize) -> Self {
        Self(self.0.get(..end).unwrap_or(self.0))
    }

    #[inline(always)]
    fn character(self, at: usize) -> (u32, usize) {
        let unit = |offset: usize| u32::from(self.0.get(at + offset).copied().unwrap_or(0));
        let first = unit(0);
        if first & 0xFC00 == 0xD800 {
            let second = unit(1);
            if second & 0xFC00 == 0xDC00 {
                return (0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF), 2);
            }
        }
        (first, 1)
    }

    #[inline(always)]
    fn look(self, at: usize) -> Look {
        self.0.get(at).map_or(Look::END, |unit| Look { glyph: letter::common_glyph(u32::from(*unit)), width: 1 })
    }

    /// A letter is one unit, so that the place tells how many there are.
    #[inline(always)]
    fn letters(self, mut word: Letters, case: Case) -> Letters {
        let start = word.end - word.count as usize;
        let limit = self.0.len().min(start + EXACT_LETTERS as usize);
        word.next = loop {
            if word.end >= limit {
                break self.look(word.end);
            }
            let glyph = letter::common_glyph(u32::from(self.0[word.end]));
            if !glyph.is_letter(case) {
                break Look { glyph, width: 1 };
            }
            word.push(glyph);
            word.end += 1;
        };
        word.count = (word.end - start) as u32;
        word
    }

    #[inline(always)]
    fn written(self, at: usize) -> Option<(Written, usize)> {
        let four = |[a, b, c, d]: [u16; 4]| u64::from(a) | u64::from(b) << 16 | u64::from(c) << 32 | u64::from(d) << 48;
        let (low, rest) = self.0.get(at..)?.split_first_chunk()?;
        let (written, width) = Written::new::<16>([four(*low), four(*rest.first_chunk()?)])?;
        Some((written, at + width))
    }

    #[inline(always)]
    fn is_space(self, at: usize) -> bool {
        self.0.get(at) == Some(&u16::from(b' '))
    }
}
