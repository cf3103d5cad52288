//! Feasts with their year, and days that are kept every year: «Tết Nguyên đán Mậu Tuất 2018», «Giỗ Tổ Hùng Vương năm
//! 2018», «Ngày Nhà giáo Việt Nam 20/11».

use super::day;
use super::expression::Expression;
use super::lunar::year_of_feast;
use crate::date::guard::is_free_after;
use crate::date::model::{CalendarUnit, Point};
use crate::lexicon::Cursor;
use crate::record::RuleName;

/// The feast of a year; without one its name is no date.
pub(super) fn feast<'a>(start: Cursor<'a>, name_end: Cursor<'a>, day: CalendarUnit) -> Option<Expression<'a>> {
    let year = year_of_feast(name_end)?;
    let extents = year.map(|year| vec![Point { year, unit: day }.into()]);
    Some(Expression::plain(start, RuleName::DateFeast, extents))
}

/// The day behind the name of a commemoration, if it is the one that is kept.
pub(super) fn commemoration(name_end: Cursor, kept: CalendarUnit) -> Option<Expression> {
    let day = day::element(name_end).filter(|day| day.value.unit == kept && is_free_after(day.end))?;
    Some(Expression::plain(name_end, RuleName::DateCommemoration, day.map(|day| vec![day.into()])))
}
