//! Quarters: «quý III/2017», «quý 3 năm nay», «quý I, II và III», «quý IV/2016 - quý I/2017», «quý thứ hai năm 2017».

use super::expression::Expression;
use super::year::after;
use crate::date::guard::{is_amount, is_closed, is_free_after};
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::number::roman_or_small;
use crate::lexicon::words::THỨ;
use crate::lexicon::{Class, Cursor, NumeralKind, Parsed, numeral};
use crate::record::RuleName;

/// `III`, `3/2017`, «III năm 2017», after «quý»; «ba» after «quý thứ».
pub(super) fn element(cursor: Cursor) -> Option<Parsed<Point>> {
    let ordinal = || if is_ordinal(cursor) { numeral(cursor, NumeralKind::Calendar) } else { None };
    let quarter = roman_or_small(cursor).or_else(ordinal).filter(|quarter| (1..=12).contains(&quarter.value))?;
    let year = after(quarter.end);
    // «quý V/2024» is a slip; without a year it is something else.
    let is_quarter = quarter.value <= 4 || matches!(year.value, Year::Stated(_));
    is_quarter.then(|| year.map(|year| Point { year, unit: CalendarUnit::Quarter(quarter.value) }))
}

/// The quarters after «quý»: a year or a Roman numeral makes them sure, anything else must not be the number of what is
/// named next; «tứ quý 3» is a hand of cards, «ngũ quý 1» the plate of a car.
pub(super) fn certain<'a>(
    head: Cursor<'a>,
    number: Cursor<'a>,
    quarters: Parsed<'a, Vec<Extent>>,
) -> Option<Expression<'a>> {
    if head.follows(Class::NotQuarter) || !is_free_after(quarters.end) {
        return None;
    }
    let is_time = head.follows(Class::TimePreposition);
    let is_closed = is_closed(quarters.end);
    let is_certain = quarters.value.iter().any(|quarter| quarter.has_years())
        || match is_ordinal(number) {
            // «quý thứ hai liên tiếp» may be any.
            true => is_time && is_closed,
            false => numeral(number, NumeralKind::Roman).is_some() || is_closed || is_time && !is_amount(quarters.end),
        };
    is_certain.then(|| Expression::plain(head, RuleName::DateQuarter, quarters))
}

/// «quý thứ |hai|»
fn is_ordinal(number: Cursor) -> bool {
    number.before().word() == THỨ
}
