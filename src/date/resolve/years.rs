//! The years that dates leave out.

use std::ops::RangeInclusive;

use super::context::Context;
use super::spoken::Spoken;
use crate::date::day::{Day, years_later};
use crate::date::model::{Point, Year};
use crate::record::Basis;

/// How many days a date may lie before or after the latest one of its text for that to tell its year: a text that gives
/// the year of one day goes on with the days after it, and seldom goes back to those long before. Farther off the latest
/// one is as likely to be that of an old document, and the date one of now.
const CLOSE: RangeInclusive<i32> = -31..=92;

/// The year of a point that does not state it.
pub(super) fn year_of(context: &Context, point: Point, weekday: Option<u8>, spoken_of: Spoken) -> Option<(u16, Basis)> {
    let latest = context.latest.map(|day| (day, Basis::Context));
    match (point.year, context.today) {
        (Year::Stated(_) | Year::BeforeEra(_), _) => None,
        (Year::Relative(offset), today) => {
            let (today, basis) = today?;
            Some((years_later(today.year, offset.into())?, basis))
        }
        (Year::Spoken, _) => match spoken_of.any?.year {
            Year::Stated(year) => Some((year, Basis::Context)),
            _ => None,
        },
        (Year::Cycle(place), today) => {
            let (near, basis) = today.or(latest)?;
            // The year 4 was the first of a cycle.
            let behind = (i32::from(near.year) - 4 - i32::from(place)).rem_euclid(60);
            let years = if behind <= 30 { -behind } else { 60 - behind };
            Some((years_later(near.year, years)?, basis))
        }
        (Year::Open, Some((today, basis))) => {
            // A weekday tells the year better than another date of the text does, and worse than the caller.
            let weekday = weekday.filter(|_| basis != Basis::Given);
            Some((nearest_year(point, today, weekday)?.0, basis))
        }
        (Year::Open, None) => {
            let spoken_of = spoken_of.day.and_then(Point::full_day);
            let (year, _) = context.latest.into_iter().chain(spoken_of).find_map(|near| {
                nearest_year(point, near, weekday).filter(|(_, after)| weekday.is_some() || CLOSE.contains(after))
            })?;
            Some((year, Basis::Context))
        }
    }
}

/// The year that puts a point nearest to a day, where it has the weekday that is named, and how many days after it that
/// is; none in the first and the last year of the calendar, beyond which nothing can be compared.
fn nearest_year(point: Point, near: Day, weekday: Option<u8>) -> Option<(u16, i32)> {
    let years = years_later(near.year, -1)?..=years_later(near.year, 1)?;
    let distances = years.filter_map(|year| {
        let (first, last) = Point { year: Year::Stated(year), ..point }.bounds()?;
        let after = (first.number() - near.number()).max((last.number() - near.number()).min(0));
        weekday.is_none_or(|weekday| first.weekday() == weekday).then_some((year, after))
    });
    distances.min_by_key(|(_, after)| after.abs())
}
