//! Dates that a word announces: which form reads what follows it.

use super::expression::Expression;
use super::qualified::qualified;
use super::series::{of_next_month, series};
use super::whole::{lettered, whole};
use super::{customary, day, edge, feast, part_of_year, period, season, ten_days};
use crate::date::guard::{is_surely_weekday, is_symbol};
use crate::date::model::Date;
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::Cursor;
use crate::lexicon::words::HÔM;

/// At a word of the tables.
pub(super) fn headed(start: Cursor) -> Option<Expression> {
    let found = term(start)?;
    let end = found.end;
    match found.value {
        DateTerm::Unit(Granularity::Day) => days(start, end).or_else(|| worded_day(start, end)),
        DateTerm::Unit(Granularity::Month) => part_of_year::counted_months(start).or_else(|| whole(start, found)),
        DateTerm::Unit(_) | DateTerm::Decade | DateTerm::Century => whole(start, found),
        DateTerm::Letter(granularity) if is_symbol(start) => lettered(start, end, granularity),
        DateTerm::Letter(_) => None,
        DateTerm::Period => period::period(start, end),
        DateTerm::Season(season) => season::season(start, end, season),
        DateTerm::Edge(edge) => edge::edge(start, end, edge),
        DateTerm::TenDays(first) => ten_days::ten_days(start, end, first),
        DateTerm::Commemoration(day) => feast::commemoration(end, day),
        DateTerm::Feast(day) => feast::feast(start, end, day),
        DateTerm::LunarDay | DateTerm::FullMoon => customary::customary(start),
        DateTerm::PartOfDay(_) | DateTerm::Weekday(_) | DateTerm::Relative(_) => qualified(start),
    }
}

/// «ngày 25/10/2017», «ngày 15, 16 và 17/6»
fn days<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let days = series(number, Granularity::Day)?;
    day::certain(head, of_next_month(&days).unwrap_or(days))
}

/// «ngày mùng 5 Tết», «hôm thứ Năm», «ngày thứ Sáu, 15/6»
fn worded_day<'a>(head: Cursor<'a>, end: Cursor<'a>) -> Option<Expression<'a>> {
    let found = match term(end)?.value {
        DateTerm::LunarDay | DateTerm::FullMoon => customary::customary(end),
        DateTerm::Weekday(_) => qualified(end).filter(|found| is_weekday(head, end, &found.date)),
        _ => None,
    };
    found.map(|found| Expression { start: head, ..found })
}

/// «ngày thứ năm» is the fifth one; «hôm thứ năm», «ngày thứ Năm», «ngày thứ năm tuần sau» are weekdays.
fn is_weekday(head: Cursor, weekday: Cursor, date: &Date) -> bool {
    head.word() == HÔM || !date.extents.is_empty() || date.relative.is_some() || is_surely_weekday(weekday)
}
