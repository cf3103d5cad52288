//! Years of a period: «giai đoạn 2016-2020», «năm học 2017-2018», «niên vụ 2016/17».

use super::expression::Expression;
use super::series::series;
use crate::date::guard::{is_amount, is_free_after};
use crate::date::model::Extent;
use crate::date::number::{separator, short_year, year};
use crate::date::terms::Granularity;
use crate::lexicon::words::NĂM;
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// At «giai đoạn», «nhiệm kỳ», «năm học» …
pub(super) fn period<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let years = |at| two_years(at).or_else(|| series(at, Granularity::Year));
    // «giai đoạn năm 2016 đến 2020», but «giữa nhiệm kỳ | năm 2018»
    let are_several = |years: &Vec<Extent>| matches!(years.as_slice(), [years] if years.last.is_some());
    let headed = || years(number.eat_word(NĂM)?).filter(|years| are_several(&years.value));
    // «nhiệm kỳ (2016-2021)»
    let years = years(number).or_else(headed).or_else(|| number.bracketed(years))?;
    let is_period = is_free_after(years.end) && !is_amount(years.end);
    is_period.then(|| Expression::plain(head, RuleName::DatePeriod, years))
}

/// A year and the next one: `2016/17`, `2016/2017`, `2016-17`.
fn two_years(cursor: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let first = year(cursor)?;
    let separator = separator(first.end)?;
    let last = match year(separator.end) {
        Some(last) if separator.value == Kind::Slash => last,
        Some(_) => return None,
        None => short_year(separator.end)?,
    };
    (last.value == first.value + 1).then(|| last.map(|last| vec![Extent::years(first.value, last)]))
}
