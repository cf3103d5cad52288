//! What the head of a draft leaves open: «Số:      /2025/TT-BYT», «Hà Nội, ngày …… tháng …… năm 2025».

use crate::lexicon::Cursor;
use crate::lexicon::words::{NGÀY, SỐ, THÁNG};
use crate::text::Kind;

/// Words of the place before a day.
const MOST_IN_PLACE: usize = 6;
/// Marks that are drawn where something is to be written.
const MOST_MARKS: usize = 60;

/// Whether a number or a day is left open here.
pub(super) fn is_blank(cursor: Cursor) -> bool {
    is_blank_number(cursor) || is_blank_day(cursor)
}

fn is_blank_number(cursor: Cursor) -> bool {
    let colon = cursor.skip(1);
    cursor.word() == SỐ && colon.kind() == Kind::Colon && past_marks(colon.skip(1)).kind() == Kind::Slash
}

fn is_blank_day(cursor: Cursor) -> bool {
    let mut words = (0..=MOST_IN_PLACE).map(|count| cursor.skip(count));
    let end = words.find(|place| !matches!(place.kind(), Kind::Word | Kind::Dot));
    let day = end.and_then(|end| end.eat_kind(Kind::Comma)).and_then(|day| day.eat_word(NGÀY));
    cursor.token().is_capitalised() && day.is_some_and(|day| past_marks(day).word() == THÁNG)
}

/// The place after dots and lines.
fn past_marks(cursor: Cursor) -> Cursor {
    let is_mark = |place: &Cursor| matches!(place.kind(), Kind::Dot | Kind::Stop | Kind::Symbol | Kind::Dash);
    let count = (0..MOST_MARKS).take_while(|count| is_mark(&cursor.skip(*count))).count();
    cursor.skip(count)
}
