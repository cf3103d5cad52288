//! Level words behind a body, and classes of levels that name no place: «UBND tỉnh, | thành phố | trực thuộc Trung ương».

use super::head;
use super::words::joined;
use crate::lexicon::words::{HOẶC, TRỰC};
use crate::lexicon::{Cursor, Parsed};
use crate::place::{self, LevelWord, PlaceKind, level, past_dot};
use crate::text::{Case, Gap, Kind};

/// No list of levels is looked through further than this.
const MOST_LEVELS: usize = 3;

/// The level word here: «TT-Huế» is a province, and no town of Huế.
pub(crate) fn level_word(cursor: Cursor<'_>) -> Option<Parsed<'_, &'static LevelWord>> {
    let is_province = || place::in_table(cursor).is_some_and(|place| place.value.kind == PlaceKind::Province);
    level(cursor).filter(|_| !is_province())
}

/// The place after the full stop of a level word, where no sentence begins: «… của UBND TP. | Theo đó». Places of one
/// syllable are known.
pub(crate) fn past_level_dot(end: Cursor<'_>) -> Cursor<'_> {
    let dot = past_dot(end);
    let next = dot.skip(1).token();
    let is_sentence = || {
        dot.kind() == Kind::Word && !(next.is_capitalised() && next.gap == Gap::Blank) && place::in_table(dot).is_none()
    };
    if dot.at() > end.at() && is_sentence() { end } else { dot }
}

/// The end of a list of levels that names none in particular: «, xã», « trực thuộc trung ương».
pub(crate) fn class_of_levels(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut end = cursor;
    while let Some(next) = joined_level(end) {
        end = next;
    }
    if end.word() == TRỰC {
        end = level(end.skip(2)).map_or(end, |level| level.end);
    }
    (end.at() > cursor.at()).then_some(end)
}

/// «, xã»; in «Công an huyện và | Huyện ủy» a body follows.
fn joined_level(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let start = cursor.eat_kind(Kind::Slash).or_else(|| cursor.eat_word(HOẶC)).or_else(|| joined(cursor))?;
    if head::of_body(start).is_some() {
        return None;
    }
    let level = level(start)?;
    let has_place = place::name(past_dot(level.end), level.value.division, Case::Lower, head::ends_place).is_some();
    (!has_place).then_some(level.end)
}

/// Whether a small committee goes on a class of levels: «các tỉnh, | thành ủy», «các huyện, thị, | thành ủy».
pub(crate) fn joins_level(cursor: Cursor) -> bool {
    let member = |at: usize| {
        let joiner = cursor.to(at).back().filter(|joiner| joined(*joiner).is_some())?;
        joiner.back().map(|member| member.at())
    };
    let members = std::iter::successors(member(cursor.at()), |at| member(*at)).take(MOST_LEVELS);
    let mut members = members.map(|at| (level(cursor.to(at)).is_some(), cursor.to(at).token().is_capitalised()));
    let ends = members.find(|(is_level, is_capital)| *is_level || *is_capital);
    !cursor.token().is_capitalised() && ends.is_some_and(|(is_level, _)| is_level)
}
