//! The day on which a text was written, as far as its own dates say it.

use super::context::Context;
use super::interpretation::with_years;
use super::spoken::Spoken;
use crate::date::day::Day;
use crate::date::model::{Date, Extent, Origin, Step};
use crate::record::{Basis, Located};

impl Context {
    /// The day of writing is given, or the text says it: by a dateline, or by «hôm nay (16/11)», whose year may have to
    /// be read from the latest day of the text.
    pub(crate) fn new(dates: &[Located<Date>], given: Option<Day>) -> Self {
        let has_dateline = dates.iter().any(|date| date.value.is_dateline);
        if let Some(given) = given {
            return Self { today: Some((given, Basis::Given)), has_dateline, latest: None };
        }
        let full = |date: &Located<Date>| match date.value.extents.as_slice() {
            [Extent { first, last: None }] => first.full_day().or_else(|| first.full_month()),
            _ => None,
        };
        let dateline = dates.iter().filter(|date| date.value.is_dateline).find_map(full);
        let latest = dateline.or_else(|| dates.iter().filter_map(full).max());
        let context = Self { today: None, has_dateline, latest };
        let explained = dates.iter().find_map(|date| {
            let relative = date
                .value
                .relative
                .filter(|relative| relative.origin == Origin::Writing && relative.step == Step::Day)?;
            let [extent] = date.value.extents[..] else { return None };
            let day = with_years(&context, extent, date.value, Spoken::default()).extent.first.full_day()?;
            day.plus(-i32::from(relative.offset))
        });
        Self { today: explained.or(dateline).map(|day| (day, Basis::Context)), has_dateline, latest }
    }
}
