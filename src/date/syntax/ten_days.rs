//! Ten days of a month: «thượng tuần tháng 3», «trung tuần tháng 5/2017», «hạ tuần tháng Hai».

use super::expression::Expression;
use super::month;
use crate::date::day::last_of_month;
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::lexicon::Cursor;
use crate::lexicon::words::THÁNG;
use crate::record::RuleName;

/// The first of the last ten days, which are as many as the month has left.
const LAST_TEN: u8 = 21;

/// A year in which February is short, which is right in every year.
const PLAIN_YEAR: u16 = 2001;

/// The days of a month from `first` on, at their name.
pub(super) fn ten_days<'a>(start: Cursor<'a>, end: Cursor<'a>, first: u8) -> Option<Expression<'a>> {
    let month = month::element(end.eat_word(THÁNG)?)?;
    let Point { year, unit: CalendarUnit::Month(number) } = month.value else { return None };
    let last = match year {
        _ if first != LAST_TEN => first + 9,
        Year::Stated(year) => last_of_month(year, number),
        _ => last_of_month(PLAIN_YEAR, number),
    };
    let day = |day| Point::day(year, Some(number), day);
    Some(Expression::plain(start, RuleName::DateTenDays, month.map(|_| vec![Extent::range(day(first), day(last))])))
}
