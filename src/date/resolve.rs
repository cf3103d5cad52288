//! What only the whole document tells of its dates: the years that are left out, and what «hôm nay» is.

use std::collections::HashMap;

use super::day::Day;
use super::model::{Date, DateRecord, Extent, Fault, Origin, Point, Relative, Step, Unit, Year};
use crate::text::{Basis, Evidence, Located, Resolved};

/// Makes the records. `given` is the day of the article, if the caller knows it.
#[inline(never)]
pub(crate) fn resolve(dates: &[Located<Date>], given: Option<Day>) -> Resolved<DateRecord, Fault> {
    let context = Context::new(dates, given);
    let mut records = Records::default();
    let mut faults = Vec::new();
    let mut spoken_of = Spoken::default();
    let mut targets = Vec::with_capacity(dates.len());
    for date in dates {
        let readings = context.read(date.value, spoken_of);
        if let Some(Reading { extent: Extent { first, last: None }, .. }) = readings.last() {
            spoken_of.hear(*first);
        }
        if let (Some(weekday), [reading]) = (date.value.weekday, readings.as_slice())
            && !reading.evidence.values().any(|basis| *basis == Basis::Context)
            && let Some(day) = reading.extent.first.full_day()
            && day.weekday() != weekday
        {
            faults.push((date.mention, Fault::Weekday { day }));
        }
        let certainty = if date.value.is_approximate { "~" } else { "" };
        let mut target = |reading| records.add(reading, certainty, date.mention);
        targets.push(readings.into_iter().filter_map(&mut target).collect());
    }
    Resolved { records: records.list, targets, faults }
}

