//! A reference with what stands around it and what that means: what the stages are given.

use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::record::{Basis, Field, Located};
use crate::reference::model::Reference;
use crate::reference::surroundings::Link;

/// A reference with what stands around it and what that means.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'a> {
    pub(crate) located: Located<'a, Reference>,
    pub(crate) link: &'a Link,
    /// The resolved date of [`Link::date`].
    pub(crate) date: Option<&'a DateRecord>,
    /// The bodies of [`Link::issuers`].
    pub(crate) issuers: Vec<&'a AgencyRecord>,
}

impl Reading<'_> {
    /// The date of issue that the text gives (EDTF): beside the mention, or as a year in it.
    pub(super) fn issued(&self) -> Option<&str> {
        self.date.map(|date| date.edtf.as_str()).or(self.located.value.issued.as_deref())
    }

    /// The same for a document of this year. A date whose year is only inferred, and is another one, is not its own: «ngày
    /// lễ theo Bộ luật Lao động, ngày 27 tháng 7 hằng năm». Neither is one behind a list, which is that of its last member.
    pub(super) fn issued_in(&self, year: Option<u16>) -> Option<&str> {
        let is_inferred = self.date.is_some_and(|date| date.evidence.get(Field::Year) == Some(Basis::Context));
        let is_of_one = !is_inferred && self.located.value.cited.len() < 2;
        self.issued().filter(|date| is_of_one || year.is_none() || year == year_of(date))
    }

    /// Whether it is the text's own number, if it stands at its head: «Số: 228/CĐ-TTg».
    fn names_the_text(&self) -> bool {
        let reference = self.located.value;
        (reference.kind.is_none() || self.link.is_heading) && reference.provisions.is_empty()
    }
}

/// The document that the text itself is, where its own number stands at its head.
pub(super) fn own<'t>(readings: &[Reading], targets: &'t [Vec<u32>]) -> Option<&'t u32> {
    readings.first().filter(|first| first.names_the_text())?;
    targets.first()?.first()
}

/// The year of a date (EDTF).
pub(super) fn year_of(date: &str) -> Option<u16> {
    date.get(..4).and_then(|year| year.parse().ok())
}

/// A place among the targets of a mention that is filled when all whole numbers and names are known.
pub(super) const OPEN: u32 = u32::MAX;

/// A word that may mean more documents than this says nothing of any of them.
pub(super) const MOST_CANDIDATES: usize = 8;

/// Documents that one word can point back to.
pub(super) const MOST_TOGETHER: usize = 12;
