//! What stands before a date: a part of the day, a day of the week, words that count from the day of writing: «sáng nay»,
//! «tối thứ Bảy tới», «chiều Chủ nhật tuần trước».

use crate::date::guard::is_ended;
use crate::date::model::Relative;
use crate::date::number::past_comma;
use crate::date::terms::{DateTerm, day_of_part, term, week_of_weekday};
use crate::lexicon::{Cursor, Parsed};
use crate::record::{Part, PartKind};

/// Each of them stands there once at most.
const MOST: usize = 3;

#[derive(Default)]
pub(super) struct Qualifiers {
    pub(super) weekday: Option<u8>,
    pub(super) relative: Option<Relative>,
    pub(super) parts: Vec<Part>,
    pub(super) has_part_of_day: bool,
}

/// All that stand here, in any order.
pub(super) fn qualifiers(start: Cursor) -> Parsed<Qualifiers> {
    let mut found = Qualifiers::default();
    let mut end = start;
    for _ in 0..MOST {
        let Some(next) = found.read(end) else { break };
        end = next;
    }
    if found.weekday.is_some()
        && found.relative.is_none()
        // In «từ thứ Hai tới thứ Sáu» and «thứ Bảy tới trường» the word says something else.
        && let Some(week) = week_of_weekday(end).filter(|week| is_ended(week.end))
    {
        found.relative = Some(week.value);
        end = week.end;
    }
    Parsed::new(found, end)
}

impl Qualifiers {
    /// Takes up the next one; the place after it.
    fn read<'a>(&mut self, end: Cursor<'a>) -> Option<Cursor<'a>> {
        let start = if self.relative.is_some() { past_comma(end) } else { end };
        let found = term(start)?;
        match found.value {
            DateTerm::PartOfDay(code) if self.takes_part_of_day() && start.at() == end.at() => {
                self.has_part_of_day = true;
                self.add(PartKind::PartOfDay, start, found.end, code.to_owned());
                Some(self.read_day_of_part(found.end))
            }
            DateTerm::Weekday(weekday) if self.weekday.is_none() => {
                self.weekday = Some(weekday);
                self.add(PartKind::Weekday, start, found.end, weekday.to_string());
                Some(found.end)
            }
            DateTerm::Relative(relative) if self.takes(relative) => {
                self.relative = Some(relative);
                Some(found.end)
            }
            _ => None,
        }
    }

    /// «sáng |nay|»
    fn read_day_of_part<'a>(&mut self, end: Cursor<'a>) -> Cursor<'a> {
        match day_of_part(end).filter(|_| self.relative.is_none()) {
            Some(day) => {
                self.relative = Some(day.value);
                day.end
            }
            None => end,
        }
    }

    /// Months and years have no parts of the day: «hai chiều năm ngoái», «năm nay đêm nhạc …».
    fn takes_part_of_day(&self) -> bool {
        !self.has_part_of_day && self.relative.is_none_or(Relative::is_of_days)
    }

    fn takes(&self, relative: Relative) -> bool {
        self.relative.is_none() && (!self.has_part_of_day || relative.is_of_days())
    }

    fn add(&mut self, kind: PartKind, start: Cursor, end: Cursor, value: String) {
        self.parts.push(Part { kind, span: start.span_to(end), value: Some(value) });
    }
}
