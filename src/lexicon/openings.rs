//! Where in a text something can begin.

use crate::text::{Kind, Tokens, Word};

/// The words that a mention of any subject can begin with. Few words of a text do, so that it is looked through once
/// for all subjects, and each of them looks at what is left.
#[derive(Debug)]
pub(crate) struct Openings {
    /// By word.
    begins: Vec<bool>,
}

impl Openings {
    pub(crate) fn new(first_words: impl Iterator<Item = Word>) -> Self {
        let mut begins = Vec::new();
        for Word(word) in first_words {
            let place = word as usize;
            if begins.len() <= place {
                begins.resize(place + 1, false);
            }
            begins[place] = true;
        }
        Self { begins }
    }

    /// The tokens at which something can begin: such words, numbers and opening brackets.
    pub(crate) fn places(&self, tokens: &Tokens) -> Vec<usize> {
        let is_opening = |at: &usize| {
            let token = tokens.at(*at);
            match token.kind {
                Kind::Word => self.begins.get(token.word().0 as usize).copied().unwrap_or(false),
                kind => matches!(kind, Kind::Number | Kind::Open),
            }
        };
        let mut places = Vec::with_capacity(tokens.len() / 2);
        places.extend((0..tokens.len()).filter(is_opening));
        places
    }
}
