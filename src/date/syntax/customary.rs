//! Days of the lunar calendar by custom, also with their day of the solar one: «mùng 1 đến mùng 5 Tết», «mùng 3 - 5
//! tháng Giêng», «rằm tháng Giêng (2/3)».

use super::explanation::{Explained, explanation};
use super::expression::Expression;
use super::lunar_day;
use super::series::member;
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

/// One day, or from one to another.
pub(super) fn days(cursor: Cursor) -> Option<Parsed<Extent>> {
    let is_lunar = |point: Point| matches!(point.unit, CalendarUnit::LunarDay { .. });
    let range = match term(cursor)? {
        Parsed { value: DateTerm::LunarDay, end } => member(end, Granularity::Day)
            .filter(|days| is_lunar(days.value.first) && days.value.last.is_some_and(is_lunar)),
        _ => None,
    };
    range.or_else(|| lunar_day::day(cursor).map(|day| day.map(Extent::from)))
}
