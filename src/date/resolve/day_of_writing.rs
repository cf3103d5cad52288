//! The day on which a text was written, as far as its own dates say it.

use super::context::Context;
use super::interpretation::with_years;
use super::spoken::Spoken;
use crate::date::day::Day;
use crate::date::model::{Date, Extent, Origin, Step};
use crate::record::{Basis, Located};

/// The first year of which a text that gives no later day may be: one that gives only older days remembers them, as «Ngày
/// 23/4, thành phố kỷ niệm ngày giải phóng (13/5/1955)» does.
const FIRST_YEAR: u16 = 2008;

impl Context {
    /// The day of writing is given, or the text says it: by a dateline, or by «hôm nay (16/11)», whose year may have to
    /// be read from the latest day of the text.
    pub(crate) fn new(dates: &[Located<Date>], given: Option<Day>) -> Self {
        let has_dateline = dates.iter().any(|date| date.value.is_dateline);
        if let Some(given) = given {
            return Self { today: Some((given, Basis::Given)), has_dateline, ..Self::default() };
        }
        let full = |date: &Located<Date>| match date.value.extents.as_slice() {
            [Extent { first, last: None }] => first.full_day().or_else(|| first.full_month()),
            _ => None,
        };
        let mut datelines = dates.iter().filter(|date| date.value.is_dateline);
        let dateline = datelines.find_map(|date| Some((full(date)?, date)));
        let is_day =
            |date: &Located<Date>| date.value.extents.first().is_some_and(|extent| extent.first.full_day().is_some());
        let anchor = dateline.filter(|(_, date)| is_day(date)).map(|(_, date)| date.mention);
        let dateline = dateline.map(|(day, _)| day);
        let latest = dateline.or_else(|| dates.iter().filter_map(full).filter(|day| day.year >= FIRST_YEAR).max());
        let context = Self { has_dateline, latest, ..Self::default() };
        let explained = dates.iter().find_map(|date| {
            let relative = date
                .value
                .relative
                .filter(|relative| relative.origin == Origin::Writing && relative.step == Step::Day)?;
            let [extent] = date.value.extents[..] else { return None };
            let day = with_years(&context, extent, date.value, Spoken::default()).extent.first.full_day()?;
            Some((day.plus(-i32::from(relative.offset))?, date.mention))
        });
        let anchor = explained.map(|(_, mention)| mention).or(anchor);
        let today = explained.map(|(day, _)| day).or(dateline);
        Self { today: today.map(|day| (day, Basis::Context)), anchor, has_dateline, latest }
    }
}
