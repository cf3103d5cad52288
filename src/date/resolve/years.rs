//! The years that dates leave out.

use super::context::Context;
use super::spoken::Spoken;
use crate::date::day::{Day, years_later};
use crate::date::model::{Point, Year};
use crate::record::Basis;

/// How far apart two dates of a text may be, in days, for one to tell the year of the other: a quarter of a year.
/// Farther off it is as likely to be an old document that the text cites.
const CLOSE: i32 = 92;

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
                nearest_year(point, near, weekday).filter(|(_, distance)| weekday.is_some() || *distance <= CLOSE)
            })?;
            Some((year, Basis::Context))
        }
    }
}

/// The year that puts a point nearest to a day, where it has the weekday that is named, and how many days lie between;
/// none in the first and the last year of the calendar, beyond which nothing can be compared.
fn nearest_year(point: Point, near: Day, weekday: Option<u8>) -> Option<(u16, i32)> {
    let years = years_later(near.year, -1)?..=years_later(near.year, 1)?;
    let distances = years.filter_map(|year| {
        let (first, last) = Point { year: Year::Stated(year), ..point }.bounds()?;
        let distance = (first.number() - near.number()).max(near.number() - last.number()).max(0);
        weekday.is_none_or(|weekday| first.weekday() == weekday).then_some((year, distance))
    });
    distances.min_by_key(|(_, distance)| *distance)
}
