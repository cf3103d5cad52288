//! A day that cannot be read: left open, as in «ngày … tháng 7 năm 2025», or none of the calendar, as in «ngày 32 tháng 12».

use crate::lexicon::Cursor;
use crate::lexicon::words::{NGÀY, THÁNG};
use crate::text::Kind;

/// Marks that are drawn where a day is to be written.
const MOST_MARKS: usize = 60;

/// The place of the month behind a day that cannot be read. That no date begins here is for the caller to know.
pub(crate) fn unread_day(cursor: Cursor) -> Option<Cursor> {
    let day = cursor.eat_word(NGÀY)?;
    let day = day.eat_kind(Kind::Number).unwrap_or(day);
    let is_mark = |place: &Cursor| matches!(place.kind(), Kind::Dot | Kind::Stop | Kind::Symbol | Kind::Dash);
    let marks = (0..MOST_MARKS).take_while(|count| is_mark(&day.skip(*count))).count();
    Some(day.skip(marks)).filter(|month| month.word() == THÁNG)
}
