//! The rows of one text, and how rows are written.

use std::io;

use chuthich::{Document, Kind, OffsetTable, Offsets, RelationKind};
use csv::WriterBuilder;
use serde::Serialize;

/// Parts the values of one cell.
const PARTED: &str = "; ";

/// Where something is spoken of: a row for each record that a mention means.
#[derive(Serialize)]
pub struct Mentioned<'a> {
    file: &'a str,
    kind: Kind,
    /// The `id` of a document or body, the `edtf` of a date; empty where the text leaves it open.
    id: &'a str,
    /// Code points.
    start: u32,
    end: u32,
    quote: &'a str,
    value: String,
    provisions: String,
}

impl Mentioned<'_> {
    pub const COLUMNS: [&'static str; 8] = ["file", "kind", "id", "start", "end", "quote", "value", "provisions"];
}

/// What a text says that one document has to do with another.
#[derive(Serialize)]
pub struct Related<'a> {
    file: &'a str,
    source: &'a str,
    relation: RelationKind,
    target: &'a str,
    provisions: String,
    quote: &'a str,
}

impl Related<'_> {
    pub const COLUMNS: [&'static str; 6] = ["file", "source", "relation", "target", "provisions", "quote"];
}

pub fn mentions<'a>(document: &'a Document, text: &'a str, file: &'a str) -> impl Iterator<Item = Mentioned<'a>> {
    let points = OffsetTable::new(text, Offsets::Codepoint);
    document.mentions.iter().flat_map(move |mention| {
        let id = |target: &u32| id(document, mention.kind, *target);
        let meant: Vec<_> =
            if mention.targets.is_empty() { vec![""] } else { mention.targets.iter().map(id).collect() };
        let [start, end] = [mention.span.start, mention.span.end].map(|at| points.convert(at));
        meant.into_iter().map(move |id| Mentioned {
            file,
            kind: mention.kind,
            id,
            start,
            end,
            quote: text.get(mention.span.range()).unwrap_or_default(),
            value: mention.values.join(PARTED),
            provisions: mention.provisions.join(PARTED),
        })
    })
}

fn id(document: &Document, kind: Kind, target: u32) -> &str {
    let at = target as usize;
    let found = match kind {
        Kind::Reference => document.documents.get(at).map(|record| &record.id),
        Kind::Agency => document.agencies.get(at).map(|record| &record.id),
        Kind::Date => document.dates.get(at).map(|record| &record.edtf),
    };
    found.map_or("", String::as_str)
}

pub fn relations<'a>(document: &'a Document, text: &'a str, file: &'a str) -> impl Iterator<Item = Related<'a>> {
    document.documents.iter().flat_map(move |record| {
        record.relations.iter().map(move |relation| Related {
            file,
            source: &record.id,
            relation: relation.kind,
            target: id(document, Kind::Reference, relation.target),
            provisions: relation.provisions.join(PARTED),
            quote: text.get(relation.evidence.range()).unwrap_or_default(),
        })
    })
}

/// A line for each row; the names of the columns are one too.
pub fn lines<R: Serialize>(rows: impl IntoIterator<Item = R>) -> io::Result<Vec<u8>> {
    let mut writer = WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    rows.into_iter().try_for_each(|row| writer.serialize(row))?;
    writer.into_inner().map_err(|error| error.into_error())
}