/// An extent after the document was asked, and what of it the document had to say.
struct Reading {
    extent: Extent,
    evidence: Evidence,
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
        if matches!(point.unit, Unit::Day { month: Some(_), .. }) {
            self.day = Some(point);
        }
    }

    /// The day, month or year of it.
    fn of(self, step: Step) -> Option<Point> {
        let point = if step == Step::Day { self.day } else { self.any }?;
        match (step, point.unit) {
            (Step::Day, _) => Some(point),
            (Step::Month, Unit::Day { month: Some(month), .. } | Unit::Month(month)) => {
                Some(Point::month(point.year, month))
            }
            (Step::Year, _) => Some(Point { year: point.year, unit: Unit::Year }),
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
    fn add(&mut self, reading: Reading, certainty: &str, mention: u32) -> Option<u32> {
        let edtf = reading.extent.edtf()?.replace('/', &format!("{certainty}/")) + certainty;
        let target = *self.by_value.entry(edtf).or_insert_with_key(|edtf| {
            let evidence = reading.evidence.clone();
            self.list.push(DateRecord { edtf: edtf.clone(), evidence, mentions: Vec::new() });
            self.list.len() as u32 - 1
        });
        let record = self.list.get_mut(target as usize)?;
        if reading.evidence.is_empty() {
            record.evidence.clear();
        }
        if record.mentions.last() != Some(&mention) {
            record.mentions.push(mention);
        }
        Some(target)
    }
}

/// What is known of the time of writing.
struct Context {
    /// A day near which the text was written.
    near: Option<(Day, Basis)>,
    /// The day on which it was written.
    today: Option<(Day, Basis)>,
}

impl Context {
    /// The day of writing is given, or the text explains it («hôm nay (16/11)», a dateline). Years are read from it,
    /// otherwise from the latest day or month that the text gives in full.
    fn new(dates: &[Located<Date>], given: Option<Day>) -> Self {
        if let Some(given) = given {
            let known = Some((given, Basis::Given));
            return Self { near: known, today: known };
        }
        let inferred = |day| (day, Basis::Context);
        let full = |date: &Located<Date>| match date.value.extents.as_slice() {
            [Extent { first, last: None }] => first.full_day().or_else(|| first.full_month()),
            _ => None,
        };
        let dateline = dates.iter().filter(|date| date.value.is_dateline).find_map(full);
        let latest = || dates.iter().filter_map(full).max();
        let near = dateline.or_else(latest).map(inferred);
        let context = Self { near, today: None };
        let explained = dates.iter().find_map(|date| {
            let relative = date.value.relative.filter(|relative| is_of_writing(*relative, Step::Day))?;
            let [reading] = &context.read_stated(date.value)[..] else { return None };
            Some(reading.extent.first.full_day()?.plus(-i32::from(relative.offset)))
        });
        let today = explained.or(dateline).map(inferred);
        Self { near: near.or(today), today }
    }

    fn read(&self, date: &Date, spoken_of: Spoken) -> Vec<Reading> {
        if date.extents.is_empty() {
            return date
                .relative
                .and_then(|relative| self.read_relative(relative, date.weekday, spoken_of))
                .into_iter()
                .collect();
        }
        self.read_stated(date)
    }

    /// Puts the missing years into what the mention states.
    fn read_stated(&self, date: &Date) -> Vec<Reading> {
        date.extents.iter().map(|extent| self.with_years(*extent, date)).collect()
    }

    fn with_years(&self, extent: Extent, date: &Date) -> Reading {
        let mut evidence = Evidence::new();
        let mut first = extent.first;
        if let (Unit::Day { month: None, day }, Some(relative), Some((today, basis))) =
            (first.unit, date.relative, self.today)
        {
            // «ngày 15 tháng này»
            let Point { year, unit } = month_from(today, relative.offset);
            if let Unit::Month(month) = unit {
                evidence.insert("edtf", basis);
                first = Point::day(year, Some(month), day);
            }
        }
        if let Some((year, basis)) = self.year_of(first, date.weekday) {
            evidence.insert("year", basis);
            first.year = Year::Stated(year);
        }
        let last = extent.last.map(|mut last| {
            if let (Year::Open | Year::Relative(_) | Year::Cycle(_), Year::Stated(year)) = (last.year, first.year) {
                last.year = Year::Stated(year);
                if last.is_before(first) {
                    last.year = Year::Stated(year + 1);
                }
            }
            last
        });
        Reading { extent: Extent { first, last }, evidence }
    }

    /// The year of a point that does not state it: the one that puts it nearest to the time of writing.
    fn year_of(&self, point: Point, weekday: Option<u8>) -> Option<(u16, Basis)> {
        let (near, basis) = self.near?;
        let year = match point.year {
            Year::Stated(_) => return None,
            Year::Relative(offset) => near.year.checked_add_signed(i16::from(offset))?,
            Year::Cycle(place) => {
                // The year 4 was the first of a cycle.
                let behind = (i32::from(near.year) - 4 - i32::from(place)).rem_euclid(60) as u16;
                if behind <= 30 { near.year.checked_sub(behind)? } else { near.year + (60 - behind) }
            }
            Year::Open => {
                let years = near.year.checked_sub(1)?..=near.year + 1;
                let nearest = years.filter_map(|year| {
                    let (first, last) = Point { year: Year::Stated(year), ..point }.bounds()?;
                    let distance = (first.number() - near.number()).max(near.number() - last.number()).max(0);
                    // A weekday tells the year better than another date of the text does.
                    let agrees = basis == Basis::Given || weekday.is_none_or(|weekday| first.weekday() == weekday);
                    agrees.then_some((distance, year))
                });
                nearest.min()?.1
            }
        };
        Some((year, basis))
    }

    /// What «hôm qua», «tuần này», «cùng ngày» stand for; none where the origin is not known.
    fn read_relative(&self, relative: Relative, weekday: Option<u8>, spoken_of: Spoken) -> Option<Reading> {
        let (origin, basis) = match (relative.origin, relative.step) {
            (Origin::Text, _) => {
                let point = spoken_of.of(relative.step)?;
                if relative.offset == 0 {
                    return Some(Reading {
                        extent: point.into(),
                        evidence: Evidence::from([("edtf", Basis::Context)]),
                    });
                }
                (point.full_day()?, Basis::Context)
            }
            (Origin::Writing, Step::Year) => self.today.or(self.near)?,
            (Origin::Writing, _) => self.today?,
        };
        let extent = match (relative.step, weekday) {
            (Step::Day, _) => day(origin.plus(i32::from(relative.offset))).into(),
            (Step::Week, weekday) => {
                let monday = origin.plus(1 - i32::from(origin.weekday()) + 7 * i32::from(relative.offset));
                match weekday {
                    Some(weekday) => day(monday.plus(i32::from(weekday) - 1)).into(),
                    None => Extent::range(day(monday), day(monday.plus(6))),
                }
            }
            (Step::Weekend, _) => {
                let saturday = origin.plus(6 - i32::from(origin.weekday()) + 7 * i32::from(relative.offset));
                Extent::range(day(saturday), day(saturday.plus(1)))
            }
            (Step::Month, _) => month_from(origin, relative.offset).into(),
            (Step::Quarter, _) => {
                let quarters =
                    i32::from(origin.year) * 4 + i32::from(origin.month - 1) / 3 + i32::from(relative.offset);
                let unit = Unit::Quarter(quarters.rem_euclid(4) as u8 + 1);
                Point { year: Year::Stated(quarters.div_euclid(4) as u16), unit }.into()
            }
            (Step::Year, _) => Point::year(origin.year.checked_add_signed(i16::from(relative.offset))?).into(),
        };
        Some(Reading { extent, evidence: Evidence::from([("edtf", basis)]) })
    }
}

fn is_of_writing(relative: Relative, step: Step) -> bool {
    relative.origin == Origin::Writing && relative.step == step
}

fn day(day: Day) -> Point {
    Point::day(Year::Stated(day.year), Some(day.month), day.day)
}

fn month_from(day: Day, offset: i8) -> Point {
    let months = i32::from(day.year) * 12 + i32::from(day.month) - 1 + i32::from(offset);
    Point::month(Year::Stated(months.div_euclid(12) as u16), months.rem_euclid(12) as u8 + 1)
}
