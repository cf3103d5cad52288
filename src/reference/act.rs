//! The acts of a law, as a cell of `laws.tsv` lists them: they are seldom asked for, so that the cells are kept as they are.

/// One act of a law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Act<'a> {
    pub(crate) number: &'a str,
    /// The year in its number, or that of its day.
    pub(crate) year: Option<u16>,
    /// The day it was passed, EDTF, if it is known.
    pub(crate) date: Option<&'a str>,
    /// When it was in force, if that is certain.
    pub(crate) in_force: Option<InForce<'a>>,
}

/// The days on which an act was in force (EDTF).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct InForce<'a> {
    pub(crate) from: &'a str,
    /// The first day on which it was no more.
    pub(crate) until: Option<&'a str>,
}

impl InForce<'_> {
    pub(crate) fn contains(self, day: &str) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// The acts that a cell lists, the oldest first.
pub(crate) fn acts(cell: &str) -> impl Iterator<Item = Act<'_>> {
    cell.split('|').filter(|act| !act.is_empty()).map(Act::read)
}

impl<'a> Act<'a> {
    /// Reads `number@day@from/until`, of which the number alone may stand. For a day may stand its year, for the end `..`.
    pub(crate) fn read(act: &'a str) -> Self {
        let mut parts = act.split('@');
        let [number, day, days] = [(); 3].map(|()| parts.next().unwrap_or(""));
        let of_number = number.split('/').nth(1).and_then(|year| year.parse().ok());
        let year = of_number.or_else(|| day.get(..4)?.parse().ok());
        let in_force =
            days.split_once('/').map(|(from, until)| InForce { from, until: (until != "..").then_some(until) });
        Self { number, year, date: (day.len() == 10).then_some(day), in_force }
    }
}
