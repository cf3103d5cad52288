//! The documents that a text cites in the form of the Citation Style Language, which Zotero and others read
//! (<https://docs.citationstyles.org/en/stable/specification.html>, appendices III and IV), by rank.

use std::io::{self, Write};

use serde::Serialize;

use super::citation::{csl_type, heading_of};
use super::cited::{cited_in, issued_on};
use super::json;
use crate::document::Document;
use crate::reference::DocumentRecord;

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    genre: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authority: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    language: &'static str,
}

#[derive(Serialize)]
struct Author<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<u16>; 1],
}

pub(super) fn write(document: &Document, out: &mut impl Write) -> io::Result<()> {
    let items: Vec<_> = cited_in(document).into_iter().map(item).collect();
    json::write(&items, out)
}

fn item(record: &DocumentRecord) -> Item<'_> {
    let authority = record.issuer.as_deref();
    let issued = issued_on(record).map(|day| Issued { date_parts: [day.split('-').flat_map(str::parse).collect()] });
    Item {
        id: &record.id,
        kind: csl_type(&record.kind),
        title: heading_of(record),
        genre: &record.kind,
        number: record.number.as_deref(),
        author: authority.into_iter().flat_map(|issuer| issuer.split("; ")).map(|literal| Author { literal }).collect(),
        authority,
        issued,
        language: "vi",
    }
}
