//! One day, month, quarter or year, as it stands alone or in a list.

use super::customary::LunarMonth;
use super::model::{Origin, Point, Relative, Step, Unit, Year};
use super::numbers::{Read, Reader};
use super::terms::{TABLES, Term, place_in_cycle};
use crate::lexicon::words::*;
use crate::text::{Case, Gap, Kind};

/// What the members of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Day,
    Month,
    Quarter,
    Year,
}

impl Reader<'_> {
    /// The head word that announces an element: «ngày», «tháng» …
    pub(super) fn head(&self, at: usize) -> Option<Read<Sort>> {
        let term = self.term(at)?;
        let sort = match term.value {
            Term::Day => Sort::Day,
            Term::Month => Sort::Month,
            Term::Quarter => Sort::Quarter,
            Term::Year => Sort::Year,
            Term::Letter(sort) if self.is_symbol(at) => sort,
            _ => return None,
        };
        Some(Read { value: sort, end: term.end })
    }

    /// Whether a letter is a capital with a number glued to it.
    fn is_symbol(&self, at: usize) -> bool {
        let number = self.tokens.at(at + 1);
        self.tokens.at(at).case == Case::Upper && number.kind == Kind::Number && number.is_glued()
    }

    /// An element of this sort, without its head word.
    pub(super) fn element(&self, sort: Sort, at: usize) -> Option<Read<Point>> {
        match sort {
            Sort::Day => self.day(at),
            Sort::Month => self.month(at),
            Sort::Quarter => self.quarter(at),
            Sort::Year => self.year(at).map(|read| read.map(Point::year)),
        }
    }

    /// `5`, `5/3`, `5/3/2020`, `5 tháng 3 năm 2020`
    fn day(&self, at: usize) -> Option<Read<Point>> {
        if let Some(iso) = self.iso_day(at) {
            return Some(iso);
        }
        let Some(day) = self.small(at) else { return self.day_in_words(at) };
        if let Some(worded) = self.month_of_day(day).or_else(|| self.day_of_tet(day)) {
            return Some(worded);
        }
        let alone = (1..=31).contains(&day.value).then(|| day.map(|day| Point::day(Year::Open, None, day)));
        let Some(separator) = self.separator(day.end) else { return alone };
        let Some(month) = self.small(separator.end) else { return alone };
        let numeric = |year, end| Some(self.as_lunar(Point::day(year, Some(month.value), day.value), end));
        if let Some(again) = self.separator(month.end) {
            if let Some(year) = self.year(again.end) {
                return numeric(Year::Stated(year.value), year.end);
            }
            // Two digits are a year only after «ngày»: `9/10/11` is a row of numbers.
            if again.value == separator.value && separator.value != Kind::Dash {
                let is_headed = self.tokens.before(at).word() == NGÀY;
                let year = self.short_year(again.end).filter(|year| is_headed && self.is_free_after(year.end))?;
                return numeric(Year::Stated(year.value), year.end);
            }
            // `5-7/3`: the days from the 5th on.
            if separator.value == Kind::Dash && again.value != Kind::Dash {
                return alone;
            }
        }
        let begins_range =
            separator.value == Kind::Dash && (self.month_of_day(month).is_some() || self.day_of_tet(month).is_some());
        if begins_range || !(1..=12).contains(&month.value) || !(1..=31).contains(&day.value) {
            return alone;
        }
        let year = self.worded_year(month.end).unwrap_or(Read { value: Year::Open, end: month.end });
        numeric(year.value, year.end)
    }

    /// `2017-10-25`
    fn iso_day(&self, at: usize) -> Option<Read<Point>> {
        let year = self.modern_year(at)?;
        let first = self.separator(year.end)?;
        let month = self.small(first.end).filter(|month| month.value <= 12)?;
        let second = self.separator(month.end).filter(|second| second.value == first.value)?;
        let day = self.small(second.end)?;
        let point = Point::day(Year::Stated(year.value), Some(month.value), day.value);
        Some(Read { value: point, end: day.end })
    }

    /// «mười chín tháng Tám»; a number in words without its month is no day.
    fn day_in_words(&self, at: usize) -> Option<Read<Point>> {
        self.month_of_day(self.word_number(at)?)
    }

    /// «tháng 3 năm 2020», «tháng Chạp», «tháng này» after the number of a day.
    fn month_of_day(&self, day: Read<u8>) -> Option<Read<Point>> {
        let at = self.past_comma(day.end);
        if self.tokens.word(at) != THÁNG {
            return None;
        }
        if let Some(month) = self.lunar_month(at + 1) {
            return Some(
                month.map(|LunarMonth { year, month }| Point { year, unit: Unit::LunarDay { month, day: day.value } }),
            );
        }
        let month = self.month_number(at + 1)?;
        let year = self.year_after(month.end);
        let value = Point::day(year.value, Some(month.value), day.value);
        Some(Read { value, end: year.end })
    }

    /// `8`, `8/2017`, «Tám năm 2017», after «tháng».
    fn month(&self, at: usize) -> Option<Read<Point>> {
        if let Some(month) = self.lunar_month(at) {
            return Some(month.map(|LunarMonth { year, month }| Point { year, unit: Unit::LunarMonth(month) }));
        }
        let month = self.month_number(at).filter(|month| (1..=12).contains(&month.value))?;
        let year = self.year_after(month.end);
        // «ba tháng năm …» is no May, «tháng Năm» is.
        let is_ambiguous = self.tokens.word(at) == NĂM && self.tokens.at(at).case == Case::Lower;
        if is_ambiguous && year.value == Year::Open {
            return None;
        }
        Some(Read { value: Point::month(year.value, month.value), end: year.end })
    }

    /// The number of a month. In «tháng năm 2017» there is none: «năm» belongs to the year.
    fn month_number(&self, at: usize) -> Option<Read<u8>> {
        let is_year = self.tokens.word(at) == NĂM && self.tokens.kind(at + 1) == Kind::Number;
        if is_year { None } else { self.count(at) }
    }

    /// `III`, `3/2017`, after «quý».
    fn quarter(&self, at: usize) -> Option<Read<Point>> {
        let quarter = self.roman(at).or_else(|| self.small(at)).filter(|quarter| (1..=4).contains(&quarter.value))?;
        let year = self.year_after(quarter.end);
        Some(Read { value: Point { year: year.value, unit: Unit::Quarter(quarter.value) }, end: year.end })
    }

    /// The year of the month, quarter … that ends here: `/2017`, `-2017`, «năm 2017», «năm ngoái»; open if there is none.
    pub(super) fn year_after(&self, at: usize) -> Read<Year> {
        self.separator(at)
            .and_then(|separator| self.year(separator.end))
            .or_else(|| self.modern_year(at).filter(|year| self.is_year_of(at, year.end)))
            .map(|year| year.map(Year::Stated))
            .or_else(|| self.worded_year(at))
            .unwrap_or(Read { value: Year::Open, end: at })
    }

    /// Whether a number that looks like a year is that of the element before it: in «tháng 8 2000 người» it is not, in
    /// «tháng Tám 2017 khối này» a number behind a word is.
    fn is_year_of(&self, at: usize, end: usize) -> bool {
        let is_written = self.tokens.before(at).kind == Kind::Word && !self.is_amount(end);
        self.tokens.at(at).gap != Gap::Line && (is_written || self.is_closed(end))
    }

    /// «năm 2017», «, năm 2017», «năm ngoái», «năm Đinh Dậu»
    pub(super) fn worded_year(&self, at: usize) -> Option<Read<Year>> {
        if let Some(Read { value: Term::Relative(Relative { step: Step::Year, offset, origin }), end }) = self.term(at)
        {
            let value = if origin == Origin::Text { Year::Spoken } else { Year::Relative(offset) };
            return Some(Read { value, end });
        }
        let at = self.past_comma(at);
        if self.tokens.word(at) != NĂM {
            return None;
        }
        self.year(at + 1).map(|year| year.map(Year::Stated)).or_else(|| self.cycle_year(at + 1))
    }

    /// «Đinh Dậu»
    pub(super) fn cycle_year(&self, at: usize) -> Option<Read<Year>> {
        let stem = TABLES.stems.longest(self.tokens, at)?;
        let branch = TABLES.branches.longest(self.tokens, stem.end)?;
        let place = place_in_cycle(*stem.value, *branch.value)?;
        Some(Read { value: Year::Cycle(place), end: branch.end })
    }
}
