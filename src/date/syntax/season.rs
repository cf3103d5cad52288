//! Seasons with their year: «mùa hè năm 2017», «hè 2017», «mùa thu 1945», «xuân Kỷ Hợi 2019».

use super::expression::Expression;
use super::year::{named, worded};
use crate::date::model::{CalendarUnit, Point, Year};
use crate::date::number::modern_year;
use crate::lexicon::{Class, Cursor};
use crate::record::RuleName;
use crate::text::{Case, Kind};

/// At «mùa hè», «hè»; «Thế vận hội Mùa đông 2018», «bộ sưu tập Xuân - Hè 2018» are names.
pub(super) fn season<'a>(head: Cursor<'a>, end: Cursor<'a>, season: u8) -> Option<Expression<'a>> {
    let joint = head.back().filter(|joint| matches!(joint.kind(), Kind::Dash | Kind::Slash));
    if joint.unwrap_or(head).follows(Class::NotSeason) {
        return None;
    }
    let stated = |at| modern_year(at).map(|year| year.map(Year::Stated));
    // «Thị trấn Trường Xuân 2019»
    let is_in_name = head.token().case == Case::Capital && head.before().is_capitalised();
    let bare = if is_in_name { None } else { stated(end) };
    let cyclic = || named(end).map(|year| stated(year.end).unwrap_or(year));
    let year = bare.or_else(|| worded(end)).or_else(cyclic)?;
    let point = |year| vec![Point { year, unit: CalendarUnit::Season(season) }.into()];
    Some(Expression::plain(head, RuleName::DateSeason, year.map(point)))
}
