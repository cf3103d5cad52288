//! Decades: «thập niên 1990», «những năm 60-70 của thế kỷ XX».

use super::expression::Expression;
use super::series::series;
use crate::date::guard::is_free_after;
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::number::roman_or_small;
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::words::{CỦA, TRƯỚC, TUỔI};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// At «thập niên», «những năm»: one decade, or from one to another.
pub(super) fn decade<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let is_short = number.token().length == 2;
    let first = first_year(number)?;
    // «những năm 1990, 1991»
    if !is_short && series(number, Granularity::Year).is_some_and(|years| years.end.at() > first.end.at()) {
        return None;
    }
    let decades = first.up_to(|first, end| {
        let far = first_year(end.eat_kind(Kind::Dash)?)?;
        (is_short && far.value > *first).then_some(far)
    });
    // «những năm 70-80 tuổi»
    if !is_free_after(decades.end) || decades.end.word() == TUỔI {
        return None;
    }
    let point = |year| Point { year: Year::Stated(year), unit: CalendarUnit::Decade };
    let (first, last) = decades.value;
    let extent = Extent { first: point(first), last: last.map(point) };
    Some(Expression::plain(head, RuleName::DateDecade, Parsed::new(vec![extent], past_century(decades.end))))
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
