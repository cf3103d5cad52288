//! What the lexer makes of a text: words, numbers and marks, each with its span.

use super::Span;
use super::kind::{Case, Gap, Kind};
use super::run::Key;
use super::source::Source;
use super::spelling::spell;

/// A word of the vocabulary, or [`Word::UNKNOWN`]. Two spellings of a syllable (case, tone placement, composition)
/// are one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Word(pub(crate) u32);

impl Word {
    /// A word that no table and no grammar speaks of.
    pub(crate) const UNKNOWN: Self = Self(u32::MAX);

    /// Set in a number of the text, which is a word of its own where it is a part of a phrase, and in [`Word::UNKNOWN`].
    const NUMBER: u32 = 1 << 31;

    /// The number, where it is one as a part of a phrase.
    #[inline]
    pub(crate) fn as_number(self) -> Option<u32> {
        (self.0 & Self::NUMBER != 0).then_some(self.0 & !Self::NUMBER)
    }

    /// Whether it is a word that a table or a grammar speaks of.
    pub(crate) fn is_known(self) -> bool {
        self.0 & Self::NUMBER == 0
    }
}

/// A word, a number or a mark of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it stands, in code units of the given text.
    pub(crate) span: Span,
    word: Word,
    pub(crate) kind: Kind,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// How a word is written; [`Case::Lower`] for anything else.
    pub(crate) case: Case,
    /// How many letters or digits it has (saturating).
    pub(crate) length: u8,
}

impl Default for Token {
    /// What stands behind the last token.
    fn default() -> Self {
        let (kind, gap, case) = Default::default();
        Self { span: Span::default(), word: Word::UNKNOWN, kind, gap, case, length: 0 }
    }
}

impl Token {
    /// The largest number that is told apart from all others.
    pub(super) const LARGEST: u32 = !Word::NUMBER - 1;

    pub(crate) fn word_token(span: Span, word: Word, gap: Gap, case: Case, length: u8) -> Self {
        Self { span, word, kind: Kind::Word, gap, case, length }
    }

    /// A number; what is larger than [`Token::LARGEST`] counts as that.
    pub(crate) fn number_token(span: Span, value: u32, gap: Gap, length: u8) -> Self {
        let word = Word(value.min(Self::LARGEST) | Word::NUMBER);
        Self { span, word, kind: Kind::Number, gap, case: Case::Lower, length }
    }

    pub(crate) fn mark(span: Span, kind: Kind, gap: Gap) -> Self {
        Self { span, word: Word::UNKNOWN, kind, gap, case: Case::Lower, length: 1 }
    }

    /// The same word in another reading.
    pub(crate) fn read_as(self, word: Word) -> Self {
        Self { word, ..self }
    }

    /// The same word elsewhere.
    #[inline(always)]
    pub(super) fn moved(self, span: Span, gap: Gap) -> Self {
        Self { span, gap, ..self }
    }

    /// What a phrase is made of: the word, or the number as a word of its own; [`Word::UNKNOWN`] for a mark.
    #[inline]
    pub(crate) fn word(&self) -> Word {
        self.word
    }

    /// The value of a number, [`Token::LARGEST`] at most; leading zeros count for nothing.
    #[inline]
    pub(crate) fn number(&self) -> Option<u32> {
        self.word.as_number().filter(|_| self.kind == Kind::Number)
    }

    /// Whether it is a word that begins with a capital letter.
    #[inline]
    pub(crate) fn is_capitalised(&self) -> bool {
        self.case != Case::Lower
    }

    /// Whether nothing stands between it and the token before it.
    #[inline]
    pub(crate) fn is_glued(&self) -> bool {
        self.gap == Gap::None
    }
}

