//! A record in the making, and what tells it from others of its type and number.

use std::borrow::Cow;
use std::rc::Rc;

use super::decode::Decoded;
use super::namesakes::Traits;
use super::reading::{Reading, year_of};
use crate::reference::model::{Number, Type};
use crate::reference::record::DocumentRecord;

/// A record in the making.
pub(super) struct Draft<'a> {
    pub(super) record: DocumentRecord,
    pub(super) key: String,
    /// The first draft with this key.
    pub(super) first: u32,
    /// The mention that it was made from.
    pub(super) since: u32,
    /// Where the issuer of a local number is.
    pub(super) place: Option<&'a str>,
    pub(super) kind: Option<Type>,
    pub(super) number: Option<Cow<'a, Number>>,
    pub(super) decoded: Rc<Decoded>,
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

    /// What a reading says of these.
    pub(super) fn traits_in(&self, reading: &Reading<'a>) -> Traits<'a> {
        Traits { year: self.year_of(reading.issued()), place: self.place_in(reading) }
    }

    /// The year of a date (EDTF), where it matters. Numbers begin again each year or term: another year is another
    /// document, but within one year another day is a doubt. A number that has its year is unique, and so is a name.
    fn year_of(&self, date: Option<&str>) -> Option<[u8; 4]> {
        let is_unique = self.number.as_ref().is_none_or(|number| number.year.is_some() && number.has_symbol());
        let date = date.filter(|date| !is_unique && !date.starts_with('X'))?;
        date.as_bytes().first_chunk().copied()
    }

    /// Where the issuer is that a reading names, if there is one such body in every province.
    pub(super) fn place_in(&self, reading: &Reading<'a>) -> Option<&'a str> {
        if !self.decoded.is_local() {
            return None;
        }
        reading.issuers(&self.decoded).iter().find_map(|issuer| issuer.place.as_deref())
    }

    /// The year in which a law was passed.
    pub(super) fn law_year(&self) -> Option<u16> {
        self.number.as_ref().and_then(|number| number.year).or_else(|| self.record.date.as_deref().and_then(year_of))
    }

    /// The number as ids have it.
    pub(super) fn number_key(&self) -> Option<&str> {
        self.number.as_ref()?;
        Some(self.key.split_once(':')?.1)
    }
}
