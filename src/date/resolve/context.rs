//! What is known of the time of writing.

use crate::date::day::Day;
use crate::record::Basis;

/// What is known of the time of writing.
#[derive(Default)]
pub(crate) struct Context {
    /// The day on which the text was written.
    pub(super) today: Option<(Day, Basis)>,
    /// The latest day or month that the text gives in full.
    pub(super) latest: Option<Day>,
}

impl Context {
    /// The day of writing.
    pub(crate) fn today(&self) -> Option<Day> {
        self.today.map(|(day, _)| day)
    }
}
