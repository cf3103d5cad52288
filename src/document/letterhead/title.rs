//! Where the title in a head ends: «VỀ VIỆC BAN HÀNH …» before «BỘ TRƯỞNG BỘ TÀI CHÍNH» and «Căn cứ …».

use super::closing::{is_function, name};
use super::part::Role;
use super::sheet::Sheet;
use crate::lexicon::words::{VIỆC, VỀ};
use crate::lexicon::{Class, Cursor};
use crate::text::{Case, Gap, Kind};

/// Words of a title; the longest official ones have about a hundred and fifty.
const MOST_IN_TITLE: usize = 250;

/// The title without the words that open it: «về việc», «về».
pub(super) fn opened(start: Cursor) -> Cursor {
    start.eat_word(VỀ).map_or(start, |about| about.eat_word(VIỆC).unwrap_or(about))
}

/// The end of the title that begins here.
pub(super) fn end<'a>(sheet: &Sheet<'a>, start: Cursor<'a>) -> Cursor<'a> {
    let most = start.skip(MOST_IN_TITLE);
    let mut place = start;
    while place.at() < most.at() && !is_over(sheet, start, place) {
        place = sheet.mention(place).map_or(place.skip(1), |found| place.to(found.end));
    }
    trimmed(start, place)
}

/// A title has no mark at its end.
fn trimmed<'a>(start: Cursor<'a>, mut end: Cursor<'a>) -> Cursor<'a> {
    let is_mark =
        |kind| matches!(kind, Kind::Dot | Kind::Colon | Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Symbol);
    while let Some(last) = end.back().filter(|last| last.at() > start.at() && is_mark(last.kind())) {
        end = last;
    }
    end
}

fn is_over(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    if place.kind() == Kind::End || place.is_cell_bar() || is_rule(place) {
        return true;
    }
    if place.at() == start.at() {
        return false;
    }
    let token = place.token();
    let opens_preamble = token.case == Case::Capital && place.eat(Class::Basis).is_some();
    let is_motto = || place.eat(Class::Motto).is_some() && sheet.mention(place).is_none();
    let is_signed = || start.is_all_capitals() && name(place).is_some() && sheet.mention(place).is_none();
    if opens_preamble
        || is_signed()
        || is_motto()
        || sheet.dateline(place).is_some()
        || changes_to_number(sheet, start, place)
    {
        return true;
    }
    token.gap == Gap::Line && opens_other_line(sheet, start, place)
}

/// Whether the line that begins here is none of the title's.
fn opens_other_line(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    let is_capitals = start.is_all_capitals();
    let token = place.token();
    let changes_case = token.kind == Kind::Word
        && if is_capitals {
            token.case != Case::Upper
        } else {
            place.is_in_capitals() && start.token().is_capitalised()
        };
    // «PHÓ CHỦ TỊCH ⏎ (Đã ký)»
    let is_signed = token.kind == Kind::Open && is_function(start);
    changes_case
        || is_signed
        || token.case == Case::Capital && place.eat(Class::Preamble).is_some()
        || sheet.authority(place).is_some()
}

/// Whether the document's own number follows: «TỈNH LÀO CAI |Số: 12/QĐ-UBND|», «|Bản án số: …|».
fn changes_to_number(sheet: &Sheet, start: Cursor, place: Cursor) -> bool {
    let token = place.token();
    let changes_case = || start.is_all_capitals() && token.case == Case::Capital && token.length > 1;
    match sheet.number(place).map(|found| found.value) {
        Some(Role::Number(_)) => true,
        Some(_) => changes_case(),
        None => false,
    }
}

/// Whether a rule is drawn here: `-----`, `_____`.
fn is_rule(place: Cursor) -> bool {
    let is_drawn = |place: Cursor| matches!(place.kind(), Kind::Dash | Kind::Symbol) && !place.is_cell_bar();
    let glued = |count| is_drawn(place.skip(count)) && place.skip(count).token().is_glued();
    is_drawn(place) && glued(1) && glued(2)
}
