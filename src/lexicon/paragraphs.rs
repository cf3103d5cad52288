//! The paragraphs of a text in either encoding.

use super::recent::Recent;
use crate::text::{Lexer, Source, Token, Utf8, Utf16};

/// A reader of either encoding, paragraph by paragraph. A copy of it reads on from the same place.
#[derive(Clone, Copy)]
pub(crate) enum Paragraphs<'a> {
    Utf8(Lexer<Utf8<'a>>),
    Utf16(Lexer<Utf16<'a>>),
}

impl<'a> Paragraphs<'a> {
    pub(crate) fn new(source: Source<'a>) -> Self {
        match source {
            Source::Utf8(text) => Self::Utf8(Lexer::new(Utf8(text.as_bytes()))),
            Source::Utf16(units) => Self::Utf16(Lexer::new(Utf16(units))),
        }
    }

    /// See [`Lexer::place`].
    pub(crate) fn place(&self) -> u32 {
        let place = match self {
            Self::Utf8(lexer) => lexer.place(),
            Self::Utf16(lexer) => lexer.place(),
        };
        place as u32
    }

    /// See [`Lexer::resumed`].
    pub(crate) fn resumed(self, place: u32) -> Self {
        match self {
            Self::Utf8(lexer) => Self::Utf8(lexer.resumed(place as usize)),
            Self::Utf16(lexer) => Self::Utf16(lexer.resumed(place as usize)),
        }
    }

    /// See [`Lexer::next_paragraph`].
    pub(crate) fn next(&mut self, words: &mut Recent, tokens: &mut Vec<Token>) -> bool {
        match self {
            Self::Utf8(lexer) => lexer.next_paragraph(words, tokens),
            Self::Utf16(lexer) => lexer.next_paragraph(words, tokens),
        }
    }
}
