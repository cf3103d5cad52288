//! The words that a text has had so far, by what is written: most words of a text stand in it many times.

use super::vocabulary::Words;
use crate::text::{Key, Token, Vocabulary, Word, Written};

/// How many places there are: two to the power of this many bits. A thousand words make nine tenths of a text.
const BITS: u32 = 12;

/// A vocabulary that remembers what it was asked for. Of two words that share a place the later one is remembered.
#[derive(Debug)]
pub(crate) struct Recent<'a> {
    words: &'a Words,
    places: Vec<(Written, Token)>,
}

impl<'a> Recent<'a> {
    /// Remembers nothing yet.
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words, places: vec![(Written::NOTHING, Token::default()); 1 << BITS] }
    }

    /// Never remembers anything: for a text of a few words.
    pub(crate) fn never(words: &'a Words) -> Self {
        Self { words, places: Vec::new() }
    }
}

impl Vocabulary for Recent<'_> {
    #[inline(always)]
    fn word(&mut self, key: Key) -> Word {
        self.words.find(key)
    }

    #[inline(always)]
    fn recall(&self, written: Written) -> Option<Token> {
        let (found, token) = self.places.get(written.hash(BITS))?;
        (*found == written).then_some(*token)
    }

    #[inline(always)]
    fn remember(&mut self, written: Written, token: Token) {
        if let Some(place) = self.places.get_mut(written.hash(BITS)) {
            *place = (written, token);
        }
    }
}
