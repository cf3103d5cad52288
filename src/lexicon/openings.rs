//! Where in a text something can begin.

use super::phrases::PhraseTable;
use super::tables::OPENINGS;
use crate::text::{Kind, Tokens, Word};

/// A token at which a mention of some subject can begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// Its place among the tokens.
    pub(crate) at: usize,
    /// A word, a number or an opening bracket.
    pub(crate) kind: Kind,
    word: Word,
}

impl Opening {
    /// Whether some phrase of a table begins with it. A number may begin one where any does.
    #[inline]
    pub(crate) fn may_begin<V>(self, phrases: &PhraseTable<V>) -> bool {
        phrases.begins_with(self.word) || self.kind == Kind::Number && phrases.begins_with_numbers()
    }
}

/// The tokens at which a mention of any subject can begin: the words that begin a phrase of the tables that open one,
/// numbers and opening brackets. Few words of a text do, so that it is looked through once for all subjects, and each of
/// them looks at what is left.
pub(crate) fn openings(tokens: &Tokens) -> Vec<Opening> {
    let mut openings = Vec::with_capacity(tokens.len() / 2);
    for (at, token) in tokens.iter() {
        let word = token.word();
        let is_opening = match token.kind {
            Kind::Word => OPENINGS.has(word.0),
            kind => matches!(kind, Kind::Number | Kind::Open),
        };
        if is_opening {
            openings.push(Opening { at, kind: token.kind, word });
        }
    }
    openings
}
