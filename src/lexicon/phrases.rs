//! Phrases and what they mean.

use std::ops::Range;

use super::trie::{Between, Spellings, Trie};
use super::vocabulary::Words;
use crate::text::{Tokens, Word};

/// A set of phrases, each with a value. Looking one up costs one step for each word of the text that belongs to it.
#[derive(Clone, Debug)]
pub(crate) struct Phrases<T> {
    trie: Trie,
    values: Vec<T>,
}

/// A phrase that was found.
#[derive(Debug)]
pub(crate) struct Match<'a, T> {
    /// The place after its last token.
    pub(crate) end: usize,
    /// What it means.
    pub(crate) value: &'a T,
}

impl<T> Clone for Match<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Match<'_, T> {}

impl<T> Phrases<T> {
    pub(crate) fn new(between: Between) -> Self {
        Self { trie: Trie::new(between), values: Vec::new() }
    }

    /// Adds a phrase; where it is known already, the first value stays. With [`Between::Joiners`] the joiners in the
    /// phrase itself count for nothing.
    // Tables are read once: one copy for each kind of value is smaller than one for each call.
    #[inline(never)]
    pub(crate) fn insert(&mut self, words: &mut Words, phrase: &str, value: T) {
        if self.trie.insert(words, phrase, None, &[]) {
            self.values.push(value);
        }
    }

    /// The words that begin one of them.
    pub(crate) fn first_words(&self) -> impl Iterator<Item = Word> {
        self.trie.first_words()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// Adds a phrase that may be written shorter: by the short forms of the words in it, or wholly by one of `others`.
    pub(crate) fn insert_spelled<'o>(
        &mut self,
        words: &mut Words,
        phrase: &str,
        spellings: &Spellings,
        others: impl IntoIterator<Item = &'o str>,
        value: T,
    ) {
        let others: Vec<&str> = others.into_iter().collect();
        if self.trie.insert(words, phrase, Some(spellings), &others) {
            self.values.push(value);
        }
    }

    /// The longest phrase that begins at this token.
    pub(crate) fn longest<'a>(&'a self, tokens: &Tokens<'a>, at: usize) -> Option<Match<'a, T>> {
        if !self.may_begin(tokens, at) {
            return None;
        }
        let (end, number) = self.trie.longest(tokens, at)?;
        self.values.get(number as usize).map(|value| Match { end, value })
    }

    /// The longest phrase that begins with the tokens of `head` and goes on at this token, as in a list whose members
    /// share their first words.
    pub(crate) fn longest_after<'a>(
        &'a self,
        tokens: &Tokens<'a>,
        head: Range<usize>,
        at: usize,
    ) -> Option<Match<'a, T>> {
        let (end, number) = self.trie.walk_after(tokens, head, at)?.last()?;
        self.values.get(number as usize).map(|value| Match { end, value })
    }

    /// Every phrase that begins at this token, from the shortest to the longest.
    pub(crate) fn all<'a>(&'a self, tokens: &Tokens<'a>, at: usize) -> impl Iterator<Item = Match<'a, T>> {
        let walk = self.may_begin(tokens, at).then(|| self.trie.walk(tokens, at));
        let found = move |(end, number)| self.values.get(number as usize).map(|value| Match { end, value });
        walk.into_iter().flatten().filter_map(found)
    }

    /// Whether some phrase begins with the word at this token: one look into an array.
    #[inline]
    pub(crate) fn may_begin(&self, tokens: &Tokens, at: usize) -> bool {
        self.trie.may_begin(tokens, at)
    }
}
