//! One day of the lunar calendar as custom names it: «mùng 5 Tết», «mùng 10 tháng Giêng», «rằm tháng Bảy»; «mùng 2
//! tháng 9» is of the solar one.

use super::year::after;
use super::{day, lunar};
use crate::date::lunar::Month;
use crate::date::model::{CalendarUnit, Point};
use crate::date::number::count;
use crate::date::terms::{DateTerm, term};
use crate::lexicon::words::THÁNG;
use crate::lexicon::{Cursor, Parsed};

/// The day of the full moon.
const FULL_MOON: u8 = 15;

/// At «mùng» or «rằm».
pub(super) fn day(cursor: Cursor) -> Option<Parsed<Point>> {
    let found = term(cursor)?;
    match found.value {
        DateTerm::FullMoon => full_moon(found.map(|_| FULL_MOON)),
        DateTerm::LunarDay => {
            let day = number(found.end)?;
            let of_month = || day::element(found.end).filter(|read| read.end.at() > day.end.at());
            lunar::day_of_tet(day).or_else(of_month)
        }
        _ => None,
    }
}

/// The number of one of the first ten days, which alone are called «mùng».
pub(super) fn number(cursor: Cursor) -> Option<Parsed<u8>> {
    count(cursor).filter(|day| (1..=10).contains(&day.value))
}

/// «rằm tháng Giêng», «rằm tháng 7 năm 2017»: the month is always a lunar one.
fn full_moon(day: Parsed<u8>) -> Option<Parsed<Point>> {
    let number = day.end.eat_word(THÁNG)?;
    let month = lunar::month(number).or_else(|| {
        let month = count(number).filter(|month| (1..=12).contains(&month.value))?;
        Some(after(month.end).map(|year| (year, Month::plain(month.value))))
    })?;
    Some(month.map(|(year, month)| Point { year, unit: CalendarUnit::LunarDay { month, day: day.value } }))
}
