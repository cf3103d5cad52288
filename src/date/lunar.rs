//! The Vietnamese lunar calendar: months begin on the day of the new moon at 105° east, the winter solstice falls into
//! month 11, and a year of thirteen months repeats the number before the first month without a principal term
//! (Decision 121-CP of 1967, Decision 134/2002/QĐ-TTg).
//!
//! New moons and the sun's longitude are computed with the truncated series of J. Meeus, *Astronomical Algorithms*,
//! which are exact to a few minutes: enough for 1900 to 2199.

use super::day::Day;

/// A month of the lunar year, 1 to 12; a leap month repeats the number of the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    pub(crate) number: u8,
    pub(crate) is_leap: bool,
}

impl Month {
    /// The month with this number that is no leap month.
    pub(super) const fn plain(number: u8) -> Self {
        Self { number, is_leap: false }
    }
}

/// Years for which the computation was verified.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

/// The difference between [`Day::number`] and the Julian day number.
const JULIAN: i32 = 1_721_120;

/// Mean length of a month in days.
const SYNODIC: f64 = 29.530_588_853;

/// The Julian day number, at 105° east, of the new moon with this count from that of 1 January 1900.
fn new_moon(count: i32) -> i32 {
    let k = f64::from(count);
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sin = |degrees: f64| degrees.to_radians().sin();
    let mean = 2_415_020.759_33 + 29.530_588_68 * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sin(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sin(sun) + 0.0021 * sin(2.0 * sun) - 0.4068 * sin(moon)
        + 0.0161 * sin(2.0 * moon)
        - 0.0004 * sin(3.0 * moon)
        + 0.0104 * sin(2.0 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2.0 * node + sun)
        - 0.0004 * sin(2.0 * node - sun)
        - 0.0006 * sin(2.0 * node + moon)
        + 0.0010 * sin(2.0 * node - moon)
        + 0.0005 * sin(sun + 2.0 * moon);
    // Dynamical time minus universal time, in days.
    let delta = -0.000_278 + 0.000_265 * t + 0.000_262 * t2;
    (mean + correction - delta + 0.5 + 7.0 / 24.0).floor() as i32
}

/// In which twelfth of its way from the spring equinox the sun stands at the midnight that begins this day.
fn sun_sector(julian_day: i32) -> i32 {
    let t = (f64::from(julian_day) - 0.5 - 7.0 / 24.0 - 2_451_545.0) / 36_525.0;
    let t2 = t * t;
    let anomaly = (357.529_1 + 35_999.050_3 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2).to_radians();
    let mean = 280.464_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.9146 - 0.004_817 * t - 0.000_014 * t2) * anomaly.sin()
        + (0.019_993 - 0.000_101 * t) * (2.0 * anomaly).sin()
        + 0.000_29 * (3.0 * anomaly).sin();
    let node = (125.04 - 1934.136 * t).to_radians();
    let longitude = mean + centre - 0.005_69 - 0.004_78 * node.sin();
    (longitude.rem_euclid(360.0) / 30.0) as i32
}

/// The count of the new moon that begins month 11, into which the winter solstice of this year falls.
fn eleventh_month(year: i32) -> i32 {
    let new_year = Day { year: year as u16, month: 12, day: 31 };
    let count = (f64::from(new_year.number() + JULIAN - 2_415_021) / SYNODIC) as i32;
    // In sector 9 the sun has passed the solstice.
    if sun_sector(new_moon(count)) >= 9 { count - 1 } else { count }
}

/// The counts of the new moons that begin this month and the next.
fn moons(year: u16, month: Month) -> Option<(i32, i32)> {
    if !YEARS.contains(&year) || !(1..=12).contains(&month.number) {
        return None;
    }
    let year = i32::from(year);
    // Months 11 and 12 belong to the solstice of their own year, the others to that of the year before.
    let first = if month.number >= 11 { eleventh_month(year) } else { eleventh_month(year - 1) };
    let next = if month.number >= 11 { eleventh_month(year + 1) } else { eleventh_month(year) };
    let place = (i32::from(month.number) + 1) % 12;
    let leap = if next - first == 13 {
        (first + 1..next).find(|count| sun_sector(new_moon(*count)) == sun_sector(new_moon(count + 1)))
    } else {
        None
    };
    let plain = first + place + i32::from(leap.is_some_and(|leap| leap <= first + place));
    let count = if month.is_leap { leap.filter(|leap| *leap == plain + 1)? } else { plain };
    Some((count, count + 1))
}

