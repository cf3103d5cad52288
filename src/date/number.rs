//! Numbers as dates have them: days, months, years in digits and in words, and what stands between.

use crate::lexicon::{Cursor, NumeralKind, Parsed, numeral};
use crate::text::{Gap, Kind};

/// Years that a text may speak of without saying that they are years.
pub(super) const MODERN: std::ops::RangeInclusive<u16> = 1900..=2100;

/// Years of today without their last digit: «năm 202**5**».
pub(super) const CUT_OFF: std::ops::RangeInclusive<u16> = 190..=209;

/// The four-digit numbers that can be years.
const YEARS: std::ops::Range<u32> = 1000..2200;

/// A year in two digits below this one is of the twenty-first century.
const TURN_OF_CENTURY: u16 = 50;

/// A number of one or two digits, as days and months have. Scanned texts tear its digits apart: `0 6`.
pub(super) fn small(cursor: Cursor) -> Option<Parsed<u8>> {
    let token = cursor.token();
    let number = token.number().filter(|_| token.length <= 2)?;
    if number == 0 {
        let next = cursor.skip(1).token();
        let digit = next.number().filter(|_| token.length == 1 && next.length == 1 && next.gap == Gap::Blank)?;
        return Some(Parsed::new(digit as u8, cursor.skip(2)));
    }
    Some(Parsed::new(number as u8, cursor.skip(1)))
}

/// The number of a day or a month, in one or two digits or in words: `5`, «năm».
pub(super) fn count(cursor: Cursor) -> Option<Parsed<u8>> {
    small(cursor).or_else(|| numeral(cursor, NumeralKind::Calendar))
}

/// The number of a quarter or a century: `III`, `3`.
pub(super) fn roman_or_small(cursor: Cursor) -> Option<Parsed<u8>> {
    numeral(cursor, NumeralKind::Roman).or_else(|| small(cursor))
}

/// A year of four digits.
pub(super) fn year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let number = token.number().filter(|number| token.length == 4 && YEARS.contains(number))?;
    Some(Parsed::new(number as u16, cursor.skip(1)))
}

/// A year of three digits.
pub(super) fn early_year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let number = token.number().filter(|number| token.length == 3 && *number >= 100)?;
    Some(Parsed::new(number as u16, cursor.skip(1)))
}

/// A year that needs no word to be one.
pub(super) fn modern_year(cursor: Cursor) -> Option<Parsed<u16>> {
    year(cursor).filter(|year| MODERN.contains(&year.value))
}

/// A year after a word that announces one: the last two digits of a year near the present.
pub(super) fn short_year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let number = token.number().filter(|_| token.length == 2 && token.is_glued())? as u16;
    let century = if number < TURN_OF_CENTURY { 2000 } else { 1900 };
    Some(Parsed::new(century + number, cursor.skip(1)))
}

/// `/`, `-` or `.` before a number; typing errors double it.
pub(super) fn separator(cursor: Cursor) -> Option<Parsed<Kind>> {
    let kind = cursor.kind();
    let next = cursor.skip(1);
    let end = if next.kind() == kind && next.token().is_glued() { next.skip(1) } else { next };
    let fits = match kind {
        Kind::Slash | Kind::Dash => true,
        Kind::Dot => cursor.token().is_glued() && end.token().is_glued(),
        _ => false,
    };
    (fits && end.kind() == Kind::Number).then_some(Parsed::new(kind, end))
}

/// The place after a comma, or the same place.
pub(super) fn past_comma(cursor: Cursor) -> Cursor {
    cursor.eat_kind(Kind::Comma).unwrap_or(cursor)
}
