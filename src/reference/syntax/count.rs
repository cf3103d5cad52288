//! The number of documents before a type word, and whether it is how many are listed: «4 Nghị quyết số 18, 19».

use crate::lexicon::words::{SỐ, VÀ};
use crate::lexicon::{Class, Cursor, NumeralKind, numeral};
use crate::reference::model::Miscount;
use crate::text::{Case, Kind, Span};

/// Words of «phụ lục».
const MOST_OF_PART: usize = 2;

/// The number before a reference to so many documents, where the two differ.
pub(super) fn miscount(start: Cursor, end: Cursor, listed: usize) -> Option<Miscount> {
    let listed = u32::try_from(listed).ok().filter(|listed| *listed > 1)?;
    let before = start.before();
    let said = match before.kind {
        Kind::Number if before.length <= 2 && !start.token().is_glued() => before.number()?,
        Kind::Word if before.case != Case::Upper => cardinal_before(start)?,
        _ => return None,
    };
    let goes_on = end.word() == VÀ || end.kind() == Kind::Comma;
    let span = Span::new(before.span.start, start.span_to(end).end);
    (said != listed && !goes_on && !is_numbered(start.back()?)).then_some(Miscount { said, listed, span })
}

/// Whether the number here is that of what stands before it: «Phụ lục số |4| Thông tư 200 và 133», «5/|4| Nghị định …».
fn is_numbered(number: Cursor) -> bool {
    let before = number.before();
    matches!(before.kind, Kind::Number | Kind::Slash | Kind::Dash)
        || before.word() == SỐ
        || number.follows_phrase(MOST_OF_PART, |part| part.eat(Class::ActPart))
}

/// The number in letters that ends here: «hai | nghị quyết».
pub(in crate::reference) fn cardinal_before(cursor: Cursor) -> Option<u32> {
    let number = numeral(cursor.back()?, NumeralKind::Cardinal)?;
    (number.end.at() == cursor.at()).then(|| number.value.into())
}
