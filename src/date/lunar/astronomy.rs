//! The calendar computed from the sky: the oracle for the table of [`super::years`].
//!
//! New moons and the sun's longitude come from the truncated series of J. Meeus, *Astronomical Algorithms*, which are
//! exact to a few minutes.

use super::calendar::Month;
use crate::date::day::Day;

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

fn solar(julian_day: i32) -> Option<Day> {
    Day::from_number(julian_day - JULIAN)
}

/// The first and the last day of a lunar month; none where the year has no such leap month.
fn month(year: u16, month: Month) -> Option<(Day, Day)> {
    let (this, next) = moons(year, month)?;
    Some((solar(new_moon(this))?, solar(new_moon(next) - 1)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::lunar::years::{FIRST_YEAR, YEARS};

    #[test]
    fn the_table_is_what_the_sky_says() {
        let months = |row: &mut u32, year: u16| {
            let (mut place, mut tet) = (0, None);
            for of in (1..=12).flat_map(|number| [false, true].map(|is_leap| Month { number, is_leap })) {
                let Some((first, last)) = month(year, of) else { continue };
                tet = tet.or(Some(first));
                *row |= u32::from(last.number() - first.number() == 29) << place;
                *row |= if of.is_leap { u32::from(of.number) << 13 } else { 0 };
                place += 1;
            }
            tet
        };
        for (year, known) in (FIRST_YEAR..).zip(YEARS) {
            let mut row = 0;
            let tet = months(&mut row, year).expect("a lunar year");
            row |= ((tet.number() - Day { year, month: 1, day: 1 }.number()) as u32) << 17;
            assert_eq!(row, known, "{year}: {row:#08x}");
        }
        assert_eq!(YEARS.len(), 201);
    }
}