fn solar(julian_day: i32) -> Day {
    Day::from_number(julian_day - JULIAN)
}

/// The day of the solar calendar; none where the month has no such day.
pub(super) fn day(year: u16, month: Month, day: u8) -> Option<Day> {
    let (this, next) = moons(year, month)?;
    let julian_day = new_moon(this) + i32::from(day) - 1;
    (day >= 1 && julian_day < new_moon(next)).then(|| solar(julian_day))
}

/// The first and the last day of a lunar month.
pub(super) fn month(year: u16, month: Month) -> Option<(Day, Day)> {
    let (this, next) = moons(year, month)?;
    Some((solar(new_moon(this)), solar(new_moon(next) - 1)))
}

/// The first and the last day of a lunar year: from Tết to the eve of the next.
pub(super) fn year(year: u16) -> Option<(Day, Day)> {
    let first = Month::plain(1);
    Some((day(year, first, 1)?, day(year + 1, first, 1)?.plus(-1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Month = Month::plain(1);

    fn text(day: Option<Day>) -> String {
        day.map(Day::edtf).unwrap_or_default()
    }

    #[test]
    fn new_years_are_the_published_ones() {
        for published in [
            "1968-01-29",
            "1969-02-16",
            "1985-01-21",
            "2007-02-17",
            "2015-02-19",
            "2016-02-08",
            "2017-01-28",
            "2018-02-16",
            "2019-02-05",
            "2020-01-25",
            "2021-02-12",
            "2022-02-01",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17",
            "2027-02-06",
            "2028-01-26",
            "2029-02-13",
            "2030-02-02",
        ] {
            let year = published[..4].parse().expect("a year");
            assert_eq!(text(day(year, FIRST, 1)), published);
        }
    }

    #[test]
    fn the_days_of_the_hung_kings_are_the_published_ones() {
        for published in [
            "2015-04-28",
            "2016-04-16",
            "2017-04-06",
            "2018-04-25",
            "2019-04-14",
            "2020-04-02",
            "2021-04-21",
            "2022-04-10",
            "2023-04-29",
            "2024-04-18",
            "2025-04-07",
            "2026-04-26",
            "2027-04-16",
        ] {
            let year = published[..4].parse().expect("a year");
            assert_eq!(text(day(year, Month::plain(3), 10)), published);
        }
    }

    #[test]
    fn leap_months_are_the_published_ones() {
        let published = [
            (2001, 4),
            (2004, 2),
            (2006, 7),
            (2009, 5),
            (2012, 4),
            (2014, 9),
            (2017, 6),
            (2020, 4),
            (2023, 2),
            (2025, 6),
            (2028, 5),
            (2031, 3),
            (2033, 11),
            (2036, 6),
            (2039, 5),
        ];
        for year in 2001..2040 {
            let leap = (1..=12).find(|number| month(year, Month { number: *number, is_leap: true }).is_some());
            let expected = published.iter().find(|(known, _)| *known == year).map(|(_, number)| *number);
            assert_eq!(leap, expected, "{year}");
        }
    }

    #[test]
    fn months_follow_each_other_without_a_gap() {
        for of in 1900..2199 {
            let mut next = day(of, FIRST, 1);
            for number in 1..=12 {
                for is_leap in [false, true] {
                    let Some((first, last)) = month(of, Month { number, is_leap }) else { continue };
                    assert_eq!(Some(first), next, "{of}: {number}");
                    assert!((29..=30).contains(&(last.number() - first.number() + 1)), "{of}: {number}");
                    next = Some(last.plus(1));
                }
            }
            assert_eq!(next, day(of + 1, FIRST, 1), "{of}");
        }
    }

    #[test]
    fn a_short_month_has_no_thirtieth_day() {
        let twelfth = Month::plain(12);
        assert_eq!(text(day(2016, twelfth, 30)), "2017-01-27");
        assert_eq!(day(2015, twelfth, 30), None);
    }
}
