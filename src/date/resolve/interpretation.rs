//! What a date means in its document.

use super::context::Context;
use super::relative::{counted_from, days_from, month};
use super::spoken::Spoken;
use super::years::year_of;
use crate::date::day::years_later;
use crate::date::model::{CalendarUnit, Date, Extent, Fault, Origin, Point, Relative, Year};
use crate::record::{Basis, Field};

/// An extent after the document was asked.
pub(super) struct Interpretation {
    pub(super) extent: Extent,
    /// Which field the document had to say, and on what that rests.
    pub(super) inferred: Option<(Field, Basis)>,
}

impl Interpretation {
    /// The weekday that the date names, where its only day is another one; what was inferred is no proof.
    pub(super) fn contradiction(&self, date: &Date) -> Option<Fault> {
        let said = date.weekday.filter(|_| date.extents.len() < 2 && self.extent.last.is_none())?;
        if let Some((_, Basis::Context)) = self.inferred {
            return None;
        }
        let day = self.extent.first.full_day().filter(|day| day.year >= FIRST_YEAR_OF_ALL)?;
        (day.weekday() != said).then_some(Fault::Weekday { day, said })
    }
}

/// The first whole year in which no country kept the Julian calendar, in which a day has another weekday: Greece gave it
/// up in 1923.
const FIRST_YEAR_OF_ALL: u16 = 1924;

/// What the date stands for: what it states, with the missing years put in, or what its relative expression means.
pub(super) fn interpretations<'a>(
    context: &'a Context,
    date: &'a Date,
    spoken_of: Spoken,
) -> impl Iterator<Item = Interpretation> + 'a {
    let relative = date.relative.filter(|_| date.extents.is_empty());
    let relative = relative.and_then(|relative| of_relative(context, relative, date.weekday, spoken_of));
    date.extents.iter().map(move |extent| with_years(context, *extent, date, spoken_of)).chain(relative)
}

/// The extent with the fields that the document knows and the date leaves out.
pub(super) fn with_years(context: &Context, extent: Extent, date: &Date, spoken_of: Spoken) -> Interpretation {
    let mut inferred = None;
    let mut first = extent.first;
    if let Some((month, basis)) = in_month(context, first, date.relative) {
        inferred = Some((Field::Edtf, basis));
        first = month;
    }
    let shared = date.shared_year.map(|year| (year, Basis::Context));
    if let Some((year, basis)) = shared.or_else(|| year_of(context, first, date.weekday, spoken_of)) {
        inferred = Some((Field::Year, basis));
        first.year = Year::Stated(year);
    }
    let last = extent.last.map(|last| match (last.year, first.year) {
        (Year::Open, Year::Stated(year)) => in_year_after(last, first, year),
        (Year::Open, _) => last,
        _ => {
            let year = year_of(context, last, None, spoken_of);
            Point { year: year.map_or(last.year, |(year, _)| Year::Stated(year)), ..last }
        }
    });
    Interpretation { extent: Extent { first, last }, inferred }
}

/// «ngày 15 tháng này»
fn in_month(context: &Context, point: Point, relative: Option<Relative>) -> Option<(Point, Basis)> {
    let CalendarUnit::Day { month: None, day } = point.unit else { return None };
    let (today, basis) = context.today?;
    let Point { year, unit: CalendarUnit::Month(month) } = month(today, relative?.offset)? else { return None };
    Some((Point::day(year, Some(month), day), basis))
}

/// The end of a range in the year of its beginning, or in the next one: «từ 20/12 đến 5/1».
fn in_year_after(last: Point, first: Point, year: u16) -> Point {
    let same = Point { year: Year::Stated(year), ..last };
    if same.is_before(first) {
        return Point { year: years_later(year, 1).map_or(Year::Open, Year::Stated), ..last };
    }
    same
}

/// What «hôm qua», «tuần này», «cùng ngày» stand for; none where the origin is not known.
fn of_relative(
    context: &Context,
    relative: Relative,
    weekday: Option<u8>,
    spoken_of: Spoken,
) -> Option<Interpretation> {
    if relative.origin == Origin::Text {
        let point = spoken_of.of(relative.step)?;
        let point = if relative.offset == 0 { point } else { days_from(point, relative.offset)? };
        return Some(Interpretation { extent: point.into(), inferred: Some((Field::Edtf, Basis::Context)) });
    }
    let (today, basis) = context.today?;
    let extent = counted_from(today, relative, weekday)?;
    Some(Interpretation { extent, inferred: Some((Field::Edtf, basis)) })
}
