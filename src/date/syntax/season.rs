//! Seasons with their year: «mùa hè năm 2017», «mùa thu 1945».

use super::expression::Expression;
use super::year::worded;
use crate::date::model::{CalendarUnit, Point, Year};
use crate::date::number::modern_year;
use crate::lexicon::{Class, Cursor};
use crate::record::RuleName;

/// At «mùa hè»; «Thế vận hội Mùa đông 2018» is the name of an event.
pub(super) fn season<'a>(head: Cursor<'a>, end: Cursor<'a>, season: u8) -> Option<Expression<'a>> {
    if head.follows(Class::NotSeason) {
        return None;
    }
    let year = modern_year(end).map(|year| year.map(Year::Stated)).or_else(|| worded(end))?;
    let point = |year| vec![Point { year, unit: CalendarUnit::Season(season) }.into()];
    Some(Expression::plain(head, RuleName::DateSeason, year.map(point)))
}
