//! A record in the making: what the tables add to it, and its id.

use super::decode::Decoded;
use super::model::{Bare, Number, Type, roman};
use super::namesakes::Traits;
use super::record::DocumentRecord;
use super::resolve::{Reading, year_of};
use super::rows::PartyDocument;
use super::tables::TABLES;
use crate::record::{Basis, Field};
use crate::text::slug;

/// A record in the making.
pub(super) struct Draft<'a> {
    pub(super) record: DocumentRecord,
    pub(super) key: String,
    /// The first draft with this key.
    pub(super) first: u32,
    /// Where the issuer of a local number is.
    pub(super) place: Option<&'a str>,
    pub(super) kind: Option<Type>,
    pub(super) number: Option<Number>,
    pub(super) decoded: Decoded,
    pub(super) plenum: Option<(u8, Option<u8>)>,
    /// Whether it is found by the name of a law.
    pub(super) has_law: bool,
    /// Whether its date does not agree with its number or with another date: this is told once.
    pub(super) has_doubtful_date: bool,
    /// Whether a mention was read that says more of it.
    pub(super) is_described: bool,
}

impl<'a> Draft<'a> {
    /// What tells it from other documents of its type and number.
    pub(super) fn traits(&self) -> Traits<'a> {
        Traits { year: self.year_of(self.record.date.as_deref()), place: self.place }
    }

    /// The year of a date (EDTF), where it matters. Numbers begin again each year or term: another year is another
    /// document, but within one year another day is a doubt. A number that has its year is unique, and so is a name.
    pub(super) fn year_of(&self, date: Option<&str>) -> Option<[u8; 4]> {
        let is_unique = self.number.as_ref().is_none_or(|number| number.year.is_some() && number.has_symbol());
        let date = date.filter(|date| !is_unique && !date.starts_with('X'))?;
        date.as_bytes().first_chunk().copied()
    }

    /// Where the issuer is that a reading names, if there is one such body in every province.
    pub(super) fn place_in(&self, reading: &Reading<'a>) -> Option<&'a str> {
        if !self.decoded.is_local() {
            return None;
        }
        reading.issuers.iter().find_map(|issuer| issuer.place.as_deref())
    }
}

/// Adds what the symbol says.
pub(super) fn know_symbol(record: &mut DocumentRecord, decoded: &Decoded) {
    if let (None, [first, more @ ..]) = (&record.issuer, decoded.bodies.as_slice()) {
        let mut issuer = first.name.to_owned();
        for body in more {
            issuer.push_str("; ");
            issuer.push_str(body.name);
        }
        record.issuer = Some(issuer);
        record.evidence.insert(Field::Issuer, Basis::Symbol);
    }
    if let Some(term) = decoded.term.filter(|term| (1..40).contains(term) && decoded.is_of_assembly()) {
        record.term = Some(roman(term));
        record.evidence.insert(Field::Term, Basis::Symbol);
    }
}

/// The number as ids have it.
fn number_key<'d>(draft: &'d Draft) -> Option<&'d str> {
    draft.number.as_ref()?;
    Some(draft.key.split_once(':')?.1)
}

/// The known document of the Party with this number and date.
pub(super) fn dated(draft: &Draft) -> Option<PartyDocument> {
    let date = draft.record.date.as_deref()?;
    TABLES.party(number_key(draft)?).find(|known| known.date == date)
}

/// Years of a term of the Party: a number comes back in the next one.
const TERM: u16 = 5;

/// Adds what the table knows of a document of the Party: by number and date, or by number and the year of the article
/// where only one such document is not older than a term.
pub(super) fn know_party(year: Option<u16>, draft: &mut Draft) {
    let known = dated(draft).or_else(|| {
        let year = year.filter(|_| draft.record.date.is_none())?;
        let is_recent = |known: &PartyDocument| year_of(known.date).is_some_and(|of| of <= year && year - of <= TERM);
        let mut recent = TABLES.party(number_key(draft)?).filter(is_recent);
        let first = recent.next();
        first.filter(|_| recent.next().is_none())
    });
    let Some(known) = known else { return };
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

/// The unique id: type and number or name, and place and date where the number alone is not unique.
pub(super) fn id(draft: &Draft) -> String {
    let mut id = if draft.key == "hp" { "hp:current".to_owned() } else { draft.key.clone() };
    if let Some(place) = draft.place.filter(|_| draft.decoded.is_local()) {
        id.push('@');
        id.push_str(&slug(place));
    }
    let is_open = draft.number.as_ref().is_some_and(|number| number.year.is_none() && !is_standard(draft.kind));
    if let Some(date) = draft.record.date.as_deref().filter(|_| is_open) {
        id.push('#');
        id.push_str(date);
    }
    id
}

fn is_standard(kind: Option<Type>) -> bool {
    kind.is_some_and(|kind| kind.bare == Bare::Standard)
}
