//! The Gregorian calendar: which days there are, and how they follow each other.

/// The last year that four digits can write; what lies beyond it has no value.
const LAST_YEAR: u16 = 9999;

/// The year so many years later, or earlier; none where four digits cannot write it.
pub(crate) fn years_later(year: u16, years: i32) -> Option<u16> {
    u16::try_from(i32::from(year) + years).ok().filter(|year| *year <= LAST_YEAR)
}

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Day {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`; none where the calendar has no such day.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut fields = text.split('-');
        let mut field = |length: usize| {
            let digits = fields.next().filter(|digits| digits.len() == length)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let (year, month, day): (u16, u16, u16) = (field(4)?, field(2)?, field(2)?);
        let day = Self { year, month: month as u8, day: day as u8 };
        (fields.next().is_none() && day.is_real()).then_some(day)
    }

    /// Whether the calendar has it.
    pub(crate) fn is_real(self) -> bool {
        (1..=last_of_month(self.year, self.month)).contains(&self.day)
    }

    /// Days since 1 March of the year 0, which makes 29 February the last day of its year.
    pub(crate) fn number(self) -> i32 {
        let shifted = i32::from(self.month) + 9;
        let year = i32::from(self.year) + shifted / 12 - 1;
        let month = shifted % 12;
        365 * year + year.div_euclid(4) - year.div_euclid(100)
            + year.div_euclid(400)
            + (month * 306 + 5) / 10
            + i32::from(self.day)
            - 1
    }

    /// The day with this [`Day::number`]; none where four digits cannot write its year.
    pub(crate) fn from_number(number: i32) -> Option<Self> {
        let mut year = ((i64::from(number) * 10_000 + 14_780) / 3_652_425) as i32;
        let first = |year: i32| 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        if number < first(year) {
            year -= 1;
        }
        let rest = number - first(year);
        let month = (100 * rest + 52) / 3060;
        let day = rest - (month * 306 + 5) / 10 + 1;
        let year = years_later(0, year + (month + 2) / 12)?;
        Some(Self { year, month: ((month + 2) % 12 + 1) as u8, day: day as u8 })
    }

    /// The day so many days later, or earlier; none where four digits cannot write its year.
    pub(crate) fn plus(self, days: i32) -> Option<Self> {
        Self::from_number(self.number() + days)
    }

    /// The day of the week as ISO 8601 counts: Monday is 1, Sunday is 7.
    pub(crate) fn weekday(self) -> u8 {
        // 1 March of the year 0 was a Wednesday.
        ((self.number() + 2).rem_euclid(7) + 1) as u8
    }

    /// Writes it in EDTF: `2017-10-25`.
    pub(crate) fn write(self, edtf: &mut String) {
        write_year(self.year, edtf);
        write_field(self.month, edtf);
        write_field(self.day, edtf);
    }

    /// The same as a string.
    pub(crate) fn edtf(self) -> String {
        let mut edtf = String::new();
        self.write(&mut edtf);
        edtf
    }
}

/// Writes the four digits of a year.
pub(crate) fn write_year(year: u16, edtf: &mut String) {
    write_pair((year / 100) as u8, edtf);
    write_pair((year % 100) as u8, edtf);
}

/// Writes a month or a day of a month with the dash before it: `-03`.
pub(crate) fn write_field(number: u8, edtf: &mut String) {
    edtf.push('-');
    write_pair(number, edtf);
}

fn write_pair(number: u8, edtf: &mut String) {
    edtf.push(char::from(b'0' + number / 10 % 10));
    edtf.push(char::from(b'0' + number % 10));
}

/// How many days a month has; none where there is no such month.
pub(crate) fn last_of_month(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("no day: {text}"))
    }

    #[test]
    fn only_days_of_the_calendar_are_read() {
        for text in
            ["2017-04-31", "2017-02-29", "1900-02-29", "2017-13-01", "2017-1-1", "17-01-01", "2017-01-01-01", ""]
        {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert!(Day::parse("2016-02-29").is_some() && Day::parse("2000-02-29").is_some());
    }

    #[test]
    fn numbers_and_days_are_one_to_one() {
        let (first, last) = (day("0000-01-01").number(), day("9999-12-31").number());
        let mut previous = None;
        for number in first..=last {
            let day = Day::from_number(number);
            assert!(day > previous && day.is_some_and(|day| day.is_real() && day.number() == number), "{day:?}");
            previous = day;
        }
        for outside in [first - 1, first - 1_000_000, last + 1, last + 1_000_000] {
            assert_eq!(Day::from_number(outside), None);
        }
    }

    #[test]
    fn weekdays() {
        assert_eq!(day("2017-11-16").weekday(), 4);
        assert_eq!(day("1975-04-30").weekday(), 3);
        assert_eq!(day("2000-02-29").weekday(), 2);
        assert_eq!(day("2026-11-22").weekday(), 7);
    }

    #[test]
    fn days_later_and_earlier() {
        assert_eq!(day("2017-12-31").plus(1), Some(day("2018-01-01")));
        assert_eq!(day("2016-03-01").plus(-1), Some(day("2016-02-29")));
    }
}
