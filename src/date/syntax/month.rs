//! Months: «tháng 8», «tháng Tám năm 2017», «tháng 8/2017», «tháng Giêng», `7/2014`.

use super::expression::Expression;
use super::lunar;
use super::year::after;
use crate::date::guard::{is_amount, is_free_after, is_multiplied, is_name_of_event};
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::number::{count, modern_year, separator, small};
use crate::lexicon::words::{LƯƠNG, NĂM, THÁNG, THƯỞNG};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::{Case, Kind};

/// `8`, `8/2017`, «Tám năm 2017», «Giêng», after «tháng».
pub(super) fn element(cursor: Cursor) -> Option<Parsed<Point>> {
    if let Some(month) = lunar::month(cursor) {
        return Some(month.map(|(year, month)| Point { year, unit: CalendarUnit::LunarMonth(month) }));
    }
    let month = number(cursor).filter(|month| (1..=MOST_DAYS).contains(&month.value))?;
    let year = after(month.end);
    if month.value > 12 && !is_slip(cursor, year.value) {
        return None;
    }
    // «ba tháng năm …» is no May, «tháng Năm» is.
    let is_ambiguous = cursor.word() == NĂM && cursor.token().case == Case::Lower;
    let is_month = !is_ambiguous || year.value != Year::Open;
    is_month.then(|| year.map(|year| Point::month(year, month.value)))
}

/// A month with a higher number than any day is no slip of the pen.
const MOST_DAYS: u8 = 31;

/// Whether a number of a month that no year has is a slip: a year follows, and it is no pay: «thưởng |tháng 13 năm 2024|».
fn is_slip(number: Cursor, year: Year) -> bool {
    let is_headed = number.before().word() == THÁNG;
    let is_pay = number.back().is_some_and(|head| matches!(head.before().word(), LƯƠNG | THƯỞNG));
    is_headed && !is_pay && matches!(year, Year::Stated(_))
}

/// The number of a month. In «tháng năm 2017» there is none: «năm» belongs to the year.
pub(super) fn number(cursor: Cursor) -> Option<Parsed<u8>> {
    let is_year = cursor.word() == NĂM && cursor.skip(1).kind() == Kind::Number;
    if is_year { None } else { count(cursor) }
}

/// `7/2014`
pub(super) fn numeric(cursor: Cursor) -> Option<Parsed<Point>> {
    let month = small(cursor).filter(|month| (1..=12).contains(&month.value))?;
    let year = modern_year(separator(month.end)?.end)?;
    Some(year.map(|year| Point::month(Year::Stated(year), month.value)))
}

/// The months after «tháng», unless the word is counted or named: «3 tháng 10 ngày», «Cách mạng Tháng Tám»; with a year
/// they are sure: «3 tháng 7, 8 và 9/2017».
pub(super) fn certain<'a>(
    head: Cursor<'a>,
    number: Cursor<'a>,
    months: Parsed<'a, Vec<Extent>>,
) -> Option<Expression<'a>> {
    let is_certain = months.value.iter().any(|month| month.has_years())
        || !is_multiplied(head) && !is_amount(months.end) && !is_name_of_event(head, number);
    (is_certain && is_free_after(months.end)).then(|| Expression::plain(head, RuleName::DateMonth, months))
}
