//! What the table knows of documents of the Party.

use super::draft::Draft;
use super::reading::year_of;
use crate::agency::AgencyRecord;
use crate::record::{Basis, Field};
use crate::reference::rows::PartyDocument;
use crate::reference::tables::TABLES;
use crate::reference::tables::naming::{COMMITTEE_OF_CITY, COMMITTEE_OF_PROVINCE};
use crate::text::contains;

/// The known document of the Party with the number and date of this one.
pub(super) fn dated(draft: &Draft) -> Option<PartyDocument> {
    let date = draft.record.date.as_deref()?;
    TABLES.party(draft.number_key()?).find(|known| known.date == date)
}

/// Years of a term of the Party: a number comes back in the next one.
const TERM: u16 = 5;

/// The known document with the number of this one, if it has no date and that document is not older than a term in the
/// year of the article. Of the term before, people go on speaking: of `18-NQ/TW` of 2017 when there was one of 2022.
fn recent(draft: &Draft, year: u16) -> Option<PartyDocument> {
    if draft.record.date.is_some() {
        return None;
    }
    let age = |known: &PartyDocument| year_of(known.date).and_then(|of| year.checked_sub(of));
    let of_two_terms = |known: &PartyDocument| age(known).is_some_and(|age| age <= 2 * TERM);
    let mut recent = TABLES.party(draft.number_key()?).filter(of_two_terms);
    recent.next().filter(|known| recent.next().is_none() && age(known).is_some_and(|age| age <= TERM))
}

/// Adds what the table knows of a document of the Party. `year` is the year of the article, where it is known.
pub(super) fn know_party(year: Option<u16>, draft: &mut Draft) {
    let Some(known) = dated(draft).or_else(|| recent(draft, year?)) else { return };
    let record = &mut draft.record;
    if record.date.is_none() {
        record.date = Some(known.date.to_owned());
        record.evidence.insert(Field::Date, Basis::Table);
    }
    if record.evidence.get(Field::Issuer) != Some(Basis::Text) {
        record.issuer = Some(known.issuer.to_owned());
        record.evidence.insert(Field::Issuer, Basis::Table);
    }
    if record.term.is_none() {
        record.term = Some(known.term.to_owned());
        record.evidence.insert(Field::Term, Basis::Table);
    }
}

/// The committees of provinces and cities that a text names.
pub(super) struct Committees<'a> {
    /// The only one, where it has its place.
    only: Option<&'a AgencyRecord>,
    has_city: bool,
}

impl<'a> Committees<'a> {
    pub(super) fn among(bodies: &'a [AgencyRecord]) -> Self {
        let names = [COMMITTEE_OF_PROVINCE, COMMITTEE_OF_CITY];
        let is_committee = |body: &&AgencyRecord| names.iter().any(|name| body.name.starts_with(name));
        let mut committees = bodies.iter().filter(is_committee);
        let only = committees.next().filter(|only| committees.next().is_none() && only.place.is_some());
        Self { only, has_city: bodies.iter().any(|body| contains(&body.name, COMMITTEE_OF_CITY)) }
    }

    /// Says of which committee a number is that has only its letters or those of an office of it: the one that the text
    /// names. Where it names one of a city beside others, nothing is certain.
    pub(super) fn know(&self, draft: &mut Draft) {
        let [body] = draft.decoded.bodies.as_slice() else { return };
        let record = &mut draft.record;
        let Some(office) = body.name.strip_suffix(COMMITTEE_OF_PROVINCE) else { return };
        if record.evidence.get(Field::Issuer) != Some(Basis::Symbol) {
            return;
        }
        if let Some(only) = self.only {
            record.issuer = Some([office, &only.name].concat());
            record.evidence.insert(Field::Issuer, Basis::Context);
        } else if self.has_city {
            record.issuer = None;
            record.evidence.remove(Field::Issuer);
        }
    }
}
