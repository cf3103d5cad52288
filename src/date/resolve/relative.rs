//! What «hôm qua», «tuần này», «thứ Bảy tới» are, counted from a day.

use crate::date::day::{Day, years_later};
use crate::date::model::{CalendarUnit, Extent, Point, Relative, Step, Year};

/// So many days, weeks … from a day on; `weekday` is the day of the week that stands beside.
pub(super) fn counted_from(origin: Day, relative: Relative, weekday: Option<u8>) -> Option<Extent> {
    let offset = i32::from(relative.offset);
    Some(match (relative.step, weekday) {
        (Step::Day, _) => Point::from(origin.plus(offset)?).into(),
        (Step::Weekday, weekday) => Point::from(next_weekday(origin, weekday?, relative.offset)?).into(),
        (Step::Week, Some(weekday)) => Point::from(origin.plus(to_weekday(origin, weekday) + 7 * offset)?).into(),
        (Step::Week, None) => stretch(origin, to_weekday(origin, MONDAY) + 7 * offset, 7)?,
        (Step::Weekend, _) => stretch(origin, to_weekday(origin, SATURDAY) + 7 * offset, 2)?,
        (Step::Month, _) => month(origin, relative.offset)?.into(),
        (Step::Quarter, _) => quarter(origin, relative.offset)?.into(),
        (Step::Year, _) => Point::year(years_later(origin.year, offset)?).into(),
    })
}

const MONDAY: u8 = 1;
const SATURDAY: u8 = 6;

/// How many days lie between a day and that day of its week.
fn to_weekday(day: Day, weekday: u8) -> i32 {
    i32::from(weekday) - i32::from(day.weekday())
}

/// The next day with this name, or the last one: neither is ever the day itself.
fn next_weekday(origin: Day, weekday: u8, offset: i8) -> Option<Day> {
    let days = (to_weekday(origin, weekday) - 1).rem_euclid(7) + 1;
    origin.plus(if offset > 0 { days } else { (days % 7) - 7 })
}

/// A stretch of so many days that begins some days after the origin.
fn stretch(origin: Day, after: i32, count: i32) -> Option<Extent> {
    Some(Extent::range(origin.plus(after)?.into(), origin.plus(after + count - 1)?.into()))
}

/// So many months after the one of a day.
pub(super) fn month(day: Day, offset: i8) -> Option<Point> {
    let months = i32::from(day.month) - 1 + i32::from(offset);
    let year = years_later(day.year, months.div_euclid(12))?;
    Some(Point::month(Year::Stated(year), months.rem_euclid(12) as u8 + 1))
}

fn quarter(day: Day, offset: i8) -> Option<Point> {
    let quarters = i32::from(day.month - 1) / 3 + i32::from(offset);
    let year = years_later(day.year, quarters.div_euclid(4))?;
    Some(Point { year: Year::Stated(year), unit: CalendarUnit::Quarter(quarters.rem_euclid(4) as u8 + 1) })
}

/// So many days from a day whose year may be open: then the same in leap years and others.
pub(super) fn days_from(point: Point, days: i8) -> Option<Point> {
    let plus = |year| Some(Point { year, ..point }.full_day()?.plus(i32::from(days))?.into());
    if let Year::Stated(_) = point.year {
        return plus(point.year);
    }
    let [leap, plain]: [Option<Point>; 2] = [2000, 2001].map(|year| plus(Year::Stated(year)));
    let unit = leap?.unit;
    (plain?.unit == unit).then_some(Point { year: Year::Open, unit })
}
