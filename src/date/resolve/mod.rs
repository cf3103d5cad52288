//! What only the whole document tells of its dates: the years that are left out, and what «hôm nay» is.

use std::collections::HashMap;

use crate::date::day::{Day, years_later};
use crate::date::model::{CalendarUnit, Date, DateRecord, Extent, Fault, Origin, Point, Relative, Step, Year};
use crate::record::{Basis, Evidence, Field, Located, Resolved};

/// Makes the records.
pub(crate) fn resolve(dates: &[Located<Date>], context: &Context) -> Resolved<DateRecord, Fault> {
    let mut records = Records::default();
    let mut faults = Vec::new();
    let mut spoken_of = Spoken::default();
    let mut targets = Vec::with_capacity(dates.len());
    for Located { mention, value: date, .. } in dates {
        let mut places = Vec::with_capacity(date.extents.len());
        let mut last = None;
        for reading in context.readings(date, spoken_of) {
            places.extend(records.add(&reading, date, *mention));
            faults.extend(reading.contradiction(date).map(|fault| (*mention, fault)));
            last = Some(reading.extent);
        }
        targets.push(places);
        if let Some(Extent { first, last: None }) = last {
            spoken_of.hear(first);
        }
    }
    Resolved { records: records.list, targets, ambiguous: Vec::new(), faults }
}

/// An extent after the document was asked.
struct Reading {
    extent: Extent,
    /// Which field the document had to say, and on what that rests.
    inferred: Option<(Field, Basis)>,
}

impl Reading {
    /// The weekday that the date names, where its only day is another one; what was inferred is no proof.
    fn contradiction(&self, date: &Date) -> Option<Fault> {
        let weekday = date.weekday.filter(|_| date.extents.len() < 2)?;
        if let Some((_, Basis::Context)) = self.inferred {
            return None;
        }
        let day = self.extent.first.full_day()?;
        (day.weekday() != weekday).then_some(Fault::Weekday { day })
    }
}

/// What the text spoke of last.
#[derive(Clone, Copy, Default)]
struct Spoken {
    day: Option<Point>,
    any: Option<Point>,
}

impl Spoken {
    fn hear(&mut self, point: Point) {
        self.any = Some(point);
        if matches!(point.unit, CalendarUnit::Day { month: Some(_), .. }) {
            self.day = Some(point);
        }
    }

    /// The day, month or year of it.
    fn of(self, step: Step) -> Option<Point> {
        let point = if step == Step::Day { self.day } else { self.any }?;
        match (step, point.unit) {
            (Step::Day, _) => Some(point),
            (Step::Month, CalendarUnit::Day { month: Some(month), .. } | CalendarUnit::Month(month)) => {
                Some(Point::month(point.year, month))
            }
            (Step::Year, _) => Some(Point { year: point.year, unit: CalendarUnit::Year }),
            _ => None,
        }
    }
}

#[derive(Default)]
struct Records {
    list: Vec<DateRecord>,
    by_value: HashMap<String, u32>,
}

impl Records {
    /// The record of this value; what one mention states needs no inference from another.
    fn add(&mut self, reading: &Reading, date: &Date, mention: u32) -> Option<u32> {
        let edtf = reading.extent.edtf(if date.is_approximate { "~" } else { "" })?;
        let target = *self.by_value.entry(edtf).or_insert_with_key(|edtf| {
            let evidence = reading.inferred.into_iter().collect();
            self.list.push(DateRecord { edtf: edtf.clone(), evidence, mentions: Vec::new() });
            self.list.len() as u32 - 1
        });
        let record = self.list.get_mut(target as usize)?;
        if reading.inferred.is_none() {
            record.evidence = Evidence::default();
        }
        if record.mentions.last() != Some(&mention) {
            record.mentions.push(mention);
        }
        Some(target)
    }
}

/// How far apart two dates of a text may be, in days, for one to tell the year of the other: a quarter of a year.
/// Farther off it is as likely to be an old document that the text cites.
const CLOSE: i32 = 92;

/// What is known of the time of writing.
#[derive(Default)]
pub(crate) struct Context {
    /// The day on which the text was written.
    today: Option<(Day, Basis)>,
    /// The latest day or month that the text gives in full.
    latest: Option<Day>,
}

impl Context {
    /// The day of writing is given, or the text says it: by a dateline, or by «hôm nay (16/11)», whose year may have to
    /// be read from the latest day of the text.
    pub(crate) fn new(dates: &[Located<Date>], given: Option<Day>) -> Self {
        if let Some(given) = given {
            return Self { today: Some((given, Basis::Given)), latest: None };
        }
        let full = |date: &Located<Date>| match date.value.extents.as_slice() {
            [Extent { first, last: None }] => first.full_day().or_else(|| first.full_month()),
            _ => None,
        };
        let dateline = dates.iter().filter(|date| date.value.is_dateline).find_map(full);
        let latest = dateline.or_else(|| dates.iter().filter_map(full).max());
        let context = Self { today: None, latest };
        let explained = dates.iter().find_map(|date| {
            let relative = date.value.relative.filter(|relative| is_of_writing(*relative, Step::Day))?;
            let [extent] = date.value.extents[..] else { return None };
            let day = context.with_years(extent, date.value, Spoken::default()).extent.first.full_day()?;
            day.plus(-i32::from(relative.offset))
        });
        Self { today: explained.or(dateline).map(|day| (day, Basis::Context)), latest }
    }

    /// The day of writing.
    pub(crate) fn today(&self) -> Option<Day> {
        self.today.map(|(day, _)| day)
    }

