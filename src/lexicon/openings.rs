//! Where in a text something can begin.

use super::tables::OPENINGS;
use crate::text::{Kind, Tokens};

/// The tokens at which a mention of any subject can begin: the words that begin a phrase of the tables that open one,
/// numbers and opening brackets. Few words of a text do, so that it is looked through once for all subjects, and each of
/// them looks at what is left.
pub(crate) fn openings(tokens: &Tokens) -> Vec<usize> {
    let mut places = Vec::with_capacity(tokens.len() / 2);
    for (at, token) in tokens.iter() {
        let is_opening = match token.kind {
            Kind::Word => OPENINGS.has(token.word().0),
            kind => matches!(kind, Kind::Number | Kind::Open),
        };
        if is_opening {
            places.push(at);
        }
    }
    places
}
