//! The subject of a document that «V/v» opens.

use crate::lexicon::Cursor;
use crate::lexicon::words::V;
use crate::text::Kind;

/// What follows «V/v» or «V/v:».
pub(super) fn subject(cursor: Cursor) -> Option<Cursor> {
    let after = Some(cursor).filter(|cursor| cursor.word() == V)?.about()?;
    Some(after.eat_kind(Kind::Colon).unwrap_or(after))
}

/// The same in brackets or quotation marks.
pub(super) fn bracketed_subject(cursor: Cursor) -> Option<Cursor> {
    let opens = [Kind::Open, Kind::OpenQuote, Kind::Quote];
    opens.into_iter().find_map(|open| cursor.eat_kind(open)).and_then(subject)
}
