//! Which days the months and years of the lunar calendar last.

use super::years::{FIRST_YEAR, YEARS};
use crate::date::day::Day;

/// A month of the lunar year, 1 to 12; a leap month repeats the number of the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Month {
    pub(crate) number: u8,
    pub(crate) is_leap: bool,
}

impl Month {
    /// The month with this number that is no leap month.
    pub(crate) const fn plain(number: u8) -> Self {
        Self { number, is_leap: false }
    }
}

/// A row of [`YEARS`].
#[derive(Clone, Copy)]
struct LunarYear(u32);

impl LunarYear {
    fn new(year: u16) -> Option<Self> {
        YEARS.get(usize::from(year.checked_sub(FIRST_YEAR)?)).copied().map(Self)
    }

    /// Days from 1 January to Tết.
    fn tet(self) -> i32 {
        (self.0 >> 17) as i32
    }

    /// The number that two months have; 0 where none is repeated.
    fn repeated(self) -> u8 {
        (self.0 >> 13 & 15) as u8
    }

    /// The place of a month in the year, from 0.
    fn place(self, month: Month) -> Option<u8> {
        let is_there = (1..=12).contains(&month.number) && (!month.is_leap || month.number == self.repeated());
        let is_late = month.is_leap || (1..month.number).contains(&self.repeated());
        is_there.then(|| month.number - 1 + u8::from(is_late))
    }

    /// How many days the months before this place have.
    fn days_before(self, place: u8) -> i32 {
        29 * i32::from(place) + (self.0 & ((1 << place) - 1)).count_ones() as i32
    }
}

/// The first and the last day of a lunar month.
pub(crate) fn month(year: u16, month: Month) -> Option<(Day, Day)> {
    let row = LunarYear::new(year)?;
    let place = row.place(month)?;
    let tet = Day { year, month: 1, day: 1 }.number() + row.tet();
    let first = tet + row.days_before(place);
    Some((Day::from_number(first)?, Day::from_number(tet + row.days_before(place + 1) - 1)?))
}

/// The day of the solar calendar; none where the month has no such day.
pub(crate) fn day(year: u16, of: Month, day: u8) -> Option<Day> {
    let (first, last) = month(year, of)?;
    let found = first.plus(i32::from(day) - 1)?;
    (first..=last).contains(&found).then_some(found)
}

/// The first and the last day of a lunar year: from Tết to the eve of the next.
pub(crate) fn year(year: u16) -> Option<(Day, Day)> {
    let row = LunarYear::new(year)?;
    let (tet, _) = month(year, Month::plain(1))?;
    let months = if row.repeated() == 0 { 12 } else { 13 };
    Some((tet, tet.plus(row.days_before(months) - 1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Month = Month::plain(1);

    fn text(day: Option<Day>) -> String {
        let mut edtf = String::new();
        day.inspect(|day| day.write(&mut edtf));
        edtf
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
        for of in 1900..2100 {
            let mut next = day(of, FIRST, 1);
            for number in 1..=12 {
                for is_leap in [false, true] {
                    let Some((first, last)) = month(of, Month { number, is_leap }) else { continue };
                    assert_eq!(Some(first), next, "{of}: {number}");
                    assert!((29..=30).contains(&(last.number() - first.number() + 1)), "{of}: {number}");
                    next = last.plus(1);
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
