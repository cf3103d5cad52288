//! What is said of a record beside the text.

use super::citation::cite;
use super::dates;
use super::words::Language;
use crate::agency::AgencyRecord;
use crate::date::DateRecord;
use crate::document::{Document, Kind, Notice};
use crate::reference::{DocumentRecord, Signer};

/// A record of one of the three kinds.
#[derive(Clone, Copy)]
pub(super) enum Record<'a> {
    Document(&'a DocumentRecord),
    Agency(&'a AgencyRecord),
    Date(&'a DateRecord),
}

impl Record<'_> {
    /// Its kind.
    pub(super) const fn kind(&self) -> Kind {
        match self {
            Self::Document(_) => Kind::Reference,
            Self::Agency(_) => Kind::Agency,
            Self::Date(_) => Kind::Date,
        }
    }

    /// The places of its mentions.
    pub(super) fn mentions(&self) -> &[u32] {
        match self {
            Self::Document(record) => &record.mentions,
            Self::Agency(record) => &record.mentions,
            Self::Date(record) => &record.mentions,
        }
    }

    /// What a citation has no room for: from when a document is in force, and who signed it.
    pub(super) fn remarks(&self, language: Language) -> impl Iterator<Item = String> {
        let document = if let Self::Document(record) = self { Some(*record) } else { None };
        let effective = document.and_then(|record| record.effective.as_deref());
        let effective =
            effective.map(|day| format!("{}: {}", language.say("effective"), dates::describe(day, language)));
        let signer = document.and_then(|record| record.signer.as_ref());
        let signer = signer.map(|signer| format!("{}: {}", language.say("signer"), signature(signer)));
        effective.into_iter().chain(signer)
    }

    /// What it is called, in full.
    pub(super) fn describe(&self, language: Language) -> String {
        match self {
            Self::Document(record) => cite(record),
            Self::Agency(record) => record.name.clone(),
            Self::Date(record) => dates::describe(&record.edtf, language),
        }
    }
}

/// What the list of these records is called in JSON and in the table of words.
pub(super) const fn section(kind: Kind) -> &'static str {
    match kind {
        Kind::Reference => "documents",
        Kind::Agency => "agencies",
        Kind::Date => "dates",
    }
}

/// All records, kind by kind, as notes are numbered: from 1.
pub(super) fn records(document: &Document) -> impl Iterator<Item = Record<'_>> {
    let documents = document.documents.iter().map(Record::Document);
    let agencies = document.agencies.iter().map(Record::Agency);
    documents.chain(agencies).chain(document.dates.iter().map(Record::Date))
}

/// The number of the note on the record of this kind at this place.
pub(super) fn number(document: &Document, kind: Kind, place: u32) -> usize {
    let before = match kind {
        Kind::Reference => 0,
        Kind::Agency => document.documents.len(),
        Kind::Date => document.documents.len() + document.agencies.len(),
    };
    before + place as usize + 1
}

/// The record of this kind at this place.
pub(super) fn record(document: &Document, kind: Kind, place: u32) -> Option<Record<'_>> {
    let place = place as usize;
    match kind {
        Kind::Reference => document.documents.get(place).map(Record::Document),
        Kind::Agency => document.agencies.get(place).map(Record::Agency),
        Kind::Date => document.dates.get(place).map(Record::Date),
    }
}

/// A kind of mentions as JSON has it.
pub(super) const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Reference => "reference",
        Kind::Agency => "agency",
        Kind::Date => "date",
    }
}

/// Who signed a document, with the function in which.
pub(super) fn signature(signer: &Signer) -> String {
    match signer.function.as_deref() {
        Some(function) if !function.is_empty() => format!("{function}, {}", signer.name),
        _ => signer.name.clone(),
    }
}

/// What a notice says.
pub(super) fn message(notice: &Notice, language: Language) -> &str {
    match language {
        Language::Vietnamese => &notice.message.vi,
        Language::English => &notice.message.en,
    }
}
