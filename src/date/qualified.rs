//! Dates by the day of the week, the part of the day and the day of writing, with their explanation: «chiều nay
//! (16/11)», «thứ Sáu, ngày 15/6», «tuần trước».

use super::element::Sort;
use super::model::{Date, Extent, Origin, Relative, Step, Unit, Year};
use super::numbers::{Read, Reader};
use super::terms::Term;
use crate::lexicon::words::*;
use crate::record::{Part, PartKind};
use crate::text::{Case, Kind};

/// What stands before the date itself.
#[derive(Default)]
struct Qualifiers {
    part: bool,
    weekday: Option<u8>,
    relative: Option<Relative>,
    parts: Vec<Part>,
}

impl Reader<'_> {
    /// At a part of the day, a weekday or a relative term.
    pub(super) fn qualified(&self, at: usize) -> Option<Read<Date>> {
        let Read { value: before, end } = self.qualifiers(at);
        let Qualifiers { part, weekday, relative, mut parts } = before;
        let is_of_day = relative
            .is_none_or(|relative| matches!(relative.step, Step::Day | Step::Week | Step::Weekend | Step::Weekday));
        if self.is_other(at) {
            return None;
        }
        // «110 năm trước (1912)» is no year, «1912» is.
        let is_span = relative.is_some_and(|relative| relative.step != Step::Day) && !part && self.is_counted(at);
        if is_span {
            return None;
        }
        let explained = self
            .explanation(end, relative)
            .or_else(|| is_of_day.then(|| self.direct_day(end))?)
            .or_else(|| (relative.is_some() || weekday.is_some()).then(|| self.day_after_comma(end))?);
        if let Some(Read { value: Explained { extents, weekday: explained, parts: more }, end }) = explained {
            parts.extend(more);
            let weekday = weekday.or(explained);
            return Some(Read { value: Date { extents, relative, weekday, parts, ..Date::default() }, end });
        }
        let stands_alone = match relative {
            Some(relative) if relative.step == Step::Day => part || !self.is_counted_in_words(at),
            Some(relative) if relative.step == Step::Weekday => part || self.is_surely_weekday(at),
            Some(_) => true,
            None => weekday.is_some() && (part || self.announces_weekday(at)) && !self.is_recurrent(at, end),
        };
        stands_alone.then(|| Read { value: Date { relative, weekday, parts, ..Date::default() }, end })
    }

    fn qualifiers(&self, at: usize) -> Read<Qualifiers> {
        let mut found = Qualifiers::default();
        let mut end = at;
        // A part of the day, a weekday and a relative term, once each.
        for _ in 0..3 {
            let next = if found.relative.is_some() { self.past_comma(end) } else { end };
            let Some(term) = self.term(next) else { break };
            // «hai chiều năm ngoái», «năm nay đêm nhạc …»: months and years have no parts of the day.
            let is_of_day = |relative: Relative| !matches!(relative.step, Step::Month | Step::Quarter | Step::Year);
            let (kind, value) = match term.value {
                Term::Part(_) if !found.relative.is_none_or(is_of_day) => break,
                Term::Relative(relative) if found.part && !is_of_day(relative) => break,
                Term::Part(code) if !found.part && next == end => {
                    found.part = true;
                    (PartKind::PartOfDay, code.to_owned())
                }
                Term::Weekday(weekday) if found.weekday.is_none() => {
                    found.weekday = Some(weekday);
                    (PartKind::Weekday, char::from(b'0' + weekday).into())
                }
                Term::Relative(relative) if found.relative.is_none() && next == end => {
                    found.relative = Some(relative);
                    end = term.end;
                    continue;
                }
                _ => break,
            };
            found.parts.push(Part { kind, span: self.tokens.span(next..term.end), value: Some(value) });
            end = term.end;
            if kind == PartKind::PartOfDay
                && found.relative.is_none()
                && let Some(offset) = match self.tokens.word(end) {
                    NAY => Some(0),
                    QUA => Some(-1),
                    MAI => Some(1),
                    _ => None,
                }
            {
                found.relative = Some(Relative { step: Step::Day, offset, origin: Origin::Writing });
                end += 1;
            }
        }
        if let (Some(_), None, Some(near)) = (found.weekday, found.relative, self.near_weekday(end)) {
            found.relative = Some(near.value);
            end = near.end;
        }
        Read { value: found, end }
    }

    /// «tới», «vừa qua», «vừa rồi» after a weekday: the next or the last one. In «từ thứ Hai tới thứ Sáu» and «thứ Bảy
    /// tới trường» the word says something else.
    fn near_weekday(&self, at: usize) -> Option<Read<Relative>> {
        let (offset, end) = match (self.tokens.word(at), self.tokens.word(at + 1)) {
            (TỚI, _) => (1, at + 1),
            (VỪA, QUA | RỒI) => (-1, at + 2),
            _ => return None,
        };
        let value = Relative { step: Step::Weekday, offset, origin: Origin::Writing };
        self.is_ended(end).then_some(Read { value, end })
    }

    /// The date right after the qualifiers: «sáng 28/6», «tối thứ Bảy ngày 15/7», «đêm mùng 9 tháng Giêng».
    fn direct_day(&self, at: usize) -> Option<Read<Explained>> {
        let head = self.head(at).filter(|head| head.value == Sort::Day);
        let start = head.map_or(at, |head| head.end);
        if let Some(days) = self.customary_days(start) {
            return Some(days.map(|days| Explained::plain(vec![days])));
        }
        if !self.is_free_before(start) {
            return None;
        }
        let days = self.series(Sort::Day, start)?;
        if !self.is_free_after(days.end) || self.is_amount(days.end) {
            return None;
        }
        // «sáng 15» can be anything, «sáng ngày 15» is a day.
        let is_certain = days.value.iter().all(|day| has_month(*day)) || head.is_some() && self.is_closed(days.end);
        is_certain.then(|| days.map(Explained::plain))
    }

    /// «, ngày 15/6», «, 15/6»
    fn day_after_comma(&self, at: usize) -> Option<Read<Explained>> {
        let next = self.past_comma(at);
        if next == at {
            return None;
        }
        self.direct_day(next).filter(|day| day.value.extents.iter().all(|day| has_month(*day)))
    }

    /// «(16/11)», «(tức ngày 16/11)», «(thứ Năm, 16/11)»; after a month or a year also «(11/2017)», «(2017)».
    pub(super) fn explanation(&self, at: usize, of: Option<Relative>) -> Option<Read<Explained>> {
        if self.tokens.kind(at) != Kind::Open {
            return None;
        }
        let mut start = at + 1;
        start += usize::from(matches!(self.tokens.word(start), TỨC | NHẰM | TỪ));
        start += usize::from(self.tokens.word(start) == LÀ);
        let weekday = self.term(start).and_then(|term| match term.value {
            Term::Weekday(weekday) => Some(Read { value: weekday, end: term.end }),
            _ => None,
        });
        let start = weekday.map_or(start, |weekday| self.past_comma(weekday.end));
        let head = self.head(start);
        let sort = head.map_or(Sort::Day, |head| head.value);
        let step = of.map_or(Step::Day, |relative| relative.step);
        let extents = match (step, sort) {
            (Step::Day | Step::Week | Step::Weekend | Step::Weekday, Sort::Day) => {
                let days = self.series(Sort::Day, head.map_or(start, |head| head.end))?;
                days.value.iter().all(|day| has_month(*day)).then_some(days)?
            }
            (Step::Month, Sort::Month) => self.series(Sort::Month, head?.end)?,
            (Step::Month, _) => self.numeric_month(start)?.map(|month| vec![month.into()]),
            (Step::Quarter, Sort::Quarter) => self.series(Sort::Quarter, head?.end)?,
            (Step::Year, _) => {
                let year = head.filter(|head| head.value == Sort::Year).map_or(start, |head| head.end);
                self.series(Sort::Year, year)?
            }
            _ => return None,
        };
        // A slip of the pen that is seen often: «(30/4/)».
        let end = extents.end + usize::from(self.tokens.kind(extents.end) == Kind::Slash);
        if self.tokens.kind(end) != Kind::Close {
            return None;
        }
        let mut value = String::new();
        for edtf in extents.value.iter().filter_map(|extent| extent.edtf("")) {
            value.push_str(if value.is_empty() { "" } else { "; " });
            value.push_str(&edtf);
        }
        let parts = vec![Part { kind: PartKind::Explanation, span: self.tokens.span(at + 1..end), value: Some(value) }];
        let weekday = weekday.map(|weekday| weekday.value);
        Some(Read { value: Explained { extents: extents.value, weekday, parts }, end: end + 1 })
    }

    /// A weekday in brackets after a date: «15/6 (thứ Sáu)».
    pub(super) fn weekday_behind(&self, at: usize) -> Option<Read<u8>> {
        if self.tokens.kind(at) != Kind::Open {
            return None;
        }
        let term = self.term(at + 1).filter(|term| self.tokens.kind(term.end) == Kind::Close)?;
        match term.value {
            Term::Weekday(weekday) => Some(Read { value: weekday, end: term.end + 1 }),
            _ => None,
        }
    }

    /// Whether the words only look like these: «lần thứ 6», «kỳ họp thứ ba», «ánh sáng tuần trước», «bước sang năm 2018».
    fn is_other(&self, at: usize) -> bool {
        let before = self.tokens.before(at).word();
        match self.term(at) {
            Some(Read { value: Term::Weekday(_), .. }) => matches!(before, LẦN | HỌP | PHIÊN | ĐỢT),
            Some(Read { value: Term::Part(_), .. }) => before == ÁNH,
            // «mấy ngày | hôm nay»
            Some(Read { value: Term::Relative(_), .. }) if before == NGÀY && self.tokens.word(at) == HÔM => true,
            Some(Read { value: Term::Relative(_), end }) => self.goes_on(end),
            _ => false,
        }
    }

    /// Whether the last word of a relative term begins something else: «bước sang | năm 2018», «sang | năm khác»,
    /// «từ đầu năm | tới nay».
    fn goes_on(&self, end: usize) -> bool {
        match self.tokens.before(end).word() {
            NĂM => {
                let is_longer = self.term(end - 1).is_some_and(|term| term.end > end);
                is_longer || matches!(self.tokens.word(end), THỨ | KHÁC | MỚI) || self.series(Sort::Year, end).is_some()
            }
            TỚI => matches!(self.tokens.word(end), NAY | GIỜ),
            _ => false,
        }
    }

    /// Whether the word before makes the day of the week of «thứ hai», which alone is an ordinal.
    fn announces_weekday(&self, at: usize) -> bool {
        matches!(self.tokens.before(at).word(), VÀO | HÔM)
            || self.tokens.before(at).word() == NGÀY && self.tokens.at(at + 1).case == Case::Capital
    }

    /// «người thứ bảy tới» is an ordinal; «thứ Bảy tới», «vào thứ bảy tới», «chủ nhật tới» are weekdays.
    fn is_surely_weekday(&self, at: usize) -> bool {
        self.announces_weekday(at) || self.tokens.at(at + 1).case == Case::Capital || self.tokens.word(at) != THỨ
    }

    /// «thứ Bảy hằng tuần», «mỗi tối thứ Bảy»
    fn is_recurrent(&self, at: usize, end: usize) -> bool {
        matches!(self.tokens.word(end), HẰNG | HÀNG | MỖI) || self.is_counted_in_words(at)
    }
}

/// What explains a qualifier.
pub(super) struct Explained {
    pub(super) extents: Vec<Extent>,
    pub(super) weekday: Option<u8>,
    pub(super) parts: Vec<Part>,
}

impl Explained {
    fn plain(extents: Vec<Extent>) -> Self {
        Self { extents, weekday: None, parts: Vec::new() }
    }
}

/// Whether the month of every day is known.
pub(super) fn has_month(extent: Extent) -> bool {
    extent.points().all(|point| !matches!(point.unit, Unit::Day { month: None, .. }))
}

/// Whether every year is known.
pub(super) fn has_year(extent: Extent) -> bool {
    extent.points().all(|point| point.year != Year::Open)
}
