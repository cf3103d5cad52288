//! Words after a type that point back: «Nghị định |này|», «các nghị quyết |nêu trên|».

use crate::lexicon::{Class, Classes, Cursor};
use crate::text::Kind;

const DEICTICS: Classes = Classes::of(&[Class::Deictic, Class::TrailingDeictic]);

/// The place after «này», «nêu trên». «trên» is also a preposition: «nghị quyết trên địa bàn».
pub(in crate::reference) fn deictic(cursor: Cursor) -> Option<Cursor> {
    let found = cursor.any(DEICTICS)?;
    let is_over = found.end.kind() != Kind::Word || found.end.is(Class::AfterNumber);
    (found.value.has(Class::Deictic) || is_over).then_some(found.end)
}