/// The tokens of one paragraph and the text that they stand in.
#[derive(Clone, Copy)]
pub(crate) struct Tokens<'a> {
    items: &'a [Token],
    source: Source<'a>,
    /// The keys of words that are written without their marks; empty where none is.
    unmarked: &'a [Key],
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(items: &'a [Token], source: Source<'a>) -> Self {
        Self { items, source, unmarked: &[] }
    }

    /// The same tokens of a text that is written without marks, with the keys of the words whose marks are known and 0
    /// for other tokens.
    pub(crate) fn without_marks(self, keys: &'a [Key]) -> Self {
        Self { unmarked: keys, ..self }
    }

    /// Whether words of it are read with marks that they are written without.
    pub(crate) fn lacks_marks(&self) -> bool {
        !self.unmarked.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    /// All tokens with their places.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &'a Token)> {
        self.items.iter().enumerate()
    }

    /// The token at this place; past the end one of kind [`Kind::End`], so that a grammar can look ahead freely.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> Token {
        self.items.get(place).copied().unwrap_or_default()
    }

    /// The token before this place, or one of kind [`Kind::End`].
    #[inline]
    pub(crate) fn before(&self, place: usize) -> Token {
        place.checked_sub(1).map_or_else(Token::default, |place| self.at(place))
    }

    pub(crate) fn kind(&self, place: usize) -> Kind {
        self.at(place).kind
    }

    pub(crate) fn word(&self, place: usize) -> Word {
        self.at(place).word()
    }

    /// Whether a word is written in capitals beside another one that is, as headings are: its capitals say nothing of it.
    pub(crate) fn is_in_capitals(&self, place: usize) -> bool {
        let is_upper = |token: Token| token.kind == Kind::Word && token.case == Case::Upper;
        let (token, next) = (self.at(place), self.at(place + 1));
        is_upper(token)
            && token.length > 1
            && (is_upper(self.before(place)) && !token.is_glued() || is_upper(next) && !next.is_glued())
    }

    /// Whether a dash goes on what stands before it, and is no bullet of a list.
    pub(crate) fn is_hyphen(&self, dash: usize) -> bool {
        let is_joint = matches!(self.before(dash).kind, Kind::Word | Kind::Number | Kind::Close | Kind::Dash);
        self.kind(dash) == Kind::Dash && self.at(dash).is_glued() && is_joint
    }

    /// The span from the first to the last token of a range; empty where the range is.
    pub(crate) fn span(&self, range: std::ops::Range<usize>) -> Span {
        match self.items.get(range) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The first token that begins at this place of the text or behind it.
    pub(crate) fn first_from(&self, start: u32) -> usize {
        self.items.partition_point(|token| token.span.start < start)
    }

    /// The first place, from this one on, at which a line or a cell of a table begins; or the end.
    pub(crate) fn next_line(&self, from: usize) -> usize {
        let mut is_behind_bar = self.before(from).kind == Kind::Bar;
        let rest = self.items.get(from..).unwrap_or_default();
        let begins =
            |token: &Token| std::mem::replace(&mut is_behind_bar, token.kind == Kind::Bar) || token.gap == Gap::Line;
        from + rest.iter().position(begins).unwrap_or(rest.len())
    }

    /// The text of a range of tokens as a reader sees it, see [`Source::clean`]; with the marks that its words lack.
    pub(crate) fn text(&self, range: std::ops::Range<usize>) -> String {
        if !self.lacks_marks() {
            return self.source.clean(self.span(range));
        }
        let mut text = String::new();
        for (at, token) in range.map(|at| (at, self.at(at))) {
            if !text.is_empty() && !token.is_glued() {
                text.push(' ');
            }
            let written = self.source.clean(token.span);
            match self.unmarked.get(at) {
                Some(key) if *key != 0 => text.extend(spell(*key, &written)),
                _ => text.push_str(&written),
            }
        }
        text
    }

    /// The text that the tokens stand in.
    pub(crate) fn source(&self) -> Source<'a> {
        self.source
    }

    /// The tokens that a span touches.
    #[cfg(feature = "rules")]
    pub(crate) fn covered(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.items.partition_point(|token| token.span.end <= span.start);
        let end = self.items.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }
}
