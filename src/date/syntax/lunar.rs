//! Months and days that the text says are of the lunar calendar: «tháng Giêng», «tháng 6 nhuận», «10/3 âm lịch»,
//! «23 Tết».

use super::year::{after, named, worded};
use crate::date::lunar::Month;
use crate::date::model::{CalendarUnit, Point, Year};
use crate::date::number::{count, modern_year};
use crate::date::terms::{DateTerm, term};
use crate::lexicon::words::NHUẬN;
use crate::lexicon::{Class, Cursor, NumeralKind, Parsed, numeral};

const FIRST: Month = Month::plain(1);
const LAST: Month = Month::plain(12);

/// The day that a feast of the lunar calendar must be for its name to count the days around it.
const NEW_YEAR: CalendarUnit = CalendarUnit::LunarDay { month: FIRST, day: 1 };

/// «Giêng», «Chạp năm Đinh Dậu», «3 âm lịch», «6 nhuận» after «tháng».
pub(super) fn month(cursor: Cursor) -> Option<Parsed<(Year, Month)>> {
    let name = numeral(cursor, NumeralKind::Lunar);
    let number = name.or_else(|| count(cursor)).filter(|number| (1..=12).contains(&number.value))?;
    let leap = number.end.eat_word(NHUẬN);
    let end = leap.unwrap_or(number.end);
    // «tháng 7 2024 âm lịch»
    let bare = || modern_year(end).map(|year| year.map(Year::Stated)).filter(|year| said_to_be_lunar(*year).is_some());
    let year = worded(end).or_else(bare).unwrap_or(Parsed::new(Year::Open, end));
    let said = said_to_be_lunar(year);
    let is_lunar = name.is_some() || leap.is_some() || said.is_some() || matches!(year.value, Year::Cycle(_));
    let month = Month { number: number.value, is_leap: leap.is_some() };
    is_lunar.then(|| said.unwrap_or(year).map(|year| (year, month)))
}

/// The day itself, or where «âm lịch» follows or the year is «Mậu Tuất», that day of the lunar calendar.
pub(super) fn if_said<'a>(point: Point, end: Cursor<'a>) -> Parsed<'a, Point> {
    let of_cycle = || matches!(point.year, Year::Cycle(_)).then(|| Parsed::new(point.year, end));
    match (said_to_be_lunar(Parsed::new(point.year, end)).or_else(of_cycle), point.unit) {
        (Some(year), CalendarUnit::Day { month: Some(number), day }) => {
            year.map(|year| Point { year, unit: CalendarUnit::LunarDay { month: Month::plain(number), day } })
        }
        _ => Parsed::new(point, end),
    }
}

/// The year of a date that «âm lịch» or «(âm lịch)» follows: the one that was read, or the one behind these words.
fn said_to_be_lunar(year: Parsed<Year>) -> Option<Parsed<Year>> {
    let end = lunar_calendar(year.end).or_else(|| year.end.bracketed(lunar_calendar))?.end;
    let behind = if year.value == Year::Open { worded(end) } else { None };
    Some(behind.unwrap_or(Parsed::new(year.value, end)))
}

fn lunar_calendar(cursor: Cursor) -> Option<Parsed<()>> {
    cursor.eat(Class::LunarCalendar).map(|end| Parsed::new((), end))
}

/// «Tết», «Tết Nguyên đán», «Tết Đinh Dậu», «Tết năm 2018» after the number of a day: the 23rd and later are those
/// before the New Year.
pub(super) fn day_of_tet(day: Parsed<u8>) -> Option<Parsed<Point>> {
    let tet = term(day.end).filter(|term| term.value == DateTerm::Feast(NEW_YEAR))?.end;
    let year = year_of_feast(tet).or_else(|| worded(tet)).unwrap_or(Parsed::new(Year::Open, tet));
    let (month, of) = match (day.value, year.value) {
        (1..=10, of) => (FIRST, of),
        (23..=30, Year::Stated(of)) => (LAST, Year::Stated(of - 1)),
        (23..=30, Year::Cycle(place)) => (LAST, Year::Cycle((place + 59) % 60)),
        (23..=30, of) => (LAST, of),
        _ => return None,
    };
    let unit = CalendarUnit::LunarDay { month, day: day.value };
    Some(year.map(|_| Point { year: of, unit }))
}

/// «Mậu Tuất 2018», «Mậu Tuất», «năm 2018» after the name of a feast.
pub(super) fn year_of_feast(end: Cursor) -> Option<Parsed<Year>> {
    let name = named(end);
    let stated = after(name.map_or(end, |name| name.end));
    if matches!(stated.value, Year::Stated(_)) { Some(stated) } else { name }
}
