//! Days of the lunar calendar by custom, also with their day of the solar one: «mùng 1 đến mùng 5 Tết», «mùng 3 - 5
//! tháng Giêng», «rằm tháng Giêng (2/3)».

use super::explanation::{Explained, explanation};
use super::expression::Expression;
use super::lunar_day;
use super::series::{member, past_and};
use crate::date::model::{CalendarUnit, Date, Extent, Point};
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;

/// At «mùng» or «rằm».
pub(super) fn customary(start: Cursor) -> Option<Expression> {
    let days = days(start)?;
    let date = match explanation(days.end, None) {
        Some(explained) => explained.map(|Explained { extents, weekday, part }| Date {
            extents,
            weekday,
            parts: part.into_iter().collect(),
            ..Date::default()
        }),
        None => days.map(|days| Date::from(vec![days])),
    };
    Some(Expression::new(start, RuleName::DateCustomary, date))
}

/// One day, or from one to another; the first of two takes its month from the second: «mùng 1 | và mùng 2 Tết».
pub(super) fn days(cursor: Cursor) -> Option<Parsed<Extent>> {
    let is_lunar = |point: Point| matches!(point.unit, CalendarUnit::LunarDay { .. });
    let range = match term(cursor)? {
        Parsed { value: DateTerm::LunarDay, end } => member(end, Granularity::Day)
            .filter(|days| is_lunar(days.value.first) && days.value.last.is_some_and(is_lunar)),
        _ => None,
    };
    range.or_else(|| lunar_day::day(cursor).or_else(|| before_next(cursor)).map(|day| day.map(Extent::from)))
}

/// A day without its month before one that states it.
fn before_next(cursor: Cursor) -> Option<Parsed<Point>> {
    let head = term(cursor).filter(|term| term.value == DateTerm::LunarDay)?;
    let first = lunar_day::number(head.end)?;
    let mut point = lunar_day::day(past_and(first.end)?)?.value;
    let (CalendarUnit::LunarDay { day, .. } | CalendarUnit::Day { day, .. }) = &mut point.unit else { return None };
    let next = std::mem::replace(day, first.value);
    (first.value < next).then(|| first.map(|_| point))
}
