//! The words of dates, from tables.

use super::element::Sort;
use super::model::{Origin, Relative, Step};
use crate::lexicon::{Between, Phrases};

include!(concat!(env!("OUT_DIR"), "/date.rs"));

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
pub(super) enum Term {
    /// «ngày», «hôm»
    Day,
    /// «tháng»
    Month,
    /// «quý»
    Quarter,
    /// «năm»
    Year,
    /// `T8`, `Q1`: a capital letter that stands for «tháng» or «quý».
    Letter(Sort),
    /// «giai đoạn», «năm học»: two years follow.
    Period,
    /// «thập niên», «những năm»
    Decade,
    /// «thế kỷ»
    Century,
    /// «mùa hè», with its EDTF code.
    Season(u8),
    /// «sáng», with its code.
    Part(&'static str),
    /// «đầu», «nửa cuối»
    Edge(Edge),
    /// «trung tuần»: ten days from this one.
    TenDays(u8),
    /// «thứ Hai» is 1.
    Weekday(u8),
    /// «hôm nay», «cùng ngày»
    Relative(Relative),
    /// The name of a day that is kept every year, with that day.
    Commemoration { month: u8, day: u8 },
    /// The name of a feast, which is a date where its year is said.
    Feast(Feast),
    /// «mùng»
    LunarDay,
    /// «rằm»
    FullMoon,
}

/// The day of a feast in its calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Feast {
    pub(super) is_lunar: bool,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// The words of dates.
#[derive(Debug)]
pub(crate) struct Tables {
    pub(super) terms: Phrases<Term>,
    /// The first and the second word of the names of lunar years: the ten stems and the twelve branches whose pairs name
    /// the years of the cycle of sixty.
    pub(super) stems: Phrases<u8>,
    pub(super) branches: Phrases<u8>,
}

/// The place in the cycle of sixty, from 0, of the year with this stem and this branch. Both move on together, so that
/// the place leaves these remainders by ten and by twelve; one of an even and an odd place never meet.
pub(super) fn place_in_cycle(stem: u8, branch: u8) -> Option<u8> {
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
