//! What the head of a draft leaves open: «Số:      /2025/TT-BYT», «Hà Nội, ngày …… tháng …… năm 2025»; and what is no number
//! and no day there: «Số: 03/2026-BCT», «Hà Nội, ngày 32 tháng 12 năm 2024».

use super::sheet::Sheet;
use crate::date;
use crate::lexicon::Cursor;
use crate::lexicon::words::SỐ;
use crate::text::Kind;

/// Words of the place before a day.
const MOST_IN_PLACE: usize = 6;

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
    cursor.token().is_capitalised() && day.and_then(date::unread_day).is_some()
}
