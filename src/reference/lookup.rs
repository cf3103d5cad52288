//! What the tables are asked by: sets of words, and places of rows by name.

use crate::text::Word;

/// A set of words: one look into an array.
#[derive(Debug, Default)]
pub(super) struct WordSet(Vec<bool>);

impl WordSet {
    pub(super) fn contains(&self, word: Word) -> bool {
        self.0.get(word.0 as usize).copied().unwrap_or(false)
    }

    #[inline(never)]
    pub(super) fn extend(&mut self, words: &[Word]) {
        for word in words {
            let place = word.0 as usize;
            if self.0.len() <= place {
                self.0.resize(place + 1, false);
            }
            self.0[place] = true;
        }
    }
}

/// The places of rows by a name of theirs, of which several may have the same.
#[derive(Debug, Default)]
pub(super) struct Index(Vec<(&'static str, usize)>);

impl Index {
    pub(super) fn add(&mut self, name: &'static str, place: usize) {
        self.0.push((name, place));
    }

    #[inline(never)]
    pub(super) fn sorted(mut self) -> Self {
        self.0.sort_unstable();
        self
    }

    /// The places of the rows with this name, in order.
    pub(super) fn places(&self, name: &str) -> impl Iterator<Item = usize> {
        self.rows(name).map(|(_, place)| *place)
    }

    /// This name as the index holds it, if it does.
    pub(super) fn name(&self, name: &str) -> Option<&'static str> {
        self.rows(name).next().map(|(known, _)| *known)
    }

    fn rows(&self, name: &str) -> impl Iterator<Item = &(&'static str, usize)> {
        let first = self.0.partition_point(|(known, _)| *known < name);
        self.0.get(first..).unwrap_or(&[]).iter().take_while(move |(known, _)| *known == name)
    }

    /// Every name, in order.
    #[cfg(test)]
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(name, _)| *name)
    }
}
