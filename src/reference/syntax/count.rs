//! The number of documents before a type word, and whether it is how many are listed: «4 Nghị quyết số 18, 19».

use crate::lexicon::words::VÀ;
use crate::lexicon::{Cursor, NumeralKind, numeral};
use crate::reference::model::Miscount;
use crate::text::{Case, Kind, Span};

/// The number before a reference to so many documents, where the two differ.
pub(super) fn miscount(start: Cursor, end: Cursor, listed: usize) -> Option<Miscount> {
    let listed = u32::try_from(listed).ok().filter(|listed| *listed > 1)?;
    let before = start.before();
    let said = match before.kind {
        Kind::Number if before.length <= 2 && !start.token().is_glued() => before.number()?,
        Kind::Word if before.case == Case::Lower => cardinal_before(start)?,
        _ => return None,
    };
    let goes_on = end.word() == VÀ || end.kind() == Kind::Comma;
    let further = start.back().map(|number| number.before().kind);
    let follows_number = matches!(further, Some(Kind::Number | Kind::Slash | Kind::Dash));
    let span = Span::new(before.span.start, start.span_to(end).end);
    (said != listed && !goes_on && !follows_number).then_some(Miscount { said, listed, span })
}

/// The number in letters that ends here: «hai | nghị quyết».
pub(in crate::reference) fn cardinal_before(cursor: Cursor) -> Option<u32> {
    let number = numeral(cursor.back()?, NumeralKind::Cardinal)?;
    (number.end.at() == cursor.at()).then(|| number.value.into())
}
