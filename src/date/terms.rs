//! The words of dates that stand for a value, from tables.

use super::lunar::Month;
use super::model::{CalendarUnit, Origin, Relative, Step};
use crate::lexicon::{Between, Cursor, Opening, Parsed, PhraseTable, Phrases};

include!(concat!(env!("OUT_DIR"), "/date.rs"));

/// How fine a date is, as the word before its number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Granularity {
    Day,
    Month,
    Quarter,
    Year,
}

/// A stretch at one end, or in the middle, of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Middle,
    End,
    FirstHalf,
    SecondHalf,
}

/// What a word or phrase does in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateTerm {
    /// «ngày», «hôm», «tháng», «quý», «năm»: the number of one follows.
    Unit(Granularity),
    /// `T8`, `Q1`: a capital letter that stands for «tháng» or «quý».
    Letter(Granularity),
    /// «giai đoạn», «năm học»: two years follow.
    Period,
    /// «thập niên», «những năm»
    Decade,
    /// «thế kỷ»
    Century,
    /// «mùa hè», with its EDTF code.
    Season(u8),
    /// «sáng», with its code.
    PartOfDay(&'static str),
    /// «đầu», «nửa cuối»
    Edge(Edge),
    /// «trung tuần»: ten days from this one.
    TenDays(u8),
    /// «thứ Hai» is 1.
    Weekday(u8),
    /// «hôm nay», «cùng ngày»
    Relative(Relative),
    /// The name of a day that is kept every year, with that day.
    Commemoration(CalendarUnit),
    /// The name of a feast with its day, which is a date where its year is said.
    Feast(CalendarUnit),
    /// «mùng»
    LunarDay,
    /// «rằm»
    FullMoon,
}

/// The longest term that begins here.
#[inline]
pub(super) fn term(cursor: Cursor) -> Option<Parsed<DateTerm>> {
    cursor.phrase(&TERMS).map(|found| found.map(|term| *term))
}

/// Whether some term begins with a word.
#[inline]
pub(super) fn may_begin(opening: &Opening) -> bool {
    opening.may_begin(&TERMS)
}

/// «thứ Hai»
pub(super) fn weekday(cursor: Cursor) -> Option<Parsed<u8>> {
    let found = term(cursor)?;
    if let DateTerm::Weekday(weekday) = found.value { Some(found.map(|_| weekday)) } else { None }
}

/// «hôm nay», «năm ngoái», «cùng ngày»
pub(super) fn relative(cursor: Cursor) -> Option<Parsed<Relative>> {
    let found = term(cursor)?;
    if let DateTerm::Relative(relative) = found.value { Some(found.map(|_| relative)) } else { None }
}

/// The words after a part of the day that say which day: «sáng |nay|».
pub(super) fn day_of_part(cursor: Cursor) -> Option<Parsed<Relative>> {
    cursor.phrase(&DAYS_OF_PARTS).map(|found| found.map(|day| *day))
}

/// The words after a day of the week that say which one: «thứ Bảy |tới|».
pub(super) fn week_of_weekday(cursor: Cursor) -> Option<Parsed<Relative>> {
    cursor.phrase(&WEEKS_OF_WEEKDAYS).map(|found| found.map(|week| *week))
}

/// The place in the cycle of sixty, from 0, of the year whose name begins here: «Đinh Dậu».
pub(super) fn name_of_year(cursor: Cursor) -> Option<Parsed<u8>> {
    let stem = cursor.phrase(&STEMS)?;
    let branch = stem.end.phrase(&BRANCHES)?;
    Some(Parsed::new(place_in_cycle(*stem.value, *branch.value)?, branch.end))
}

/// The place in the cycle of sixty of the year with this stem and this branch. Both move on together, so that the place
/// leaves these remainders by ten and by twelve; one of an even and an odd place never meet.
fn place_in_cycle(stem: u8, branch: u8) -> Option<u8> {
    (stem % 2 == branch % 2).then(|| (i16::from(stem) * 6 - i16::from(branch) * 5).rem_euclid(60) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cycle_has_sixty_places() {
        let mut places = 0;
        for (stem, branch) in (0..10).flat_map(|stem| (0..12).map(move |branch| (stem, branch))) {
            if let Some(place) = place_in_cycle(stem, branch) {
                assert_eq!((place % 10, place % 12, place < 60), (stem, branch, true));
                places += 1;
            }
        }
        assert_eq!(places, 60);
        assert_eq!(place_in_cycle(0, 1), None);
    }
}
