//! One day, month, quarter or year: with its head word, or where a list has said it once for all.

use super::{day, lunar_day, month, quarter, year};
use crate::date::guard::is_symbol;
use crate::date::model::{Extent, Point};
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::{Cursor, Parsed};

/// The head word of an element: «ngày», «tháng», `T` in `T8` …
pub(super) fn head(cursor: Cursor) -> Option<Parsed<Granularity>> {
    let found = term(cursor)?;
    match found.value {
        DateTerm::Unit(unit) => Some(found.map(|_| unit)),
        DateTerm::Letter(unit) if is_symbol(cursor) => Some(found.map(|_| unit)),
        _ => None,
    }
}

/// An element of this size, without its head word.
pub(super) fn element(cursor: Cursor, granularity: Granularity) -> Option<Parsed<Point>> {
    match granularity {
        Granularity::Day => day::element(cursor),
        Granularity::Month => month::element(cursor),
        Granularity::Quarter => quarter::element(cursor),
        Granularity::Year => year::element(cursor),
    }
}

/// An element that says itself of which size it is: by its head word, after a part of the day or of the period; by its
/// name, or by numbers up to the month.
pub(super) fn headed(cursor: Cursor) -> Option<Parsed<Point>> {
    let start = match term(cursor) {
        Some(Parsed { value: DateTerm::PartOfDay(_) | DateTerm::Edge(_), end }) => end,
        _ => cursor,
    };
    if let Some(head) = head(start) {
        return element(head.end, head.value);
    }
    let numeric_day = || day::element(start).filter(|day| Extent::from(day.value).ends_in_month());
    lunar_day::day(start).or_else(numeric_day).or_else(|| month::numeric(start))
}
