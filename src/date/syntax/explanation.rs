//! The date in brackets after words that mean one: «chiều nay (16/11)», «hôm qua (tức ngày 15/11)», «mai (thứ Năm,
//! 16/11)»; after a month or a year also «tháng trước (10/2017)», «năm ngoái (2016)».

use super::element::head;
use super::month;
use super::series::series;
use crate::date::model::{Extent, Relative, Step};
use crate::date::number::past_comma;
use crate::date::terms::{Granularity, weekday};
use crate::lexicon::words::LÀ;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::{Part, PartKind};
use crate::text::Kind;

/// What explains a qualifier.
pub(super) struct Explained {
    pub(super) extents: Vec<Extent>,
    pub(super) weekday: Option<u8>,
    /// The part that the brackets are.
    pub(super) part: Option<Part>,
}

impl From<Vec<Extent>> for Explained {
    fn from(extents: Vec<Extent>) -> Self {
        Self { extents, weekday: None, part: None }
    }
}

/// At the opening bracket, after words that mean a time `of` some size.
pub(super) fn explanation(cursor: Cursor, of: Option<Relative>) -> Option<Parsed<Explained>> {
    cursor.bracketed(|inside| {
        let opened = inside.opt(Class::Gloss);
        let start = opened.eat_word(LÀ).unwrap_or(opened);
        let weekday = weekday(start);
        let start = weekday.map_or(start, |weekday| past_comma(weekday.end));
        let extents = of_size(start, of.map_or(Step::Day, |relative| relative.step))?;
        // A slip of the pen that is seen often: «(30/4/)».
        let end = extents.end.eat_kind(Kind::Slash).unwrap_or(extents.end);
        let values: Vec<_> = extents.value.iter().filter_map(|extent| extent.edtf("")).collect();
        let part = Part { kind: PartKind::Explanation, span: inside.span_to(end), value: Some(values.join("; ")) };
        let weekday = weekday.map(|weekday| weekday.value);
        Some(Parsed::new(Explained { extents: extents.value, weekday, part: Some(part) }, end))
    })
}

/// The dates that can explain words which mean a time of this size.
fn of_size(start: Cursor, step: Step) -> Option<Parsed<Vec<Extent>>> {
    let head = head(start);
    let number = head.map_or(start, |head| head.end);
    let granularity = head.map_or(Granularity::Day, |head| head.value);
    match (step, granularity) {
        (Step::Day | Step::Week | Step::Weekend | Step::Weekday, Granularity::Day) => {
            series(number, Granularity::Day).filter(|days| days.value.iter().all(|day| day.has_months()))
        }
        (Step::Month, Granularity::Month) | (Step::Quarter, Granularity::Quarter) => series(number, granularity),
        (Step::Month, _) => Some(month::numeric(start)?.map(|month| vec![month.into()])),
        (Step::Year, Granularity::Year) => series(number, Granularity::Year),
        (Step::Year, _) => series(start, Granularity::Year),
        _ => None,
    }
}
