//! A given text, and what a reader sees of a part of it.

use super::Span;
use super::encoding::{Units, Utf8, Utf16};
use super::letter::{self, Class, Glyph, Letter, Tone};
use super::markup::{self, Sign};
use super::run::{Key, Run};
use super::units::Offsets;

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

    /// Whether a letter with a mark stands in a span, or one that Vietnamese does not have.
    pub(crate) fn has_marks(self, span: Span) -> bool {
        match self {
            Self::Utf8(text) => has_marks(Utf8(text.as_bytes()), span),
            Self::Utf16(units) => has_marks(Utf16(units), span),
        }
    }

    /// The key of a word of letters without marks.
    pub(crate) fn key(self, span: Span) -> Key {
        match self {
            Self::Utf8(text) => key(Utf8(text.as_bytes()), span),
            Self::Utf16(units) => key(Utf16(units), span),
        }
    }

    /// Whether a span, such as the blank between two tokens, holds a tab.
    pub(crate) fn has_tab(self, span: Span) -> bool {
        let range = span.start as usize..span.end as usize;
        match self {
            Self::Utf8(text) => text.as_bytes().get(range).is_some_and(|bytes| bytes.contains(&b'\t')),
            Self::Utf16(units) => units.get(range).is_some_and(|units| units.contains(&u16::from(b'\t'))),
        }
    }
}

fn has_marks<U: Units>(units: U, span: Span) -> bool {
    glyphs(units, span).any(|glyph| {
        let is_marked = glyph.tone() != Tone::Level || glyph.letter() != letter::unmarked(glyph.letter());
        glyph.is(Class::ToneMark)
            || glyph.is(Class::ShapeMark)
            || glyph.is(Class::Letter) && (is_marked || glyph.letter() == letter::FOREIGN)
    })
}

fn key<U: Units>(units: U, span: Span) -> Key {
    let mut run = Run::default();
    for glyph in glyphs(units, span).filter(|glyph| glyph.is(Class::Letter)) {
        run.push(glyph.letter(), 0);
    }
    run.key()
}

/// What stands in a span, character by character.
fn glyphs<U: Units>(units: U, span: Span) -> impl Iterator<Item = Glyph> {
    let (mut at, end) = (span.start as usize, units.len().min(span.end as usize));
    std::iter::from_fn(move || {
        let (code, width) = (at < end).then(|| units.character(at))?;
        at += width;
        Some(letter::glyph(code))
    })
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
