//! The two encodings that are read directly: UTF-16 from JavaScript, UTF-8 from Rust.

use super::Span;
use super::letter::{self, Class, Glyph, Letter, Tone};
use super::markup::{self, Sign};
use super::units::Offsets;

/// Code units that can be read one character at a time.
pub(crate) trait Units: Copy {
    /// How many code units there are.
    fn len(self) -> usize;
    /// Without the units from `end` on.
    fn truncated(self, end: usize) -> Self;
    /// The code of the character that begins at this unit, and how many units it takes (at least one).
    /// A lone surrogate is given as it is.
    fn character(self, at: usize) -> (u32, usize);
    /// What the character that begins at this unit is, and how many units it takes: the quick look, which tells of
    /// some characters only that they are [`Class::Rare`]. None at the end.
    fn glyph(self, at: usize) -> Option<(Glyph, usize)>;
    /// The composed letters from this unit on.
    fn letters(self, at: usize) -> Letters;
}

/// Up to this many letters a key holds exactly; a longer word has a mixed key, with the upper bit set.
pub(super) const EXACT_LETTERS: u32 = 10;

/// A run of composed letters, as far as the quick look goes.
#[derive(Clone, Copy)]
pub(crate) struct Letters {
    /// The letters, six bits each; those before the last ten are lost.
    pub(crate) key: u64,
    /// How many there are.
    pub(crate) count: u32,
    /// How many are capital.
    pub(crate) capitals: u32,
    /// Whether the first is.
    pub(crate) first_is_capital: bool,
    /// All their tones, one over the other.
    pub(crate) tones: u64,
    /// The place after the last.
    pub(crate) end: usize,
    /// Whether a word may go on here, with something that is no composed letter.
    pub(crate) may_go_on: bool,
}

impl Letters {
    /// Reads letters as long as there are any: for each character its glyph and the place after it. One more than a key
    /// holds is enough to see that the word needs a closer look; reading on would go over a run of words without blanks
    /// again for each of them.
    #[inline(always)]
    fn read(start: usize, glyphs: impl Iterator<Item = (Glyph, usize)>) -> Self {
        let (mut key, mut count, mut capitals, mut marks) = (0u64, 0u32, 0u32, 0u16);
        let (mut first_is_capital, mut end, mut may_go_on) = (false, start, false);
        for (glyph, next) in glyphs {
            if count > EXACT_LETTERS {
                break;
            }
            if !glyph.is(Class::Letter) {
                may_go_on = glyph.may_go_on();
                break;
            }
            if count == 0 {
                first_is_capital = glyph.is_upper();
            }
            key = key << 6 | u64::from(glyph.letter());
            marks |= glyph.bits();
            capitals += glyph.upper_bit();
            count += 1;
            end = next;
        }
        Self { key, count, capitals, first_is_capital, tones: Glyph::tone_of(marks), end, may_go_on }
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
    fn glyph(self, at: usize) -> Option<(Glyph, usize)> {
        if at >= self.0.len() {
            return None;
        }
        let (code, width) = self.character(at);
        Some((letter::common_glyph(code), width))
    }

    #[inline(always)]
    fn letters(self, start: usize) -> Letters {
        let mut at = start;
        let glyphs = std::iter::from_fn(|| {
            let (glyph, width) = self.glyph(at)?;
            at += width;
            Some((glyph, at))
        });
        Letters::read(start, glyphs)
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
    fn glyph(self, at: usize) -> Option<(Glyph, usize)> {
        self.0.get(at).map(|unit| (letter::common_glyph(u32::from(*unit)), 1))
    }

    #[inline(always)]
    fn letters(self, start: usize) -> Letters {
        let units = self.0.get(start..).unwrap_or(&[]);
        let glyphs = units.iter().zip(start + 1..).map(|(unit, next)| (letter::common_glyph(u32::from(*unit)), next));
        Letters::read(start, glyphs)
    }
}

/// A given text in either encoding.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'a> {
    /// A Rust string; spans count bytes.
    Utf8(&'a str),
    /// A JavaScript string; spans count UTF-16 code units.
    Utf16(&'a [u16]),
}

impl Source<'_> {
    /// The unit of its spans.
    pub(crate) fn offsets(self) -> Offsets {
        match self {
            Self::Utf8(_) => Offsets::Byte,
            Self::Utf16(_) => Offsets::Utf16,
        }
    }

    /// The text of a span as a reader sees it: letters composed (NFC), every run of blanks and line ends one space,
    /// characters without width gone, a lone surrogate as U+FFFD. Nothing else is changed.
    pub(crate) fn clean(self, span: Span) -> String {
        match self {
            Self::Utf8(text) => clean(Utf8(text.as_bytes()), span),
            Self::Utf16(units) => clean(Utf16(units), span),
        }
    }
}

fn clean<U: Units>(units: U, span: Span) -> String {
    let end = units.len().min(span.end as usize);
    let mut out = String::with_capacity((end.saturating_sub(span.start as usize)) * 2);
    let mut blank = false;
    let mut at = span.start as usize;
    while at < end {
        let before = || letter::glyph(out.chars().next_back().filter(|_| !blank)?.into()).class_of_word();
        let Sign { glyph, code, width } = markup::read(units, at, before);
        at += width;
        if is_blank(glyph) {
            blank = !out.is_empty();
            continue;
        }
        if glyph.is(Class::Ignorable) && !is_mark(code) {
            continue;
        }
        if std::mem::take(&mut blank) {
            out.push(' ');
        }
        if glyph.is(Class::Letter) && glyph.letter() != letter::FOREIGN {
            let (letter, tone);
            (letter, tone, at) = with_marks(units, glyph, at, end);
            out.push(letter::compose(letter, tone, glyph.is_upper()).unwrap_or(char::REPLACEMENT_CHARACTER));
        } else {
            out.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }
    out
}

/// What the combining marks that follow make of a letter, and the place after them. A mark that fits no letter (a
/// typing error) is dropped: the key of the word keeps it.
fn with_marks<U: Units>(units: U, glyph: Glyph, mut at: usize, end: usize) -> (Letter, Tone, usize) {
    let (mut letter, mut tone) = (glyph.letter(), glyph.tone());
    while at < end {
        let (code, width) = units.character(at);
        let mark = letter::glyph(code);
        if mark.is(Class::ToneMark) {
            tone = mark.tone();
        } else if mark.is(Class::ShapeMark) {
            letter = mark.reshape(letter);
        } else if !mark.is(Class::Ignorable) || is_mark(code) {
            break;
        }
        at += width;
    }
    (letter, tone, at)
}

fn is_blank(glyph: Glyph) -> bool {
    glyph.is(Class::Blank) || glyph.is(Class::Line) || glyph.is(Class::Paragraph)
}

/// A combining mark that Vietnamese does not use: kept where text is shown, skipped where it is read.
fn is_mark(code: u32) -> bool {
    (0x300..0x370).contains(&code) && code != 0x34F
}
