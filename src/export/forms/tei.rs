//! TEI P5 (<https://tei-c.org/guidelines/p5/>): the text with its mentions marked, beside lists of documents and bodies.
//!
//! The paragraphs hold the whole text with all its white space. Mentions have the ids `m0`, `m1` …, documents `d0` …, bodies
//! `a0` …, with the places that they have in JSON. Dates have values of the W3C where it has them, else EDTF in
//! `@when-custom`.

use std::io::{self, Write};

use super::body;
use super::citation::heading_of;
use super::paragraphs::Marked;
use super::title::title_or_word;
use super::w3c::{When, when};
use super::words::Language;
use super::xml::Xml;
use crate::agency::AgencyRecord;
use crate::document::{Document, Kind, Mention};
use crate::reference::DocumentRecord;

pub(super) fn write(document: &Document, text: &str, language: Language, out: &mut impl Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open_line("TEI", &[("xmlns", "http://www.tei-c.org/ns/1.0"), ("xml:lang", "vi")])?;
    write_header(&title_or_word(document, text, language), language, &mut xml)?;
    write_records(document, &mut xml)?;
    xml.open_line("text", &[])?;
    xml.open_line("body", &[])?;
    body::write(document, text, &mut xml, write_mention)?;
    xml.close_line("body")?;
    xml.close_line("text")?;
    xml.close_line("TEI")
}

fn write_header(title: &str, language: Language, xml: &mut Xml<impl Write>) -> io::Result<()> {
    let lang = [("xml:lang", language.code())];
    xml.open_line("teiHeader", &[])?;
    xml.open_line("fileDesc", &[])?;
    xml.open_line("titleStmt", &[])?;
    xml.leaf("title", &[], title)?;
    xml.close_line("titleStmt")?;
    xml.open_line("publicationStmt", &[])?;
    xml.leaf("p", &lang, language.say("tei.publication"))?;
    xml.close_line("publicationStmt")?;
    xml.open_line("sourceDesc", &[])?;
    xml.leaf("p", &lang, language.say("tei.source"))?;
    xml.close_line("sourceDesc")?;
    xml.close_line("fileDesc")?;
    xml.open_line("encodingDesc", &[])?;
    xml.open_line("appInfo", &[])?;
    xml.open_line("application", &[("ident", "chuthich"), ("version", env!("CARGO_PKG_VERSION"))])?;
    xml.leaf("label", &[], "Chú thích")?;
    xml.leaf("p", &lang, language.say("tei.encoding"))?;
    xml.close_line("application")?;
    xml.close_line("appInfo")?;
    xml.close_line("encodingDesc")?;
    xml.close_line("teiHeader")
}

fn write_records(document: &Document, xml: &mut Xml<impl Write>) -> io::Result<()> {
    if document.documents.is_empty() && document.agencies.is_empty() {
        return Ok(());
    }
    xml.open_line("standOff", &[])?;
    if !document.documents.is_empty() {
        xml.open_line("listBibl", &[])?;
        for (place, record) in document.documents.iter().enumerate() {
            write_document(place, record, xml)?;
        }
        xml.close_line("listBibl")?;
    }
    if !document.agencies.is_empty() {
        xml.open_line("listOrg", &[])?;
        for (place, record) in document.agencies.iter().enumerate() {
            write_agency(place, record, xml)?;
        }
        xml.close_line("listOrg")?;
    }
    xml.close_line("standOff")
}

fn write_document(place: usize, record: &DocumentRecord, xml: &mut Xml<impl Write>) -> io::Result<()> {
    xml.open_line("bibl", &[("xml:id", &format!("d{place}"))])?;
    xml.leaf("title", &[], &heading_of(record))?;
    for issuer in record.issuer.iter().flat_map(|issuer| issuer.split("; ")) {
        xml.leaf("author", &[], issuer)?;
    }
    if let Some(number) = record.number.as_deref() {
        xml.leaf("idno", &[("type", "number")], number)?;
    }
    xml.leaf("idno", &[("type", "chuthich")], &record.id)?;
    for (kind, date) in [("issued", &record.date), ("effective", &record.effective)] {
        if let Some(edtf) = date.as_deref() {
            let values = values(&[edtf]);
            let values = values.iter().map(|(name, value)| (*name, value.as_str()));
            xml.leaf("date", &[("type", kind)].into_iter().chain(values).collect::<Vec<_>>(), edtf)?;
        }
    }
    for relation in &record.relations {
        let kind = serde_json::to_value(relation.kind)?;
        let kind = kind.as_str().unwrap_or_default();
        xml.empty("relatedItem", &[("type", kind), ("target", &format!("#d{}", relation.target))])?;
    }
    xml.close_line("bibl")
}

fn write_agency(place: usize, record: &AgencyRecord, xml: &mut Xml<impl Write>) -> io::Result<()> {
    let id = format!("a{place}");
    let level = record.level.map(|level| ("type", level.as_str()));
    let attributes: Vec<_> = std::iter::once(("xml:id", id.as_str())).chain(level).collect();
    xml.open_line("org", &attributes)?;
    xml.leaf("orgName", &[], &record.name)?;
    if let Some(place) = record.place.as_deref() {
        xml.leaf("placeName", &[], place)?;
    }
    xml.leaf("idno", &[("type", "chuthich")], &record.id)?;
    xml.close_line("org")
}

fn write_mention(
    document: &Document,
    mention: &Mention,
    marked: Marked,
    words: &str,
    xml: &mut Xml<impl Write>,
) -> io::Result<()> {
    let mut attributes = Vec::new();
    if marked.begins {
        attributes.push(("xml:id", format!("m{}", marked.place)));
    }
    let pointers =
        |letter| mention.targets.iter().map(|target| format!("#{letter}{target}")).collect::<Vec<_>>().join(" ");
    let name = match mention.kind {
        Kind::Reference => {
            attributes.push(("target", pointers('d')));
            attributes.push(("n", mention.provisions.join(" ")));
            "ref"
        }
        Kind::Agency => {
            attributes.push(("ref", pointers('a')));
            "orgName"
        }
        Kind::Date => {
            let records = mention.targets.iter().filter_map(|target| document.dates.get(*target as usize));
            attributes.extend(values(&records.map(|record| record.edtf.as_str()).collect::<Vec<_>>()));
            "date"
        }
    };
    if mention.ambiguous {
        attributes.push(("cert", "low".to_owned()));
    }
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let told: Vec<_> = attributes.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    xml.open(name, &told)?;
    xml.text(words)?;
    xml.close(name)
}

/// Dates as attributes.
fn values(dates: &[&str]) -> Vec<(&'static str, String)> {
    let only = if let [date] = dates { when(date) } else { None };
    match only {
        Some(When::At(value)) => vec![("when", value)],
        Some(When::Between(from, to)) => {
            from.map(|from| ("from", from)).into_iter().chain(to.map(|to| ("to", to))).collect()
        }
        None if dates.is_empty() => Vec::new(),
        None => vec![("when-custom", dates.join(" "))],
    }
}
