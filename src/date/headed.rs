//! Dates that a word announces: «ngày 25/10/2017», «tháng 8», «quý III/2017», «giai đoạn 2021-2025» …

use super::element::Sort;
use super::find::Expression;
use super::model::{Date, Extent, Point, Step, Unit, Year};
use super::numbers::{Read, Reader};
use super::qualified::{Explained, has_month, has_year};
use super::terms::{Edge, Term};
use crate::lexicon::words::*;
use crate::record::RuleName;
use crate::text::{Case, Gap, Kind};

fn expression(start: usize, rule: RuleName, extents: Read<Vec<Extent>>) -> Option<Expression> {
    Some(Expression { start, rule, date: extents.map(|extents| Date { extents, ..Date::default() }) })
}

impl Reader<'_> {
    /// At «ngày», also before «mùng» and before a day of the week.
    pub(super) fn days(&self, at: usize, end: usize) -> Option<Expression> {
        let expression = match self.term(end)?.value {
            Term::LunarDay | Term::FullMoon => self.customs(end),
            // «ngày thứ năm» is the fifth one, «hôm thứ Năm» is a weekday.
            Term::Weekday(_) => {
                self.qualifieds(end).filter(|found| self.tokens.word(at) == HÔM || !found.date.value.extents.is_empty())
            }
            _ => None,
        };
        expression.map(|expression| Expression { start: at, ..expression })
    }

    /// At «ngày» before the number of a day.
    pub(super) fn numbered_days(&self, at: usize, end: usize) -> Option<Expression> {
        let days = self.series(Sort::Day, end).filter(|days| self.is_free_after(days.end))?;
        let mut date = days.map(|extents| Date { extents, ..Date::default() });
        if !date.value.extents.iter().all(|day| has_month(*day)) {
            // «ngày 15 tháng này»
            let of_month = self.term(date.end).and_then(|term| match term.value {
                Term::Relative(relative) if relative.step == Step::Month => {
                    Some(Read { value: relative, end: term.end })
                }
                _ => None,
            });
            if let Some(month) = of_month {
                date.value.relative = Some(month.value);
                date.end = month.end;
            } else if !(self.is_announced(at) && self.is_closed(date.end)) {
                return None;
            }
        }
        if let Some(weekday) = self.weekday_behind(date.end) {
            date.value.weekday = Some(weekday.value);
            date.end = weekday.end;
        }
        Some(Expression { start: at, rule: RuleName::DateDay, date })
    }

    /// At «tháng».
    pub(super) fn months(&self, at: usize, end: usize) -> Option<Expression> {
        let months = self.series(Sort::Month, end).filter(|months| self.is_free_after(months.end))?;
        // «3 tháng 10 ngày», but «3 tháng 7, 8 và 9/2017»
        let is_certain = months.value.iter().any(|month| has_year(*month))
            || !self.is_multiplied(at) && !self.is_amount(months.end) && !self.is_name_of_event(at, end);
        is_certain.then(|| expression(at, RuleName::DateMonth, months))?
    }

    /// At the «tháng» of «6 tháng đầu năm 2017» and «9 tháng năm 2017».
    pub(super) fn first_months(&self, at: usize) -> Option<Expression> {
        let start = at.checked_sub(1)?;
        let (is_first, of) = match self.tokens.word(at + 1) {
            ĐẦU => (true, at + 2),
            CUỐI => (false, at + 2),
            NĂM if self.modern_year(at + 2).is_some() => (true, at + 1),
            _ => return None,
        };
        let count = self.count(start).filter(|count| count.end == at && (2..=11).contains(&count.value))?.value;
        let year = self.year_of_part(of)?;
        let (first, last) = if is_first { (1, count) } else { (13 - count, 12) };
        let months = Extent::range(Point::month(year.value, first), Point::month(year.value, last));
        expression(start, RuleName::DateMonths, year.map(|_| vec![months]))
    }

    /// At «mùng», «rằm»: also with the solar date in brackets behind it.
    pub(super) fn customs(&self, at: usize) -> Option<Expression> {
        let days = self.customary_days(at)?;
        let date = match self.explanation(days.end, None) {
            Some(Read { value: Explained { extents, weekday, parts }, end }) => {
                Read { value: Date { extents, weekday, parts, ..Date::default() }, end }
            }
            None => days.map(|days| Date { extents: vec![days], ..Date::default() }),
        };
        Some(Expression { start: at, rule: RuleName::DateCustomary, date })
    }

    /// At a part of the day, a day of the week or a relative expression.
    pub(super) fn qualifieds(&self, at: usize) -> Option<Expression> {
        Some(Expression { start: at, rule: RuleName::DateQualified, date: self.qualified(at)? })
    }

    /// At «quý».
    pub(super) fn quarters(&self, at: usize, end: usize) -> Option<Expression> {
        // «tứ quý 3» is a hand of cards, «ngũ quý 1» the plate of a car.
        let is_of_year = !matches!(self.tokens.before(at).word(), TỨ | NGŨ);
        let quarters =
            self.series(Sort::Quarter, end).filter(|quarters| is_of_year && self.is_free_after(quarters.end))?;
        let is_certain = quarters.value.iter().any(|quarter| has_year(*quarter))
            || self.roman(end).is_some()
            || self.is_closed(quarters.end);
        is_certain.then(|| expression(at, RuleName::DateQuarter, quarters))?
    }

    /// At `T8/2017`, `Q1-2017`: only the year makes a date of it.
    pub(super) fn lettered(&self, at: usize, sort: Sort) -> Option<Expression> {
        let head = self.head(at).filter(|_| !self.tokens.at(at).is_glued() || self.is_free_before(at))?;
        let extents = self.series(sort, head.end).filter(|extents| self.is_free_after(extents.end))?;
        let has_years = extents.value.iter().all(|extent| has_year(*extent));
        has_years.then(|| {
            expression(at, if sort == Sort::Month { RuleName::DateMonth } else { RuleName::DateQuarter }, extents)
        })?
    }

    /// At «năm».
    pub(super) fn years(&self, at: usize, end: usize) -> Option<Expression> {
        if let Some(cycle) = self.cycle_year(end) {
            let stated = self.year(cycle.end).or_else(|| {
                let inside = self.year(cycle.end + 1).filter(|_| self.tokens.kind(cycle.end) == Kind::Open)?;
                (self.tokens.kind(inside.end) == Kind::Close)
                    .then_some(Read { value: inside.value, end: inside.end + 1 })
            });
            let year = stated.map_or(cycle, |year| year.map(Year::Stated));
            return expression(
                at,
                RuleName::DateYear,
                year.map(|year| vec![Point { year, unit: Unit::LunarYear }.into()]),
            );
        }
        let years = self.series(Sort::Year, end).or_else(|| self.old_year(end));
        let years = years.filter(|years| self.is_free_after(years.end))?;
        let is_single = matches!(years.value.as_slice(), [extent] if extent.last.is_none());
        if matches!(self.tokens.before(at).word(), MỖI | HẰNG | HÀNG) || self.is_amount(years.end) {
            return None;
        }
        // «3 năm 2016-2018»: the word belongs to the count.
        let start = if self.is_multiplied(at) && !is_single { end } else { at };
        expression(start, RuleName::DateYear, years)
    }

    /// A year of three digits, which only «năm» before it makes one.
    fn old_year(&self, at: usize) -> Option<Read<Vec<Extent>>> {
        let year = self.tokens.at(at).number().filter(|_| self.tokens.at(at).length == 3)? as u16;
        // The «năm 202…» of a form is still to be filled in.
        let next = self.tokens.at(at + 1);
        let is_blank = next.is_glued()
            && (next.kind == Kind::Stop || next.kind == Kind::Dot && self.tokens.kind(at + 2) == Kind::Dot);
        (year >= 100 && !is_blank && self.is_closed(at + 1))
            .then(|| Read { value: vec![Point::year(year).into()], end: at + 1 })
    }

    /// At «giai đoạn», «nhiệm kỳ», «năm học» …
    pub(super) fn period(&self, at: usize, end: usize) -> Option<Expression> {
        let years = self.short_period(end).or_else(|| self.series(Sort::Year, end));
        let years = years.filter(|years| self.is_free_after(years.end) && !self.is_amount(years.end))?;
        expression(at, RuleName::DatePeriod, years)
    }

    /// `2016/17`, `2016/2017`, `2016-17`
    fn short_period(&self, at: usize) -> Option<Read<Vec<Extent>>> {
        let first = self.year(at)?;
        let separator = self.separator(first.end)?;
        let last = match self.year(separator.end) {
            Some(last) if separator.value == Kind::Slash => last,
            Some(_) => return None,
            None => self.short_year(separator.end)?,
        };
        (last.value == first.value + 1).then(|| last.map(|last| vec![Extent::years(first.value, last)]))
    }

    /// At «thập niên», «những năm»: one decade, or from one to another.
    pub(super) fn decade(&self, at: usize, end: usize) -> Option<Expression> {
        let first = self.tens(end)?;
        let far = if self.tokens.kind(first.end) == Kind::Dash { self.tens(first.end + 1) } else { None };
        let far = far.filter(|far| far.value > first.value && self.tokens.at(end).length == 2);
        let is_list =
            self.tokens.at(end).length == 4 && self.series(Sort::Year, end).is_some_and(|years| years.end > first.end);
        let last = far.unwrap_or(first);
        // «những năm 70-80 tuổi»
        if is_list || !self.is_free_after(last.end) || self.tokens.word(last.end) == TUỔI {
            return None;
        }
        // «của thế kỷ trước», «thế kỷ XX»
        let of = last.end + usize::from(self.tokens.word(last.end) == CỦA);
        let end = match self.term(of) {
            Some(Read { value: Term::Century, end: name }) if self.tokens.word(name) == TRƯỚC => name + 1,
            Some(Read { value: Term::Century, end: name }) => {
                self.roman(name).or_else(|| self.small(name)).map_or(last.end, |number| number.end)
            }
            _ => last.end,
        };
        let decade = |year| Point { year: Year::Stated(year), unit: Unit::Decade };
        let extent = Extent { first: decade(first.value), last: far.map(|far| decade(far.value)) };
        expression(at, RuleName::DateDecade, Read { value: vec![extent], end })
    }

    /// The first year of a decade: `1990`, or `90` in the twentieth century.
    fn tens(&self, at: usize) -> Option<Read<u16>> {
        let token = self.tokens.at(at);
        let year = match (token.number()?, token.length) {
            (number @ 10..=90, 2) => 1900 + number as u16,
            (number @ 1000..=2100, 4) => number as u16,
            _ => return None,
        };
        (year % 10 == 0).then_some(Read { value: year, end: at + 1 })
    }

    /// At «thế kỷ».
    pub(super) fn century(&self, at: usize, end: usize) -> Option<Expression> {
        let ordinal =
            |at: usize| self.roman(at).or_else(|| self.small(at)).filter(|read| (1..=21).contains(&read.value));
        let first = ordinal(end)?;
        let far = if self.tokens.kind(first.end) == Kind::Dash { ordinal(first.end + 1) } else { None };
        let last = far.filter(|last| last.value > first.value).unwrap_or(first);
        let years = Extent::years(u16::from(first.value) * 100 - 99, u16::from(last.value) * 100);
        expression(at, RuleName::DateCentury, last.map(|_| vec![years]))
    }

    /// At «mùa hè»; «Thế vận hội Mùa đông 2018» is the name of an event.
    pub(super) fn season(&self, at: usize, end: usize, season: u8) -> Option<Expression> {
        if matches!(self.tokens.before(at).word(), HỘI | OLYMPIC) {
            return None;
        }
        let year = self.modern_year(end).map(|year| year.map(Year::Stated)).or_else(|| self.worded_year(end))?;
        let season = |year| Point { year, unit: Unit::Season(season) };
        expression(at, RuleName::DateSeason, year.map(|year| vec![season(year).into()]))
    }

    /// At «đầu», «giữa», «cuối», «nửa đầu»: the beginning, middle or end of what follows.
    pub(super) fn edge(&self, at: usize, end: usize, edge: Edge) -> Option<Expression> {
        if matches!(self.tokens.before(at).word(), BẮT | BAN | DẪN) {
            return None;
        }
        if let (Edge::FirstHalf | Edge::SecondHalf, Some(year)) = (edge, self.year_of_part(end)) {
            let (first, last) = if edge == Edge::FirstHalf { (1, 6) } else { (7, 12) };
            let months = Extent::range(Point::month(year.value, first), Point::month(year.value, last));
            return expression(at, RuleName::DateMonths, year.map(|_| vec![months]));
        }
        if let Some(year) =
            self.modern_year(end).filter(|year| self.is_free_after(year.end) && self.is_closed(year.end))
        {
            return expression(at, RuleName::DateYear, year.map(|year| vec![Point::year(year).into()]));
        }
        let term = self.term(end)?;
        let whole = match term.value {
            Term::Month => self.months(end, term.end),
            Term::Quarter => self.quarters(end, term.end),
            Term::Year => self.years(end, term.end).filter(|years| years.start == end),
            Term::Decade => self.decade(end, term.end),
            Term::Century => self.century(end, term.end),
            Term::Relative(relative) if relative.step != Step::Day => self.qualifieds(end),
            _ => None,
        };
        whole.map(|whole| Expression { start: at, ..whole })
    }

    /// At «thượng tuần», «trung tuần», «hạ tuần»: ten days of a month.
    pub(super) fn ten_days(&self, at: usize, end: usize, first: u8) -> Option<Expression> {
        if self.tokens.word(end) != THÁNG {
            return None;
        }
        let month = self.element(Sort::Month, end + 1)?;
        let Point { year, unit: Unit::Month(number) } = month.value else { return None };
        let last = match (first, year) {
            (1 | 11, _) => first + 9,
            (_, Year::Stated(year)) => super::day::last_of_month(year, number),
            // Without a year the last day of February is not known: the shorter one is always right.
            _ => super::day::last_of_month(2001, number),
        };
        let days = Extent::range(Point::day(year, Some(number), first), Point::day(year, Some(number), last));
        expression(at, RuleName::DateTenDays, month.map(|_| vec![days]))
    }

    /// «năm 2017», «năm nay», or «năm» alone, which is the year of writing.
    fn year_of_part(&self, at: usize) -> Option<Read<Year>> {
        let this = (self.tokens.word(at) == NĂM).then_some(Read { value: Year::Relative(0), end: at + 1 });
        self.worded_year(at).filter(|year| self.is_free_after(year.end)).or(this)
    }

    /// Whether a number stands before that counts what begins here: «3 tháng», «hai năm»; an ordinal does not.
    fn is_multiplied(&self, at: usize) -> bool {
        self.is_counted(at) && !matches!(self.tokens.before(at).word(), CÁC | NHỮNG | NHIỀU | MẤY | VÀI | MỌI)
    }

    /// Whether what ends here counts hours, money, people or times: «tháng 5 triệu đồng».
    pub(super) fn is_amount(&self, end: usize) -> bool {
        matches!(self.tokens.word(end), GIỜ | TRIỆU | TỶ | TỈ | NGHÌN | NGÀN | ĐỒNG | NGƯỜI | LẦN | BUỔI)
            || self.tokens.kind(end) == Kind::Amount && self.tokens.at(end).is_glued()
    }

    /// «Cách mạng Tháng Tám», «Cá tháng Tư», «đường Cách Mạng Tháng 8»: the month of an event's name is mostly written
    /// with letters, after a capital «Tháng» inside the sentence.
    fn is_name_of_event(&self, at: usize, end: usize) -> bool {
        let before = self.tokens.before(at);
        let is_inside = before.kind == Kind::Word && self.tokens.at(at).gap != Gap::Line;
        let is_written = self.tokens.kind(end) == Kind::Word;
        let is_event = matches!(before.word(), MẠNG | CÁ);
        is_inside && (is_event || is_written && self.tokens.at(at).case == Case::Capital)
    }

    /// Whether a word before makes a point in time of a bare number of a day.
    fn is_announced(&self, at: usize) -> bool {
        matches!(self.tokens.before(at).word(), VÀO | TỪ | ĐẾN | TỚI | TRƯỚC | SAU | HẾT | TRONG)
    }
}