    /// What the date stands for: what it states, with the missing years put in, or what its relative expression means.
    fn readings<'a>(&'a self, date: &'a Date, spoken_of: Spoken) -> impl Iterator<Item = Reading> + 'a {
        let relative = date.relative.filter(|_| date.extents.is_empty());
        let relative = relative.and_then(|relative| self.read_relative(relative, date.weekday, spoken_of));
        date.extents.iter().map(move |extent| self.with_years(*extent, date, spoken_of)).chain(relative)
    }

    fn with_years(&self, extent: Extent, date: &Date, spoken_of: Spoken) -> Reading {
        let mut inferred = None;
        let mut first = extent.first;
        if let (CalendarUnit::Day { month: None, day }, Some(relative), Some((today, basis))) =
            (first.unit, date.relative, self.today)
        {
            // «ngày 15 tháng này»
            if let Some(Point { year, unit: CalendarUnit::Month(month) }) = month_from(today, relative.offset) {
                inferred = Some((Field::Edtf, basis));
                first = Point::day(year, Some(month), day);
            }
        }
        if let Some((year, basis)) = self.year_of(first, date.weekday, spoken_of) {
            inferred = Some((Field::Year, basis));
            first.year = Year::Stated(year);
        }
        let last = extent.last.map(|mut last| {
            match (last.year, first.year) {
                (Year::Open, Year::Stated(year)) => {
                    last.year = Year::Stated(year);
                    if last.is_before(first) {
                        last.year = years_later(year, 1).map_or(Year::Open, Year::Stated);
                    }
                }
                (Year::Open, _) => {}
                _ => {
                    let year = self.year_of(last, None, spoken_of);
                    last.year = year.map_or(last.year, |(year, _)| Year::Stated(year));
                }
            }
            last
        });
        Reading { extent: Extent { first, last }, inferred }
    }

    /// The year of a point that does not state it.
    fn year_of(&self, point: Point, weekday: Option<u8>, spoken_of: Spoken) -> Option<(u16, Basis)> {
        let latest = self.latest.map(|day| (day, Basis::Context));
        match (point.year, self.today) {
            (Year::Stated(_), _) => None,
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
                let (year, _) = self.latest.into_iter().chain(spoken_of).find_map(|near| {
                    nearest_year(point, near, weekday).filter(|(_, distance)| weekday.is_some() || *distance <= CLOSE)
                })?;
                Some((year, Basis::Context))
            }
        }
    }

    /// What «hôm qua», «tuần này», «cùng ngày» stand for; none where the origin is not known.
    fn read_relative(&self, relative: Relative, weekday: Option<u8>, spoken_of: Spoken) -> Option<Reading> {
        let (origin, basis) = match (relative.origin, relative.step) {
            (Origin::Text, _) => {
                let point = spoken_of.of(relative.step)?;
                let point = if relative.offset == 0 { point } else { days_from(point, relative.offset)? };
                return Some(Reading { extent: point.into(), inferred: Some((Field::Edtf, Basis::Context)) });
            }
            (Origin::Writing, _) => self.today?,
        };
        let extent = match (relative.step, weekday) {
            (Step::Weekday, weekday) => {
                // The next one is never today, nor is the last one.
                let days = (i32::from(weekday?) - i32::from(origin.weekday()) - 1).rem_euclid(7) + 1;
                Point::from(origin.plus(if relative.offset > 0 { days } else { (days % 7) - 7 })?).into()
            }
            (Step::Day, _) => Point::from(origin.plus(i32::from(relative.offset))?).into(),
            (Step::Week, weekday) => {
                let to_monday = 1 - i32::from(origin.weekday()) + 7 * i32::from(relative.offset);
                match weekday {
                    Some(weekday) => Point::from(origin.plus(to_monday + i32::from(weekday) - 1)?).into(),
                    None => stretch(origin, to_monday, 7)?,
                }
            }
            (Step::Weekend, _) => stretch(origin, 6 - i32::from(origin.weekday()) + 7 * i32::from(relative.offset), 2)?,
            (Step::Month, _) => month_from(origin, relative.offset)?.into(),
            (Step::Quarter, _) => {
                let quarters = i32::from(origin.month - 1) / 3 + i32::from(relative.offset);
                let year = years_later(origin.year, quarters.div_euclid(4))?;
                Point { year: Year::Stated(year), unit: CalendarUnit::Quarter(quarters.rem_euclid(4) as u8 + 1) }.into()
            }
            (Step::Year, _) => Point::year(years_later(origin.year, relative.offset.into())?).into(),
        };
        Some(Reading { extent, inferred: Some((Field::Edtf, basis)) })
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

fn is_of_writing(relative: Relative, step: Step) -> bool {
    relative.origin == Origin::Writing && relative.step == step
}

/// So many days from a day whose year may be open: then the same in leap years and others.
fn days_from(point: Point, days: i8) -> Option<Point> {
    let plus = |year| Some(Point { year, ..point }.full_day()?.plus(i32::from(days))?.into());
    if let Year::Stated(_) = point.year {
        return plus(point.year);
    }
    let [leap, plain]: [Option<Point>; 2] = [2000, 2001].map(|year| plus(Year::Stated(year)));
    let unit = leap?.unit;
    (plain?.unit == unit).then_some(Point { year: Year::Open, unit })
}

/// A stretch of so many days that begins some days after the origin.
fn stretch(origin: Day, after: i32, count: i32) -> Option<Extent> {
    Some(Extent::range(origin.plus(after)?.into(), origin.plus(after + count - 1)?.into()))
}

fn month_from(day: Day, offset: i8) -> Option<Point> {
    let months = i32::from(day.month) - 1 + i32::from(offset);
    let year = years_later(day.year, months.div_euclid(12))?;
    Some(Point::month(Year::Stated(year), months.rem_euclid(12) as u8 + 1))
}
