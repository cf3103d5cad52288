//! The phrases of a table and what they mean.

use std::ops::Range;

use super::graph::{FixedTrie, Graph};
use super::walk::{Between, Steps, Walk, longest};
use crate::text::{Kind, Tokens, Word};

/// The phrases of one table, each with a value. Looking one up costs one step for each word of the text that belongs to
/// it.
#[derive(Debug)]
pub(crate) struct PhraseTable<V> {
    trie: FixedTrie,
    values: V,
}

/// Phrases whose values stand in a list.
pub(crate) type Phrases<T> = PhraseTable<&'static [T]>;

/// The values of the phrases of a table, by the numbers of these.
pub(crate) trait Values: Copy {
    /// What a phrase means.
    type Value;

    /// What the phrase with this number means.
    fn get(self, number: usize) -> Option<Self::Value>;
}

impl<T> Values for &'static [T] {
    type Value = &'static T;

    #[inline]
    fn get(self, number: usize) -> Option<&'static T> {
        self.get(number)
    }
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<T> {
    /// The place after its last token.
    pub(crate) end: usize,
    /// What it means.
    pub(crate) value: T,
}

impl<V> PhraseTable<V> {
    /// What the build script writes: the graph, the node where the phrases begin and how many phrases other tables have
    /// before, the words that begin one, the values.
    pub(crate) const fn new(
        graph: &'static Graph,
        place: [u32; 2],
        begins: (&'static [u64], &'static [u16]),
        between: Between,
        values: V,
    ) -> Self {
        Self { trie: FixedTrie::new(graph, place, begins, between), values }
    }
}

impl<V: Values> PhraseTable<V> {
    /// The longest phrase that begins at this token.
    #[inline]
    pub(crate) fn longest(&self, tokens: &Tokens, at: usize) -> Option<Match<V::Value>> {
        if !self.may_begin(tokens, at) {
            return None;
        }
        let trie = &self.trie;
        let (end, number) = longest(trie, trie.first(tokens.word(at))?, tokens, at)?;
        self.values.get(number as usize).map(|value| Match { end, value })
    }

    /// The longest phrase that begins with the tokens of `head` and goes on at this token, as in a list whose members
    /// share their first words.
    pub(crate) fn longest_after(&self, tokens: &Tokens, mut head: Range<usize>, at: usize) -> Option<Match<V::Value>> {
        let trie = &self.trie;
        let first = trie.first(tokens.word(head.next()?))?;
        let node = head.try_fold(first, |node, place| trie.after(node, tokens.word(place)))?;
        let node = trie.after(node, tokens.word(at))?;
        let (end, number) = longest(trie, node, tokens, at)?;
        self.values.get(number as usize).map(|value| Match { end, value })
    }

    /// Every phrase that begins at this token, from the shortest to the longest.
    #[inline]
    pub(crate) fn all(&self, tokens: &Tokens, at: usize) -> impl Iterator<Item = Match<V::Value>> {
        let first = self.trie.first(tokens.word(at));
        let values = self.values;
        let found = move |(end, number)| values.get(number as usize).map(|value| Match { end, value });
        Walk::new(&self.trie, first, tokens, at).filter_map(found)
    }

    /// Whether some phrase begins with the word at this token: one look into an array. A number may begin one where any does.
    #[inline]
    pub(crate) fn may_begin(&self, tokens: &Tokens, at: usize) -> bool {
        let token = tokens.at(at);
        if token.kind == Kind::Number { self.begins_with_numbers() } else { self.begins_with(token.word()) }
    }
}

impl<V> PhraseTable<V> {
    /// Whether some phrase begins with a word.
    #[inline]
    pub(super) fn begins_with(&self, word: Word) -> bool {
        self.trie.begins_with(word)
    }

    /// Whether some phrase begins with a number.
    #[inline]
    pub(super) fn begins_with_numbers(&self) -> bool {
        self.trie.begins_with_numbers()
    }
}
