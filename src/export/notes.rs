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
    /// What it is called, in full.
    pub(super) fn describe(&self, language: Language) -> String {
        match self {
            Self::Document(record) => cite(record),
            Self::Agency(record) => record.name.clone(),
            Self::Date(record) => dates::describe(&record.edtf, language),
        }
    }
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
