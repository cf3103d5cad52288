//! Dates that begin with a number: what stands around them decides whether they are dates.

use super::element::Sort;
use super::find::Expression;
use super::model::{Date, Extent, Point, Unit, Year};
use super::numbers::{Read, Reader};
use super::qualified::{has_month, has_year};
use crate::lexicon::words::*;
use crate::record::RuleName;
use crate::text::Kind;

impl Reader<'_> {
    /// At a number.
    pub(super) fn unheaded(&self, at: usize) -> Option<Expression> {
        let second = self.tokens.kind(at + 1);
        let may_begin = matches!(second, Kind::Slash | Kind::Dash | Kind::Dot)
            || matches!(self.tokens.word(at + 1), THÁNG | TẾT)
            || matches!(self.tokens.word(at + 1), ĐẾN | TỚI)
                && self.tokens.before(at).word() == TỪ
                // «từ 3 đến 5 giờ chiều ngày 26/5»
                && self.past_clock(at + 2) == at + 2
            || self.tokens.at(at).length == 4 && self.is_year_in_time(at);
        // «số 12/5», «tuần thứ 2 tháng 3»
        let is_of_other = matches!(self.tokens.before(at).word(), SỐ | THỨ) || self.is_name_of_place(at);
        if !may_begin || is_of_other || !self.is_free_before(at) {
            return None;
        }
        let (rule, extents) = self
            .free_days(at)
            .map(|days| (RuleName::DateDay, days))
            .or_else(|| self.free_months(at).map(|months| (RuleName::DateMonth, months)))
            .or_else(|| self.free_years(at).map(|years| (RuleName::DateYear, years)))?;
        let mut date = extents.map(|extents| Date { extents, ..Date::default() });
        if let Some(weekday) = self.weekday_behind(date.end) {
            date.value.weekday = Some(weekday.value);
            date.end = weekday.end;
        }
        Some(Expression { start: at, rule, date })
    }

    /// `25/10/2017`, `29-31/5`, «23 tháng Chạp»; `16/11` only where something says that it is a time.
    fn free_days(&self, at: usize) -> Option<Read<Vec<Extent>>> {
        // A list is read only where a time is spoken of: a row of fractions costs one look each.
        let is_in_time = self.is_point_in_time(at)
            || self.is_day_announced(at)
            || self.is_after_occasion(at)
            || self.is_after_clock(at)
            || self.tokens.before(at).kind == Kind::Open;
        let days = if is_in_time {
            self.series(Sort::Day, at)?
        } else {
            self.member(Sort::Day, at)?.map(|extent| vec![extent])
        };
        if !self.is_free_after(days.end) || !days.value.iter().all(|day| has_month(*day) && is_plausible(*day)) {
            return None;
        }
        // «2-5 năm tới» is a span of years, «lễ 2-9 năm tới» a day.
        let is_span = self.tokens.kind(at + 1) == Kind::Dash
            && matches!(days.value.as_slice(), [Extent { first: Point { year: Year::Relative(_), .. }, last: None }]);
        if is_span && !self.is_after_occasion(at) {
            return None;
        }
        let is_certain = days.value.iter().all(|day| has_year(*day) || is_lunar(*day))
            || self.is_day_in_time(at, &days)
            || self.is_range_of_days(at, &days.value) && self.is_closed(days.end);
        is_certain.then_some(days)
    }

    /// `29-31/5`, `12/10 - 14/10`
    fn is_range_of_days(&self, at: usize, days: &[Extent]) -> bool {
        let is_range = matches!(days, [Extent { last: Some(_), .. }]);
        is_range && (self.tokens.kind(at + 1) == Kind::Slash || self.tokens.kind(at + 3) == Kind::Slash)
    }

    /// `7/2014 - 10/2017`, «7/2014 đến 8/2015», `8/2017` after «từ» …
    fn free_months(&self, at: usize) -> Option<Read<Vec<Extent>>> {
        let first = self.numeric_month(at)?;
        let range = self
            .past_range_joiner(first.end)
            .and_then(|at| self.headed_element(at))
            .filter(|last| !last.value.is_before(first.value));
        let months = match range {
            Some(last) => last.map(|last| Extent::range(first.value, last)),
            None => first.map(Extent::from),
        };
        let is_time = range.is_some() || self.is_point_in_time(at) || self.is_bracketed(at, months.end);
        (is_time && self.is_free_after(months.end)).then(|| months.map(|months| vec![months]))
    }

    /// `2011-2016`; `2030` after «đến» …
    fn free_years(&self, at: usize) -> Option<Read<Vec<Extent>>> {
        self.modern_year(at)?;
        let years = self.series(Sort::Year, at).filter(|years| self.is_free_after(years.end))?;
        let are_modern = years
            .value
            .iter()
            .flat_map(|years| years.points())
            .all(|point| matches!((point.unit, point.year), (Unit::Year, Year::Stated(1900..=2100))));
        let is_range = matches!(years.value.as_slice(), [extent] if extent.last.is_some());
        // «2016 - 2020 nguồn vốn» is a time, «1990-2100 xe» too seldom none.
        let is_certain = is_range || self.is_year_in_time(at) && self.is_closed(years.end);
        (are_modern && is_certain).then_some(years)
    }

    /// Whether the words around make a day of `16/11`, which otherwise is a fraction or a score.
    fn is_day_in_time(&self, at: usize, days: &Read<Vec<Extent>>) -> bool {
        let is_slashed = self.tokens.kind(at + 1) == Kind::Slash;
        let before = self.tokens.before(at).word();
        // «đến 11/4 mới lấy mẫu»; «trực trong 24/7» and «từ 18.7 điểm» are no days.
        let is_none_but_a_day = || {
            before != TRONG
                && !(at..days.end).any(|at| self.tokens.kind(at) == Kind::Dot)
                && days.value.iter().all(|day| is_no_share(*day, is_slashed))
        };
        let is_time = self.is_point_in_time(at) || self.is_day_announced(at);
        self.is_after_occasion(at)
            || self.is_after_clock(at)
            || is_time && self.is_closed(days.end)
            || (is_time || before == TỨC) && is_none_but_a_day()
            || self.is_bracketed(at, days.end) && (is_slashed || is_none_but_a_day())
    }

    /// Whether the word before is such that a day follows: «hạn chót 15/5», «dời sang 27/9», «thời tiết 14/1».
    fn is_day_announced(&self, at: usize) -> bool {
        match self.tokens.before(at).word() {
            SINH | SỚM | HẠN | CHÓT | SANG | TIẾT => true,
            // «(tức 2/2 dương lịch)»; «632 tỉ đồng, tức 1/4» is a share.
            TỨC => at >= 2 && self.tokens.kind(at - 2) == Kind::Open,
            _ => false,
        }
    }

    /// Whether a time of the day stands before: «20h», «10h40», «20 giờ».
    fn is_after_clock(&self, at: usize) -> bool {
        let is_hour = |end: usize| {
            let (number, letter) = (self.tokens.before(end.saturating_sub(1)), self.tokens.before(end));
            let is_letter = letter.word() == GIỜ || letter.word() == H && letter.is_glued();
            is_letter && number.kind == Kind::Number && number.length <= 2
        };
        let minutes = self.tokens.before(at);
        is_hour(at) || minutes.kind == Kind::Number && minutes.is_glued() && is_hour(at.saturating_sub(1))
    }

    /// Whether the word before speaks of an occasion: «lễ 30/4», «Quốc khánh 2/9», «phiên 5/8».
    fn is_after_occasion(&self, at: usize) -> bool {
        matches!(self.tokens.before(at).word(), LỄ | DỊP | KHÁNH | MỪNG | NIỆM | PHIÊN)
    }

    /// The day behind the name of a commemoration: «Ngày Nhà giáo Việt Nam 20/11».
    pub(super) fn commemoration(&self, name_end: usize, month: u8, day: u8) -> Option<Expression> {
        let found = self.element(Sort::Day, name_end).filter(|found| self.is_free_after(found.end))?;
        let is_it = matches!(found.value.unit, Unit::Day { month: Some(of), day: on } if (of, on) == (month, day));
        let date = found.map(|found| Date { extents: vec![found.into()], ..Date::default() });
        is_it.then_some(Expression { start: name_end, rule: RuleName::DateCommemoration, date })
    }

    /// Whether the word before makes a time of a bare year: also «cùng kỳ 2016».
    fn is_year_in_time(&self, at: usize) -> bool {
        self.is_point_in_time(at) || self.tokens.before(at).word() == KỲ
    }

    /// Whether the word before speaks of time.
    fn is_point_in_time(&self, at: usize) -> bool {
        matches!(self.tokens.before(at).word(), TỪ | ĐẾN | TỚI | TRƯỚC | SAU | HẾT | VÀO | TRONG)
    }

    /// Whether it is all that stands in brackets.
    fn is_bracketed(&self, at: usize, end: usize) -> bool {
        self.tokens.before(at).kind == Kind::Open && self.tokens.kind(end) == Kind::Close
    }
}

/// Whether days and months are small enough to be some; without «ngày» before it, `45/12/2017` is no date at all.
fn is_plausible(extent: Extent) -> bool {
    extent.points().all(|point| match point.unit {
        Unit::Day { month, day } => day <= 31 && month.is_none_or(|month| month <= 12),
        _ => true,
    })
}

/// Whether days are no part of a whole, as `2/3` is: greater than their month. Behind a dash small numbers are scores.
fn is_no_share(extent: Extent, is_slashed: bool) -> bool {
    extent.points().any(|point| match point.unit {
        Unit::Day { month: Some(month), day } => day > if is_slashed { month } else { 12 },
        _ => false,
    })
}

fn is_lunar(extent: Extent) -> bool {
    matches!(extent.first.unit, Unit::LunarDay { .. })
}
