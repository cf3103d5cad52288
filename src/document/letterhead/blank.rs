//! What the head of a draft leaves open: «Số:      /2025/TT-BYT», «Hà Nội, ngày …… tháng …… năm 2025»; and what is no number
//! and no day there: «Số: 03/2026-BCT», «Hà Nội, ngày 32 tháng 12 năm 2024».

use super::sheet::Sheet;
use crate::lexicon::Cursor;
use crate::lexicon::words::{NGÀY, SỐ, THÁNG};
use crate::text::Kind;

/// Words of the place before a day.
const MOST_IN_PLACE: usize = 6;
/// Marks that are drawn where something is to be written.
const MOST_MARKS: usize = 60;

/// Whether a number or a day stands here that cannot be read.
pub(super) fn is_blank(sheet: &Sheet, cursor: Cursor) -> bool {
    is_blank_number(cursor) || is_blank_day(sheet, cursor)
}

fn is_blank_number(cursor: Cursor) -> bool {
    cursor.word() == SỐ && cursor.skip(1).kind() == Kind::Colon
}

fn is_blank_day(sheet: &Sheet, cursor: Cursor) -> bool {
    let mut words = (0..=MOST_IN_PLACE).map(|count| cursor.skip(count));
    let end = words.find(|place| !matches!(place.kind(), Kind::Word | Kind::Dot));
    let day = end.and_then(|end| end.eat_kind(Kind::Comma)).filter(|day| sheet.date(*day).is_none());
    let day = day.and_then(|day| day.eat_word(NGÀY));
    let month = day.map(|day| past_marks(day.eat_kind(Kind::Number).unwrap_or(day)));
    cursor.token().is_capitalised() && month.is_some_and(|month| month.word() == THÁNG)
}

/// The place after dots and lines.
fn past_marks(cursor: Cursor) -> Cursor {
    let is_mark = |place: &Cursor| matches!(place.kind(), Kind::Dot | Kind::Stop | Kind::Symbol | Kind::Dash);
    let count = (0..MOST_MARKS).take_while(|count| is_mark(&cursor.skip(*count))).count();
    cursor.skip(count)
}
