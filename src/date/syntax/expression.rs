//! What a form gives back.

use crate::date::model::{Date, Extent};
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;

/// A date in the text: the place of its first token, the place after its last one, and what it says.
pub(super) struct Expression<'a> {
    pub(super) start: Cursor<'a>,
    pub(super) end: Cursor<'a>,
    /// The rule that read it, as the document names it.
    pub(super) rule: RuleName,
    pub(super) date: Date,
}

impl<'a> Expression<'a> {
    pub(super) fn new(start: Cursor<'a>, rule: RuleName, date: Parsed<'a, Date>) -> Self {
        Self { start, end: date.end, rule, date: date.value }
    }

    /// A date that says nothing but where in the calendar it lies.
    pub(super) fn plain(start: Cursor<'a>, rule: RuleName, extents: Parsed<'a, Vec<Extent>>) -> Self {
        Self::new(start, rule, extents.map(Date::from))
    }
}
