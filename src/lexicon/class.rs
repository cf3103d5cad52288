//! Classes of words and phrases: what a grammar asks of a word without naming it.

pub(crate) use super::tables::Class;
use super::tables::{CLASS_PHRASES, CLASS_SETS, WIDTH, classes};
use crate::text::{Tokens, Word};

/// A set of classes, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Classes([u64; WIDTH]);

impl Classes {
    /// Whether it holds a class.
    #[inline]
    pub(crate) const fn has(self, class: Class) -> bool {
        let (place, bit) = class.bit();
        self.0[place] & bit != 0
    }

    /// The set of these.
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let (mut set, mut at) = ([0; WIDTH], 0);
        while at < classes.len() {
            let (place, bit) = classes[at].bit();
            set[place] |= bit;
            at += 1;
        }
        Self(set)
    }

    /// Whether a word has one of these.
    #[inline]
    pub(super) fn has_one_of(self, word: Word) -> bool {
        self.meets(&classes(word)[0])
    }

    #[inline]
    fn meets(self, other: &[u64; WIDTH]) -> bool {
        self.0.iter().zip(other).any(|(own, other)| own & other != 0)
    }

    /// The longest phrase of one of these classes that begins at a token, and which of all classes it has.
    #[inline]
    pub(crate) fn longest(self, tokens: &Tokens, at: usize) -> Option<(usize, Self)> {
        if self.meets(&classes(tokens.word(at))[1]) { self.search(tokens, at) } else { None }
    }

    /// The same, where some phrase of them begins with the word.
    #[inline(never)]
    fn search(self, tokens: &Tokens, at: usize) -> Option<(usize, Self)> {
        let sets = CLASS_PHRASES.all(tokens, at).filter_map(|found| {
            let set = CLASS_SETS.get(usize::from(*found.value))?;
            self.meets(set).then_some((found.end, Self(*set)))
        });
        sets.last()
    }
}

impl Class {
    /// The place of its bit in a set, and the bit.
    const fn bit(self) -> (usize, u64) {
        (self as usize / u64::BITS as usize, 1 << (self as u32 % u64::BITS))
    }

    /// Whether a word has this class.
    #[inline]
    pub(crate) fn has(self, word: Word) -> bool {
        Classes(classes(word)[0]).has(self)
    }

    /// The end of the longest phrase of this class that begins at a token.
    #[inline]
    pub(crate) fn longest(self, tokens: &Tokens, at: usize) -> Option<usize> {
        // One bit is asked for before the set is made: mostly there is no such phrase.
        let begins = Classes(classes(tokens.word(at))[1]).has(self);
        if begins { Classes::of(&[self]).search(tokens, at).map(|(end, _)| end) } else { None }
    }
}
