//! Months and years without «tháng» and «năm»: `7/2014 - 10/2017`, «từ 8/2017», `2011-2016`, `(1802-1945)`, «đến 2030».

use super::announced;
use super::element::headed;
use super::month;
use super::series::{past_joint, series};
use crate::date::guard::{is_amount, is_closed, is_free_after};
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::date::number::{MODERN, year};
use crate::date::terms::Granularity;
use crate::lexicon::{Class, Cursor, Parsed};

/// `7/2014 - 10/2017`, «7/2014 đến 8/2015», `8/2017` after «từ» …
pub(super) fn months(start: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let months = month::numeric(start)?.up_to(|first, end| {
        let last = headed(past_joint(end)?)?;
        (!last.value.is_before(*first)).then_some(last)
    });
    let is_time =
        months.value.1.is_some() || start.follows(Class::TimePreposition) || announced::is_bracketed(start, months.end);
    let extents = |(first, last)| vec![Extent { first, last }];
    (is_time && is_free_after(months.end)).then(|| months.map(extents))
}

/// `2011-2016`; `2030` after «đến» …
pub(super) fn years(start: Cursor) -> Option<Parsed<Vec<Extent>>> {
    year(start)?;
    let years = series(start, Granularity::Year).filter(|years| is_free_after(years.end))?;
    let is_range = matches!(years.value.as_slice(), [extent] if extent.last.is_some());
    // «vua Trần Minh Tông (1314-1329)»
    let are_past = is_range && announced::is_bracketed(start, years.end) && !is_round(&years);
    let are_years = years.value.iter().flat_map(|years| years.points()).all(|point| {
        matches!((point.unit, point.year), (CalendarUnit::Year, Year::Stated(year)) if are_past || MODERN.contains(&year))
    });
    // «2016 - 2020 nguồn vốn» is a time, «1990-2100 xe» too seldom none; so is «đến 2035 hoàn tất», but «đến 2000 xe».
    let is_certain = is_range || announced::is_year(start) && (is_closed(years.end) || is_no_count(&years));
    (are_years && is_certain).then_some(years)
}

/// Whether a year is neither as round as a count of things often is, nor followed by what is counted so.
fn is_no_count(years: &Parsed<Vec<Extent>>) -> bool {
    !is_amount(years.end) && !is_round(years)
}

fn is_round(years: &Parsed<Vec<Extent>>) -> bool {
    let is_round = |point: Point| matches!(point.year, Year::Stated(year) if year % 100 == 0);
    years.value.iter().flat_map(|years| years.points()).any(is_round)
}
