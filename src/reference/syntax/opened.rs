//! Where in a paragraph a reference, or words that point back to one, can begin.

use crate::lexicon::{Cursor, Opening, Parsed};
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Kind, Tokens};

/// A token at which one can begin.
#[derive(Clone, Copy)]
pub(crate) struct Opened {
    pub(in crate::reference) at: usize,
    /// The opener and the place after it; none for a number that a symbol may follow.
    opener: Option<(&'static Opener, usize)>,
}

impl Opened {
    /// The opener here, if it is no number.
    pub(in crate::reference) fn opener<'a>(&self, cursor: Cursor<'a>) -> Option<Parsed<'a, &'static Opener>> {
        self.opener.map(|(opener, end)| Parsed::new(opener, cursor.to(end)))
    }
}

/// All of them, in order; `openings` are the tokens at which something may begin.
pub(crate) fn opened(tokens: &Tokens, openings: &[Opening]) -> Vec<Opened> {
    let opened = |opening: &Opening| {
        let cursor = Cursor::new(tokens, opening.at);
        let opener = match opening.kind {
            Kind::Word if opening.may_begin(&TABLES.openers) => {
                TABLES.opener(cursor).map(|found| Some((found.value, found.end.at())))
            }
            Kind::Number => matches!(cursor.skip(1).kind(), Kind::Slash | Kind::Dash).then_some(None),
            _ => None,
        };
        opener.map(|opener| Opened { at: opening.at, opener })
    };
    openings.iter().filter_map(opened).collect()
}
