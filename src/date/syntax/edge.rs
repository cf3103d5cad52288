//! The beginning, middle or end of a period: «đầu năm 2017», «cuối tháng 8», «đầu hè 2017», «giữa thế kỷ XX», «nửa đầu
//! quý III».

use super::expression::Expression;
use super::part_of_year;
use super::qualified::qualified;
use super::season::season;
use super::whole::whole;
use crate::date::guard::{is_closed, is_free_after};
use crate::date::model::{Extent, Point, Step};
use crate::date::number::modern_year;
use crate::date::terms::{DateTerm, Edge, term};
use crate::lexicon::{Class, Cursor};
use crate::record::RuleName;

/// At «đầu», «giữa», «cuối», «nửa đầu»; «bắt đầu», «ban đầu» are other words.
pub(super) fn edge<'a>(start: Cursor<'a>, end: Cursor<'a>, edge: Edge) -> Option<Expression<'a>> {
    if start.follows(Class::NotEdge) {
        return None;
    }
    if let Some(half) = part_of_year::half(start, end, edge) {
        return Some(half);
    }
    if let Some(year) = modern_year(end).filter(|year| is_free_after(year.end) && is_closed(year.end)) {
        let years = year.map(|year| vec![Extent::from(Point::year(year))]);
        return Some(Expression::plain(start, RuleName::DateYear, years));
    }
    let of = term(end)?;
    let found = match of.value {
        DateTerm::Relative(relative) if relative.step != Step::Day => qualified(end),
        DateTerm::Season(code) => season(end, of.end, code),
        _ => whole(end, of),
    };
    found.map(|found| Expression { start, ..found })
}
