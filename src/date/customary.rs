//! Dates of the lunar calendar, as custom names them: «rằm tháng Giêng», «mùng 5 Tết», «10/3 âm lịch».

use super::element::Sort;
use super::find::Expression;
use super::lunar;
use super::model::{Date, Extent, Point, Unit, Year};
use super::numbers::{Read, Reader};
use super::terms::{Feast, Term};
use crate::lexicon::words::*;
use crate::record::RuleName;
use crate::text::Kind;

/// A month of the lunar calendar with its year.
#[derive(Clone, Copy, Debug)]
pub(super) struct LunarMonth {
    pub(super) year: Year,
    pub(super) month: lunar::Month,
}

const FIRST: lunar::Month = lunar::Month::plain(1);
const LAST: lunar::Month = lunar::Month::plain(12);

impl Reader<'_> {
    /// «mùng 5 Tết», «mùng 1 đến mùng 5 Tết», «mùng 3 - 5 tháng Giêng»; at «mùng» or «rằm».
    pub(super) fn customary_days(&self, at: usize) -> Option<Read<Extent>> {
        let range = match self.term(at)? {
            Read { value: Term::LunarDay, end } => self.member(Sort::Day, end).filter(|days| {
                let is_lunar = |point: Point| matches!(point.unit, Unit::LunarDay { .. });
                is_lunar(days.value.first) && days.value.last.is_some_and(is_lunar)
            }),
            _ => None,
        };
        range.or_else(|| self.customary(at).map(|day| day.map(Extent::from)))
    }

    /// «mùng 5 Tết», «mùng 10 tháng Giêng», «mùng 2 tháng 9», «rằm tháng Bảy»; at «mùng» or «rằm».
    pub(super) fn customary(&self, at: usize) -> Option<Read<Point>> {
        let term = self.term(at)?;
        let day = match term.value {
            Term::FullMoon => Read { value: 15, end: term.end },
            Term::LunarDay => self.count(term.end).filter(|day| (1..=10).contains(&day.value))?,
            _ => return None,
        };
        if let Some(tet) = self.day_of_tet(day) {
            return Some(tet);
        }
        if term.value == Term::LunarDay {
            return self.element(Sort::Day, term.end).filter(|read| read.end > day.end);
        }
        if self.tokens.word(day.end) != THÁNG {
            return None;
        }
        let month = self.lunar_month(day.end + 1).or_else(|| {
            let number = self.count(day.end + 1).filter(|number| (1..=12).contains(&number.value))?;
            let year = self.year_after(number.end);
            Some(year.map(|year| LunarMonth { year, month: lunar::Month::plain(number.value) }))
        })?;
        Some(month.map(|LunarMonth { year, month }| Point { year, unit: Unit::LunarDay { month, day: day.value } }))
    }

    /// «Tết Nguyên đán Mậu Tuất 2018», «Giỗ Tổ Hùng Vương năm 2018»; without a year the name is no date.
    pub(super) fn feast(&self, start: usize, name_end: usize, feast: Feast) -> Option<Expression> {
        let Feast { is_lunar, month, day } = feast;
        let year = self.year_of_feast(name_end)?;
        let unit = if is_lunar {
            Unit::LunarDay { month: lunar::Month::plain(month), day }
        } else {
            Unit::Day { month: Some(month), day }
        };
        let point = year.map(|year| Point { year, unit });
        let date = point.map(|point| Date { extents: vec![point.into()], ..Date::default() });
        Some(Expression { start, rule: RuleName::DateFeast, date })
    }

    /// «Mậu Tuất 2018», «Mậu Tuất», «năm 2018» after the name of a feast.
    fn year_of_feast(&self, name_end: usize) -> Option<Read<Year>> {
        let cycle = self.cycle_year(name_end);
        let stated = self.year_after(cycle.map_or(name_end, |cycle| cycle.end));
        if matches!(stated.value, Year::Stated(_)) { Some(stated) } else { cycle }
    }

    /// «Tết», «Tết Nguyên đán», «Tết Đinh Dậu», «Tết năm 2018» after the number of a day: the 23rd and later are those
    /// before the New Year.
    pub(super) fn day_of_tet(&self, day: Read<u8>) -> Option<Read<Point>> {
        let Read { value: Term::Feast(Feast { is_lunar: true, month: 1, day: 1 }), end: tet } = self.term(day.end)?
        else {
            return None;
        };
        let year = self.year_of_feast(tet).or_else(|| self.worded_year(tet));
        let year = year.unwrap_or(Read { value: Year::Open, end: tet });
        let (month, of) = match (day.value, year.value) {
            (1..=10, of) => (FIRST, of),
            (23..=30, Year::Stated(of)) => (LAST, Year::Stated(of - 1)),
            (23..=30, Year::Cycle(place)) => (LAST, Year::Cycle((place + 59) % 60)),
            (23..=30, of) => (LAST, of),
            _ => return None,
        };
        Some(Read { value: Point { year: of, unit: Unit::LunarDay { month, day: day.value } }, end: year.end })
    }

    /// «Giêng», «Chạp năm Đinh Dậu», «3 âm lịch», «6 nhuận» after «tháng».
    pub(super) fn lunar_month(&self, at: usize) -> Option<Read<LunarMonth>> {
        let name = self.lunar_month_name(at);
        let number = name.or_else(|| self.count(at)).filter(|number| (1..=12).contains(&number.value))?;
        let is_leap = self.tokens.word(number.end) == NHUẬN;
        let end = number.end + usize::from(is_leap);
        let year = self.worded_year(end).unwrap_or(Read { value: Year::Open, end });
        let lunar_year = self.lunar_year(year);
        let is_lunar = name.is_some() || is_leap || lunar_year.is_some() || matches!(year.value, Year::Cycle(_));
        let month = lunar::Month { number: number.value, is_leap };
        is_lunar.then(|| lunar_year.unwrap_or(year).map(|year| LunarMonth { year, month }))
    }

    /// The day itself, or where «âm lịch» follows, that day of the lunar calendar.
    pub(super) fn as_lunar(&self, point: Point, end: usize) -> Read<Point> {
        let year = self.lunar_year(Read { value: point.year, end });
        match (year, point.unit) {
            (Some(year), Unit::Day { month: Some(number), day }) => {
                let month = lunar::Month::plain(number);
                year.map(|year| Point { year, unit: Unit::LunarDay { month, day } })
            }
            _ => Read { value: point, end },
        }
    }

    /// The year of a date that «âm lịch» or «(âm lịch)» follows: the one that was read, or the one behind these words.
    fn lunar_year(&self, year: Read<Year>) -> Option<Read<Year>> {
        let is_bracketed = self.tokens.kind(year.end) == Kind::Open && self.tokens.kind(year.end + 3) == Kind::Close;
        let at = year.end + usize::from(is_bracketed);
        if self.tokens.word(at) != ÂM || self.tokens.word(at + 1) != LỊCH {
            return None;
        }
        let end = at + 2 + usize::from(is_bracketed);
        let behind = if year.value == Year::Open { self.worded_year(end) } else { None };
        Some(behind.unwrap_or(Read { value: year.value, end }))
    }
}
