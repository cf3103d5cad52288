//! Where in a text something can begin.

use super::phrases::Phrases;
use super::tables::{GRAPH, OPENINGS};
use crate::text::{Kind, Tokens};

/// A token at which a mention of some subject can begin.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening {
    /// Its place among the tokens.
    pub(crate) at: usize,
    /// A word, a number or an opening bracket.
    pub(crate) kind: Kind,
    /// The tables of which some phrase begins with it, if it is a word: one bit each.
    tables: u32,
}

impl Opening {
    /// Whether some phrase of a table begins with it. A number may begin one where any does.
    #[inline]
    pub(crate) fn may_begin<T>(self, phrases: &Phrases<T>) -> bool {
        phrases.begins_with_one_of(self.tables) || self.kind == Kind::Number && phrases.begins_with_numbers()
    }
}

/// The tokens at which a mention of any subject can begin: the words that begin a phrase of the tables that open one,
/// numbers and opening brackets. Few words of a text do, so that it is looked through once for all subjects, and each of
/// them looks at what is left.
pub(crate) fn openings(tokens: &Tokens) -> Vec<Opening> {
    let mut openings = Vec::with_capacity(tokens.len() / 2);
    for (at, token) in tokens.iter() {
        let tables = match token.kind {
            Kind::Word => GRAPH.begins(token.word()) & OPENINGS,
            _ => 0,
        };
        if tables != 0 || matches!(token.kind, Kind::Number | Kind::Open) {
            openings.push(Opening { at, kind: token.kind, tables });
        }
    }
    openings
}
