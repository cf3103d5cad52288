//! What is known of the time of writing.

use crate::date::day::Day;
use crate::record::Basis;

/// What is known of the time of writing.
#[derive(Default)]
pub(crate) struct Context {
    /// The day on which the text was written.
    pub(super) today: Option<(Day, Basis)>,
    /// The mention that says so.
    pub(super) anchor: Option<u32>,
    /// Whether the text has a dateline of its own.
    pub(super) has_dateline: bool,
    /// The latest day or month that the text gives in full.
    pub(super) latest: Option<Day>,
}

impl Context {
    /// The day of writing.
    pub(crate) fn today(&self) -> Option<Day> {
        self.today.map(|(day, _)| day)
    }

    /// The day of writing, what it rests on, and the mention of a day that says so.
    pub(crate) fn anchor(&self) -> Option<(Day, Basis, Option<u32>)> {
        let (day, basis) = self.today?;
        match (basis, self.anchor) {
            (Basis::Given, _) => Some((day, basis, None)),
            (_, Some(mention)) => Some((day, Basis::Text, Some(mention))),
            _ => None,
        }
    }

    /// The day that the caller gave, where the text has no dateline: then it may be a document of another time.
    pub(crate) fn given(&self) -> Option<Day> {
        self.today.filter(|(_, basis)| *basis == Basis::Given && !self.has_dateline).map(|(day, _)| day)
    }
}
