//! Names that are learned while the program runs.

use super::phrases::Match;
use super::trie::Trie;
use super::vocabulary::Words;
use super::walk::{Between, Steps, longest};
use crate::text::Tokens;

/// A set of names that grows, each with a value: what a person or a text itself calls things by.
#[derive(Clone, Debug)]
pub(crate) struct Names<T> {
    trie: Trie,
    values: Vec<T>,
}

impl<T> Names<T> {
    /// None yet. Joiners between the words of a name, and «và», count for nothing.
    pub(crate) fn new() -> Self {
        Self { trie: Trie::new(Between::Joiners), values: Vec::new() }
    }

    /// Adds a name; where it is known already, the first value stays.
    pub(crate) fn insert(&mut self, words: &mut Words, name: &str, value: T) {
        if self.trie.insert(words, name, None, &[]) {
            self.values.push(value);
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The longest name that begins at this token.
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize) -> Option<Match<&T>> {
        let steps = &self.trie;
        let first = steps.first(tokens.word(at))?;
        let (end, number) = longest(steps, first, tokens, at)?;
        self.values.get(number as usize).map(|value| Match { end, value })
    }
}
