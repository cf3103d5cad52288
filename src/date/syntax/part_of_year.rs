//! Months by their place in a year: «6 tháng đầu năm 2017», «9 tháng năm 2017», «nửa cuối năm nay».

use super::expression::Expression;
use super::year::of_part;
use crate::date::model::{Extent, Point, Year};
use crate::date::number::{count, modern_year};
use crate::date::terms::{DateTerm, Edge, Granularity, term};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;

/// At the «tháng» of «6 tháng đầu năm 2017».
pub(super) fn counted_months(head: Cursor) -> Option<Expression> {
    let start = head.back()?;
    let count = count(start).filter(|count| count.end.at() == head.at() && (2..=11).contains(&count.value))?.value;
    let which = head.skip(1);
    let found = term(which)?;
    let (edge, of) = match found.value {
        DateTerm::Edge(edge @ (Edge::Start | Edge::End)) => (edge, found.end),
        DateTerm::Unit(Granularity::Year) if modern_year(found.end).is_some() => (Edge::Start, which),
        _ => return None,
    };
    let (first, last) = if edge == Edge::Start { (1, count) } else { (13 - count, 12) };
    Some(Expression::plain(start, RuleName::DateMonths, months(of_part(of)?, first, last)))
}

/// At «nửa đầu», «nửa cuối» before a year.
pub(super) fn half<'a>(start: Cursor<'a>, end: Cursor<'a>, edge: Edge) -> Option<Expression<'a>> {
    let (first, last) = match edge {
        Edge::FirstHalf => (1, 6),
        Edge::SecondHalf => (7, 12),
        _ => return None,
    };
    Some(Expression::plain(start, RuleName::DateMonths, months(of_part(end)?, first, last)))
}

fn months(year: Parsed<Year>, first: u8, last: u8) -> Parsed<Vec<Extent>> {
    year.map(|year| vec![Extent::range(Point::month(year, first), Point::month(year, last))])
}
