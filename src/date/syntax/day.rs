//! Days: «ngày 25/10/2017», «ngày 5 tháng 3 năm 2020», «ngày mười chín tháng Tám», `2017-10-25`, «ngày 15 tháng này».

use super::expression::Expression;
use super::weekday::with_weekday;
use super::{lunar, month, year};
use crate::date::guard::{is_amount, is_closed, is_free_after};
use crate::date::model::{CalendarUnit, Date, Extent, Point, Step, Year};
use crate::date::number::{self, modern_year, past_comma, separator, short_year, small};
use crate::date::terms::relative;
use crate::lexicon::words::{NGÀY, THÁNG};
use crate::lexicon::{Class, Cursor, NumeralKind, Parsed, numeral};
use crate::record::RuleName;
use crate::text::{Gap, Kind};

/// `5`, `5/3`, `5/3/2020`, `5 tháng 3 năm 2020`, `2020-03-05`, after «ngày» or alone.
pub(super) fn element(cursor: Cursor) -> Option<Parsed<Point>> {
    if let Some(iso) = iso(cursor) {
        return Some(iso);
    }
    let Some(day) = small(cursor) else { return in_words(cursor) };
    if let Some(found) = of_month(day).or_else(|| lunar::day_of_tet(day)).or_else(|| apart(cursor, day)) {
        return Some(found);
    }
    match numeric(cursor, day) {
        Numeric::Day(found) => Some(found),
        Numeric::Alone if (1..=31).contains(&day.value) => Some(day.map(|day| Point::day(Year::Open, None, day))),
        Numeric::Alone | Numeric::Nothing => None,
    }
}

/// What the fields of a day in digits are.
enum Numeric<'a> {
    /// A day with its month.
    Day(Parsed<'a, Point>),
    /// The number of the day is all that belongs to it.
    Alone,
    /// A row of numbers.
    Nothing,
}

/// `5/3`, `5/3/2020`, «5/3, năm 2020»
fn numeric<'a>(cursor: Cursor<'a>, day: Parsed<'a, u8>) -> Numeric<'a> {
    let Some(first) = separator(day.end) else { return Numeric::Alone };
    let Some(month) = small(first.end) else { return Numeric::Alone };
    let of_year = |year: Parsed<'a, Year>| {
        Numeric::Day(lunar::if_said(Point::day(year.value, Some(month.value), day.value), year.end))
    };
    if let Some(second) = separator(month.end) {
        if let Some(year) = number::year(second.end) {
            return of_year(year.map(Year::Stated));
        }
        // Two digits are a year only after «ngày»: `9/10/11` is a row of numbers.
        if second.value == first.value && second.value != Kind::Dash {
            let year = short_year(second.end).filter(|year| cursor.before().word() == NGÀY && is_free_after(year.end));
            return year.map_or(Numeric::Nothing, |year| of_year(year.map(Year::Stated)));
        }
        // `5-7/3`: the days from the 5th on.
        if first.value == Kind::Dash && second.value != Kind::Dash {
            return Numeric::Alone;
        }
    }
    let begins_range = first.value == Kind::Dash && (of_month(month).is_some() || lunar::day_of_tet(month).is_some());
    if begins_range || !(1..=12).contains(&month.value) || !(1..=31).contains(&day.value) {
        return Numeric::Alone;
    }
    of_year(year::worded(month.end).unwrap_or(Parsed::new(Year::Open, month.end)))
}

/// `01 07 2025` after «ngày», «từ» …: headings made from addresses of pages have no marks.
fn apart<'a>(cursor: Cursor, day: Parsed<'a, u8>) -> Option<Parsed<'a, Point>> {
    let is_time = || cursor.before().word() == NGÀY || cursor.follows(Class::TimePreposition);
    let after_blank = |place: &Cursor<'a>| place.token().gap == Gap::Blank;
    let month = Some(day.end).filter(after_blank).and_then(small)?;
    let year = Some(month.end).filter(after_blank).and_then(modern_year)?;
    let fits = (1..=12).contains(&month.value) && (1..=31).contains(&day.value) && is_time() && !is_amount(year.end);
    fits.then(|| year.map(|year| Point::day(Year::Stated(year), Some(month.value), day.value)))
}

/// `2017-10-25`
fn iso(cursor: Cursor) -> Option<Parsed<Point>> {
    let year = modern_year(cursor)?;
    let first = separator(year.end)?;
    let month = small(first.end).filter(|month| month.value <= 12)?;
    let second = separator(month.end).filter(|second| second.value == first.value)?;
    let day = small(second.end)?;
    Some(day.map(|day| Point::day(Year::Stated(year.value), Some(month.value), day)))
}

/// «mười chín tháng Tám»; a number in words without its month is no day.
fn in_words(cursor: Cursor) -> Option<Parsed<Point>> {
    of_month(numeral(cursor, NumeralKind::Calendar)?)
}

/// «tháng 3 năm 2020», «tháng Chạp» after the number of a day.
fn of_month(day: Parsed<u8>) -> Option<Parsed<Point>> {
    let number = past_comma(day.end).eat_word(THÁNG)?;
    let day = day.value;
    if let Some(month) = lunar::month(number) {
        return Some(month.map(|(year, month)| Point { year, unit: CalendarUnit::LunarDay { month, day } }));
    }
    let month = month::number(number)?;
    Some(year::after(month.end).map(|year| Point::day(year, Some(month.value), day)))
}

/// The days after «ngày»: without a month they must be said to be a time, or to be of «tháng này».
pub(super) fn certain<'a>(head: Cursor<'a>, days: Parsed<'a, Vec<Extent>>) -> Option<Expression<'a>> {
    if !is_free_after(days.end) {
        return None;
    }
    let mut date = days.map(Date::from);
    if !date.value.extents.iter().all(|day| day.has_months()) {
        if let Some(month) = relative(date.end).filter(|relative| relative.value.step == Step::Month) {
            date.value.relative = Some(month.value);
            date.end = month.end;
        } else if !(head.follows(Class::TimePreposition) && is_closed(date.end)) {
            return None;
        }
    }
    Some(Expression::new(head, RuleName::DateDay, with_weekday(date)))
}
