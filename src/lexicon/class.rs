//! Classes of words and phrases: what a grammar asks of a word without naming it.

pub(crate) use super::tables::Class;
use super::tables::{CLASS_PHRASES, CLASS_SETS, classes};
use crate::text::{Tokens, Word};

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(pub(super) u128);

impl Classes {
    /// Whether it holds a class.
    #[inline]
    pub(crate) const fn has(self, class: Class) -> bool {
        self.0 & class.bit() != 0
    }

    /// The set of these.
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let (mut set, mut at) = (0, 0);
        while at < classes.len() {
            set |= classes[at].bit();
            at += 1;
        }
        Self(set)
    }

    /// The longest phrase of one of these classes that begins at a token, and which of all classes it has.
    #[inline]
    pub(crate) fn longest(self, tokens: &Tokens, at: usize) -> Option<(usize, Self)> {
        if classes(tokens.word(at))[1] & self.0 == 0 { None } else { self.search(tokens, at) }
    }

    /// The same, where some phrase of them begins with the word.
    #[inline(never)]
    fn search(self, tokens: &Tokens, at: usize) -> Option<(usize, Self)> {
        let sets = CLASS_PHRASES.all(tokens, at).filter_map(|found| {
            let set = CLASS_SETS.get(usize::from(*found.value))?;
            (set & self.0 != 0).then_some((found.end, Self(*set)))
        });
        sets.last()
    }
}

impl Class {
    const fn bit(self) -> u128 {
        1 << self as u32
    }

    /// Whether a word has this class.
    #[inline]
    pub(crate) fn has(self, word: Word) -> bool {
        classes(word)[0] & self.bit() != 0
    }

    /// The end of the longest phrase of this class that begins at a token.
    #[inline]
    pub(crate) fn longest(self, tokens: &Tokens, at: usize) -> Option<usize> {
        Classes(self.bit()).longest(tokens, at).map(|(end, _)| end)
    }
}
