//! Times of the day beside a date: «17 giờ ngày 15/6», «20h 15/6»; they are no part of it.

use super::element::head;
use crate::date::guard::second_before;
use crate::date::number::past_comma;
use crate::date::terms::{DateTerm, term};
use crate::lexicon::words::{GIỜ, H, ĐỊA};
use crate::lexicon::{Cursor, Parsed};
use crate::text::{Gap, Kind, Token};

/// The most tokens of a clock time after its hour and «giờ»: minutes, «phút».
const LONGEST: usize = 3;
/// Tokens of `07:10`.
const TIME: usize = 3;

/// The place after a time of the day before a date, or the same place: «17 giờ |ngày», «17h30 |ngày», «8 giờ 30 phút
/// |ngày», «4 giờ |sáng 6/3».
pub(super) fn past(cursor: Cursor) -> Cursor {
    if !is_hour(cursor.token()) {
        return cursor;
    }
    let letter = cursor.skip(1);
    let is_clock = letter.word() == GIỜ || letter.kind() == Kind::Word && letter.token().length == 1;
    let is_part_of_day = |place: Cursor| matches!(term(place), Some(Parsed { value: DateTerm::PartOfDay(_), .. }));
    let is_date = |place: &Cursor| head(*place).is_some() || is_part_of_day(*place);
    let behind = || (0..LONGEST).map(|more| letter.skip(1 + more)).find(is_date);
    if is_clock { behind().unwrap_or(cursor) } else { cursor }
}

/// Whether a time of the day stands before: «20h», «10h40», «20 giờ».
pub(super) fn stands_before(cursor: Cursor) -> bool {
    let is_after_hour = |end: Cursor| {
        let letter = end.before();
        let is_letter = letter.word() == GIỜ || letter.word() == H && letter.is_glued();
        is_letter && is_hour(second_before(end))
    };
    let minutes = cursor.before();
    let has_minutes = minutes.kind == Kind::Number && minutes.is_glued();
    is_after_hour(cursor) || has_minutes && cursor.back().is_some_and(is_after_hour)
}

/// Whether a time of the day follows, as news sites write it: «6/8/2020, |07:10», «6/8/2020 | 07:10 (GMT+7)». Behind a
/// dash or a bar more words would be those of a timetable.
pub(super) fn follows(end: Cursor) -> bool {
    let is_time = |hour: Cursor| hour.kind() == Kind::Number && hour.skip(1).kind() == Kind::Colon;
    let is_parted = matches!(end.kind(), Kind::Dash | Kind::Symbol | Kind::Bar);
    let after = end.skip(TIME + 1);
    let is_alone = after.kind() == Kind::End || after.token().gap == Gap::Line || after.kind() == Kind::Open;
    is_time(past_comma(end)) || is_parted && is_alone && is_time(end.skip(1))
}

/// Whether a time of the day follows and nothing else, but for its zone: «…, 09:41⏎», «…, 09:41 [GMT+7]».
pub(super) fn closes_line(end: Cursor) -> bool {
    let after = past_comma(end).skip(TIME);
    follows(end) && (after.after_line() || after.kind() == Kind::Open)
}

/// Whether the number before this place is an hour: «6 giờ 30 - 8 |giờ», «6h30 - 8|h».
pub(super) fn ends_hour(end: Cursor) -> bool {
    end.word() == GIỜ && !names_zone(end) || end.word() == H && end.token().is_glued()
}

/// Whether «giờ» names the clock by which a date before it is told, and counts nothing: «6/9 |giờ Hà Nội|».
pub(super) fn names_zone(end: Cursor) -> bool {
    let place = end.skip(1);
    end.word() == GIỜ && (place.token().is_capitalised() || place.word() == ĐỊA)
}

fn is_hour(token: Token) -> bool {
    token.kind == Kind::Number && token.length <= 2
}
