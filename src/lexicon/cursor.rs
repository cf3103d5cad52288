//! What every parser of the three subjects is written with.
//!
//! A parser is a free function from a cursor to `Option<Parsed<T>>`: what stands there, and the place after it. It looks
//! at a bounded number of tokens, so that reading stays linear.

use super::class::{Class, Classes};
use super::phrases::{PhraseTable, Values};
use super::words::{V, VIỆC, VỀ};
use crate::text::{Case, Gap, Kind, Span, Token, Tokens, Word};

/// A place in the tokens of a paragraph. Every step gives a new one: the place itself stays, so that a parser can try
/// one form after the other.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    tokens: &'a Tokens<'a>,
    at: usize,
}

/// What a parser has read, and the place after it.
#[derive(Clone, Copy)]
pub(crate) struct Parsed<'a, T> {
    pub(crate) value: T,
    pub(crate) end: Cursor<'a>,
}

impl<'a, T> Parsed<'a, T> {
    pub(crate) fn new(value: T, end: Cursor<'a>) -> Self {
        Self { value, end }
    }

    /// The same place with another value.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Parsed<'a, U> {
        Parsed { value: change(self.value), end: self.end }
    }

    /// A range from this to the last item, if there is one that suits it.
    pub(crate) fn up_to<U>(
        self,
        last: impl FnOnce(&T, Cursor<'a>) -> Option<Parsed<'a, U>>,
    ) -> Parsed<'a, (T, Option<U>)> {
        match last(&self.value, self.end) {
            Some(last) => Parsed::new((self.value, Some(last.value)), last.end),
            None => Parsed::new((self.value, None), self.end),
        }
    }

    /// This and what follows it, at most so many in all, where what may come next depends on what came last.
    pub(crate) fn chain(
        self,
        most: usize,
        mut next: impl FnMut(&T, Cursor<'a>) -> Option<Parsed<'a, T>>,
    ) -> Parsed<'a, Vec<T>> {
        let (mut items, mut end) = (vec![self.value], self.end);
        while items.len() < most
            && let Some(found) = items.last().and_then(|last| next(last, end))
        {
            items.push(found.value);
            end = found.end;
        }
        Parsed { value: items, end }
    }
}

impl<'a> Cursor<'a> {
    pub(crate) fn new(tokens: &'a Tokens<'a>, at: usize) -> Self {
        Self { tokens, at }
    }

    /// The place as a number: that of its token in the paragraph.
    pub(crate) fn at(self) -> usize {
        self.at
    }

    /// All tokens of the paragraph.
    pub(crate) fn tokens(self) -> &'a Tokens<'a> {
        self.tokens
    }

    /// Another place in the same paragraph.
    pub(crate) fn to(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// The place so many tokens further on.
    pub(crate) fn skip(self, count: usize) -> Self {
        self.to(self.at + count)
    }

    /// The place of the token before, if there is one.
    pub(crate) fn back(self) -> Option<Self> {
        self.at.checked_sub(1).map(|at| self.to(at))
    }

    #[inline]
    pub(crate) fn token(self) -> Token {
        self.tokens.at(self.at)
    }

    /// The token before this place.
    #[inline]
    pub(crate) fn before(self) -> Token {
        self.tokens.before(self.at)
    }

    #[inline]
    pub(crate) fn kind(self) -> Kind {
        self.token().kind
    }

    #[inline]
    pub(crate) fn word(self) -> Word {
        self.token().word()
    }

    /// Whether a line begins here.
    pub(crate) fn at_line_start(self) -> bool {
        self.at == 0 || self.token().gap == Gap::Line
    }

    /// Whether a line ends before this place.
    pub(crate) fn after_line(self) -> bool {
        self.kind() == Kind::End || self.at_line_start()
    }

    /// Whether the bar between two cells of a table stands here.
    pub(crate) fn is_cell_bar(self) -> bool {
        self.kind() == Kind::Bar
    }

    /// Whether a cell of a table begins here.
    pub(crate) fn at_cell_start(self) -> bool {
        self.back().is_some_and(Self::is_cell_bar)
    }

    /// Whether the token here is in another cell of a table than the one before: a tab or a bar is between.
    pub(crate) fn opens_cell(self) -> bool {
        let between = Span::new(self.before().span.end, self.token().span.start);
        self.token().gap == Gap::Blank && self.tokens.source().has_tab(between) || self.at_cell_start()
    }

    /// Whether a word of capitals alone stands here, as in headings and short forms.
    #[inline]
    pub(crate) fn is_all_capitals(self) -> bool {
        let token = self.token();
        token.case == Case::Upper && token.length > 1
    }

    /// Whether the word here is one of a heading, see [`Tokens::is_in_capitals`].
    #[inline]
    pub(crate) fn is_in_capitals(self) -> bool {
        self.tokens.is_in_capitals(self.at)
    }

    /// Whether the word here has a class.
    #[inline]
    pub(crate) fn is(self, class: Class) -> bool {
        class.has(self.word())
    }

    /// Whether the word here has one of these classes.
    #[inline]
    pub(crate) fn is_any(self, of: Classes) -> bool {
        of.has_one_of(self.word())
    }

    /// Whether the word before has a class.
    #[inline]
    pub(crate) fn follows(self, class: Class) -> bool {
        class.has(self.before().word())
    }

    /// Whether a phrase of at most so many tokens ends before this place.
    pub(crate) fn follows_phrase(self, most: usize, phrase: impl Fn(Self) -> Option<Self>) -> bool {
        let mut starts = (self.at.saturating_sub(most)..self.at).map(|at| self.to(at));
        starts.any(|start| phrase(start).is_some_and(|end| end.at == self.at))
    }

    /// The place after the longest phrase of a class that begins here.
    #[inline]
    pub(crate) fn eat(self, class: Class) -> Option<Self> {
        class.longest(self.tokens, self.at).map(|end| self.to(end))
    }

    /// The same, or this place where no such phrase begins.
    #[inline]
    pub(crate) fn opt(self, class: Class) -> Self {
        self.eat(class).unwrap_or(self)
    }

    /// The longest phrase of any of these classes that begins here, with all classes that it has.
    #[inline]
    pub(crate) fn any(self, classes: Classes) -> Option<Parsed<'a, Classes>> {
        classes.longest(self.tokens, self.at).map(|(end, value)| Parsed::new(value, self.to(end)))
    }

