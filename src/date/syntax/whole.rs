//! A month, quarter, year, decade or century with the word that says so, alone or after «đầu», «giữa», «cuối».

use super::expression::Expression;
use super::series::series;
use super::{before_era, century, decade, early_year, month, quarter, year};
use crate::date::guard::{is_free_after, is_free_before};
use crate::date::terms::{DateTerm, Granularity};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;

/// At its head word.
pub(super) fn whole<'a>(head: Cursor<'a>, term: Parsed<'a, DateTerm>) -> Option<Expression<'a>> {
    let number = term.end;
    match term.value {
        DateTerm::Unit(Granularity::Month) => month::certain(head, number, series(number, Granularity::Month)?),
        DateTerm::Unit(Granularity::Quarter) => quarter::certain(head, number, series(number, Granularity::Quarter)?),
        DateTerm::Unit(Granularity::Year) => year::lunar(head, number).or_else(|| {
            let years = before_era::years(number)
                .or_else(|| series(number, Granularity::Year))
                .or_else(|| early_year::years(head, number))?;
            year::certain(head, number, years)
        }),
        DateTerm::Decade => decade::decade(head, number),
        DateTerm::Century => century::century(head, number),
        _ => None,
    }
}

/// At the letter of `T8/2017`, `Q1-2017`: only the year makes a date of it.
pub(super) fn lettered<'a>(letter: Cursor<'a>, number: Cursor<'a>, granularity: Granularity) -> Option<Expression<'a>> {
    let extents = series(number, granularity)?;
    let is_date =
        is_free_before(letter) && is_free_after(extents.end) && extents.value.iter().all(|extent| extent.has_years());
    let rule = if granularity == Granularity::Month { RuleName::DateMonth } else { RuleName::DateQuarter };
    is_date.then(|| Expression::plain(letter, rule, extents))
}
