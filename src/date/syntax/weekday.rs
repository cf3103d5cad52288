//! A day of the week in brackets after a date: «15/6 (thứ Sáu)».

use crate::date::model::Date;
use crate::date::terms::weekday;
use crate::lexicon::Parsed;

/// The date with the day of the week behind it, if one stands there.
pub(super) fn with_weekday(date: Parsed<Date>) -> Parsed<Date> {
    match date.end.bracketed(weekday) {
        Some(weekday) => weekday.map(|weekday| Date { weekday: Some(weekday), ..date.value }),
        None => date,
    }
}