    /// The place after all phrases of these classes that stand here one behind the other.
    pub(crate) fn past(self, classes: Classes) -> Self {
        std::iter::successors(Some(self), |end| Some(end.any(classes)?.end)).last().unwrap_or(self)
    }

    /// The place after a mark or token of this kind.
    #[inline]
    pub(crate) fn eat_kind(self, kind: Kind) -> Option<Self> {
        (self.kind() == kind).then(|| self.skip(1))
    }

    /// The place after this word.
    #[inline]
    pub(crate) fn eat_word(self, word: Word) -> Option<Self> {
        (self.word() == word).then(|| self.skip(1))
    }

    /// The place after these words.
    pub(crate) fn eat_words<const N: usize>(self, words: [Word; N]) -> Option<Self> {
        let are_here = words.iter().enumerate().all(|(count, word)| self.skip(count).word() == *word);
        are_here.then(|| self.skip(N))
    }

    /// The place after «về», «về việc» or «V/v», with which a title is opened.
    pub(crate) fn about(self) -> Option<Self> {
        let short = || self.eat_word(V)?.eat_kind(Kind::Slash)?.eat_word(V);
        let about = self.eat_word(VỀ).or_else(short)?;
        Some(about.eat_word(VIỆC).unwrap_or(about))
    }

    /// The longest phrase of a table that begins here.
    #[inline]
    pub(crate) fn phrase<V: Values>(self, phrases: &PhraseTable<V>) -> Option<Parsed<'a, V::Value>> {
        phrases.longest(self.tokens, self.at).map(|found| Parsed::new(found.value, self.to(found.end)))
    }

    /// As many items as follow one another, each after a joiner, at most so many; none if the first is missing.
    pub(crate) fn list<T>(
        self,
        most: usize,
        mut item: impl FnMut(Self) -> Option<Parsed<'a, T>>,
        joiner: impl Fn(Self) -> Option<Self>,
    ) -> Option<Parsed<'a, Vec<T>>> {
        Some(item(self)?.chain(most, |_, end| joiner(end).and_then(&mut item)))
    }

    /// What stands in brackets that begin here; the place is that after the closing one.
    pub(crate) fn bracketed<T>(self, inside: impl Fn(Self) -> Option<Parsed<'a, T>>) -> Option<Parsed<'a, T>> {
        let found = inside(self.eat_kind(Kind::Open)?)?;
        Some(Parsed::new(found.value, found.end.eat_kind(Kind::Close)?))
    }

    /// The stretch of the text from here to another place.
    pub(crate) fn span_to(self, end: Self) -> Span {
        self.tokens.span(self.at..end.at)
    }

    /// The text from here to another place as a reader sees it.
    pub(crate) fn text_to(self, end: Self) -> String {
        self.tokens.text(self.at..end.at)
    }
}
