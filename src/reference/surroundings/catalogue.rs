//! Titles as collections of acts print them, on a line of their own: «Công văn 12/TCT-CS năm 2024 |tuyên truyền hóa đơn điện
//! tử| do Tổng cục Thuế ban hành».

use super::neighbour::Neighbours;
use crate::lexicon::words::{BAN, DO, HÀNH};
use crate::lexicon::{Class, Classes, Cursor};
use crate::place;
use crate::text::{Case, Gap, Kind};

/// Words of such a title.
const MOST_IN_TITLE: usize = 120;
/// How far «ban hành» may be from «do».
const MOST_TO_VERB: usize = 16;
/// What no title begins with.
const NO_START: Classes = Classes::of(&[
    Class::Auxiliary,
    Class::Conjunction,
    Class::Deictic,
    Class::Preposition,
    Class::TimePreposition,
    Class::NoTitle,
    Class::Effect,
    Class::InEffect,
    Class::Lapsing,
]);

/// The place after the title that begins at `start`, if «do … ban hành» ends its line and nothing is said before.
pub(super) fn end<'a>(start: Cursor<'a>, rest: Neighbours) -> Option<Cursor<'a>> {
    let token = start.token();
    if token.case != Case::Lower || token.gap == Gap::Line || start.any(NO_START).is_some() {
        return None;
    }
    let mut place = start;
    while place.at() < start.at() + MOST_IN_TITLE {
        if names_issuer(place, rest) {
            return Some(place).filter(|end| end.at() > start.at() + 1);
        }
        let is_said = || place.eat(Class::Predicate).is_some() && place.eat(Class::ClauseCompound).is_none();
        let is_over = matches!(place.kind(), Kind::End | Kind::Dot | Kind::Stop | Kind::Semicolon | Kind::Colon);
        if is_over || place.is_cell_bar() || place.after_line() || is_said() {
            return None;
        }
        place = rest.at(place).map_or_else(|| place.skip(1), |found| found.end);
    }
    None
}

/// Whether a body and «ban hành» stand between «do» and the end of the line.
fn names_issuer(place: Cursor, rest: Neighbours) -> bool {
    let Some(body) = place.eat_word(DO) else { return false };
    let is_body = body.token().is_capitalised() || rest.agency(body).is_some() || place::level(body).is_some();
    let mut words = (1..MOST_TO_VERB).map(|count| body.skip(count)).take_while(|word| !word.after_line());
    is_body && words.any(|verb| verb.eat_words([BAN, HÀNH]).is_some_and(|end| end.after_line() || end.is_cell_bar()))
}
