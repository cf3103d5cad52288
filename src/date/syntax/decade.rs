//! Decades: «thập niên 1990», «thập niên 1970 và 1980», «những năm 60-70 của thế kỷ XX».

use super::expression::Expression;
use super::series::{past_and, series};
use crate::date::guard::{is_closed, is_free_after};
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::number::roman_or_small;
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::words::{CỦA, TRƯỚC, TUỔI};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// Decades that are named together.
const MOST: usize = 10;

/// At «thập niên», «những năm»: decades, or from one to another.
pub(super) fn decade<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let is_short = number.token().length == 2;
    // «những năm 80, 90 người»
    let next = |end| past_and(end).and_then(member).filter(|next| !is_short || is_closed(next.end));
    let decades = member(number)?.chain(MOST, |_, end| next(end));
    // «những năm 1990, 1991»
    let is_of_years = || series(number, Granularity::Year).is_some_and(|years| years.end.at() > decades.end.at());
    // «những năm 70-80 tuổi»
    if !is_free_after(decades.end) || decades.end.word() == TUỔI || !is_short && is_of_years() {
        return None;
    }
    let end = past_century(decades.end);
    Some(Expression::plain(head, RuleName::DateDecade, Parsed::new(decades.value, end)))
}

/// One decade, or from one to another: `1990`, `60-70`.
fn member(number: Cursor) -> Option<Parsed<Extent>> {
    let is_short = number.token().length == 2;
    let decades = first_year(number)?.up_to(|first, end| {
        let far = first_year(end.eat_kind(Kind::Dash)?)?;
        (is_short && far.value > *first).then_some(far)
    });
    let point = |year| Point { year: Year::Stated(year), unit: CalendarUnit::Decade };
    Some(decades.map(|(first, last)| Extent { first: point(first), last: last.map(point) }))
}

/// The place after «của thế kỷ trước», «thế kỷ XX», or the same place.
fn past_century(end: Cursor) -> Cursor {
    let of = end.eat_word(CỦA).unwrap_or(end);
    let Some(Parsed { value: DateTerm::Century, end: name }) = term(of) else { return end };
    name.eat_word(TRƯỚC).or_else(|| roman_or_small(name).map(|number| number.end)).unwrap_or(end)
}

/// The first year of a decade: `1990`, or `90` in the twentieth century.
fn first_year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let year = match (token.number()?, token.length) {
        (number @ 10..=90, 2) => 1900 + number as u16,
        (number @ 1000..=2100, 4) => number as u16,
        _ => return None,
    };
    (year % 10 == 0).then_some(Parsed::new(year, cursor.skip(1)))
}
