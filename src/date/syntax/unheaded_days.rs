//! Days without «ngày»: `25/10/2017`, `29-31/5`, «23 tháng Chạp»; `16/11` and «5 tháng 7» only where something says that it is a time.

use super::series::{member, series};
use super::{announced, clock};
use crate::date::guard::{is_closed, is_free_after, is_no_count, is_plausible, is_scale};
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::terms::Granularity;
use crate::lexicon::words::{THÁNG, TRONG, TỨC};
use crate::lexicon::{Cursor, Parsed};
use crate::text::Kind;

/// At a number.
pub(super) fn days(start: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let days = if announced::may_be_days(start) {
        series(start, Granularity::Day)?
    } else {
        member(start, Granularity::Day)?.map(|extent| vec![extent])
    };
    if !is_free_after(days.end) || !days.value.iter().all(|day| day.has_months() && is_plausible(*day)) {
        return None;
    }
    if is_span_of_years(start, &days.value) && !announced::is_occasion(start) {
        return None;
    }
    let is_certain = days.value.iter().all(|day| day.has_years() || is_lunar(*day))
        || is_said_to_be(start, &days)
        || is_range(start, &days.value) && is_closed(days.end);
    is_certain.then_some(days)
}

/// «2-5 năm tới» is a span of years, «lễ 2-9 năm tới» a day.
fn is_span_of_years(start: Cursor, days: &[Extent]) -> bool {
    let is_next_year = matches!(days, [Extent { first: Point { year: Year::Relative(_), .. }, last: None }]);
    is_next_year && start.skip(1).kind() == Kind::Dash
}

fn is_lunar(extent: Extent) -> bool {
    matches!(extent.first.unit, CalendarUnit::LunarDay { .. })
}

/// `29-31/5`, `12/10 - 14/10`, «29 - 31 tháng 5»
fn is_range(start: Cursor, days: &[Extent]) -> bool {
    let is_of_month = |mark: Cursor| mark.kind() == Kind::Slash || mark.word() == THÁNG;
    matches!(days, [Extent { last: Some(_), .. }]) && (is_of_month(start.skip(1)) || is_of_month(start.skip(3)))
}

/// Whether the words around make a day of `16/11`, which otherwise is a fraction or a score.
fn is_said_to_be(start: Cursor, days: &Parsed<Vec<Extent>>) -> bool {
    let before = start.before().word();
    // «đến 11/4 mới lấy mẫu»; «trực trong 24/7» and «từ 18.7 điểm» are no days.
    let is_nothing_else = || {
        let has_dot = (start.at()..days.end.at()).any(|at| start.to(at).kind() == Kind::Dot);
        before != TRONG && !has_dot && days.value.iter().all(|day| is_no_share(*day, start))
    };
    let is_scale = !is_slashed(start) && is_scale(start) && !days.value.iter().all(|day| is_no_count(*day));
    let is_time = announced::is_time(start) && !is_scale;
    announced::is_occasion(start)
        || clock::stands_before(start) && !clock::ends_hour(days.end)
        || is_time && is_closed(days.end)
        || (is_time || before == TỨC) && is_nothing_else()
        || announced::is_bracketed(start, days.end) && (is_slashed(start) || is_nothing_else())
        || is_slashed(start) && announced::is_item(start, days.end)
        || is_worded(start) && is_of_month(start, days)
}

fn is_slashed(start: Cursor) -> bool {
    start.skip(1).kind() == Kind::Slash
}

fn is_worded(start: Cursor) -> bool {
    start.skip(1).word() == THÁNG
}

/// Whether «15 tháng 7» is a day, and nothing is counted in months: «- 3 tháng 7: lễ khánh thành», «hôm ấy, 15 tháng 7,
/// …».
fn is_of_month(start: Cursor, days: &Parsed<Vec<Extent>>) -> bool {
    let is_item = || announced::opens_line(start) && matches!(days.end.kind(), Kind::Colon | Kind::Dash);
    let is_no_month =
        |day: Extent| day.points().all(|point| matches!(point.unit, CalendarUnit::Day { day, .. } if day > 12));
    is_item() || is_closed(days.end) && days.value.iter().copied().all(is_no_month)
}

/// Whether days are no part of a whole, as `2/3` is: greater than their month. Behind a dash small numbers are scores.
fn is_no_share(extent: Extent, start: Cursor) -> bool {
    extent.points().any(|point| match point.unit {
        CalendarUnit::Day { month: Some(month), day } => day > if is_slashed(start) { month } else { 12 },
        _ => false,
    })
}
