//! Akoma Ntoso 3.0 (<https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html>): the text as
//! a `doc` with its mentions marked, beside references to the documents, bodies and dates that they stand for.
//!
//! The paragraphs hold the whole text with all its white space. Mentions have the ids `m0`, `m1` …, documents `d0` …, bodies
//! `a0` …, dates `t0` …, with the places that they have in JSON. A mention of one document is a `ref`; of several, an `mref`
//! with a `ref` around each number, or, where the numbers do not stand for the documents one by one, a `concept` that refers
//! to all. A day is a `date`, any other date a `concept`. What stands for no record is not marked.

use std::io::{self, Write};
use std::ops::Range;

use super::body;
use super::citation::heading_of;
use super::cited::issued_on;
use super::dates;
use super::paragraphs::Marked;
use super::w3c::day;
use super::web_annotation::identify;
use super::words::Language;
use super::xml::Xml;
use crate::document::{Document, Kind, Mention};
use crate::record::PartKind;
use crate::reference::DocumentRecord;

/// The day of what has none: the form requires one.
const NO_DAY: &str = "0001-01-01";

pub(super) fn write(document: &Document, text: &str, language: Language, out: &mut impl Write) -> io::Result<()> {
    let mut xml = Xml::new(out)?;
    xml.open_line("akomaNtoso", &[("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")])?;
    xml.open_line("doc", &[("name", "text")])?;
    xml.open_line("meta", &[])?;
    write_identification(document, text, &mut xml)?;
    write_references(document, language, &mut xml)?;
    xml.close_line("meta")?;
    xml.open_line("mainBody", &[])?;
    body::write(document, text, &mut xml, write_mention)?;
    xml.close_line("mainBody")?;
    xml.close_line("doc")?;
    xml.close_line("akomaNtoso")
}

/// What the text is: the document whose head stands in it, else a text without a name.
fn write_identification(document: &Document, text: &str, xml: &mut Xml<impl Write>) -> io::Result<()> {
    let own = document.documents.iter().find(|record| record.is_self);
    let own_day = own.and_then(|record| record.date.as_deref()).and_then(day);
    let told = own_day.or_else(|| document.article.as_ref().and_then(|article| day(&article.date)));
    let day = [("date", told.unwrap_or(NO_DAY)), ("name", if told.is_some() { "issued" } else { "unknown" })];
    let work = own.map_or_else(|| iri("text", told, &identify(text)), document_iri);
    let expression = format!("{work}/vie@");
    let manifestation = format!("{expression}.xml");
    xml.open_line("identification", &[("source", "#chuthich")])?;
    for (level, iri, main) in [
        ("FRBRWork", &work, format!("{work}/!main")),
        ("FRBRExpression", &expression, format!("{expression}/!main")),
        ("FRBRManifestation", &manifestation, format!("{expression}/!main.xml")),
    ] {
        xml.open_line(level, &[])?;
        xml.empty("FRBRthis", &[("value", &main)])?;
        xml.empty("FRBRuri", &[("value", iri)])?;
        xml.empty("FRBRdate", &day)?;
        xml.empty("FRBRauthor", &[("href", if level == "FRBRManifestation" { "#chuthich" } else { "#author" })])?;
        match level {
            "FRBRWork" => xml.empty("FRBRcountry", &[("value", "vn")])?,
            "FRBRExpression" => xml.empty("FRBRlanguage", &[("language", "vie")])?,
            _ => xml.empty("FRBRformat", &[("value", "application/xml")])?,
        }
        xml.close_line(level)?;
    }
    xml.close_line("identification")
}

fn write_references(document: &Document, language: Language, xml: &mut Xml<impl Write>) -> io::Result<()> {
    let own = document.documents.iter().find(|record| record.is_self);
    let author = own.and_then(|record| record.issuer.as_deref()).unwrap_or_else(|| language.say("akn.author"));
    xml.open_line("references", &[("source", "#chuthich")])?;
    write_class("TLCObject", "chuthich", &entity("object", "chuthich"), "Chú thích", xml)?;
    write_class("TLCOrganization", "author", &entity("organization", "author"), author, xml)?;
    for (place, record) in document.documents.iter().enumerate() {
        let (id, iri, title) = (format!("d{place}"), document_iri(record), heading_of(record));
        xml.empty("TLCReference", &[("eId", &id), ("href", &iri), ("showAs", &title), ("name", "document")])?;
    }
    for (place, record) in document.agencies.iter().enumerate() {
        write_class("TLCOrganization", &format!("a{place}"), &entity("organization", &record.id), &record.name, xml)?;
    }
    for (place, record) in document.dates.iter().enumerate() {
        let words = dates::describe(&record.edtf, language);
        write_class("TLCConcept", &format!("t{place}"), &entity("concept", &record.edtf), &words, xml)?;
    }
    xml.close_line("references")
}

/// A member of a class of the ontology.
fn write_class(class: &str, id: &str, iri: &str, words: &str, xml: &mut Xml<impl Write>) -> io::Result<()> {
    xml.empty(class, &[("eId", id), ("href", iri), ("showAs", words)])
}

fn write_mention(
    document: &Document,
    mention: &Mention,
    marked: Marked,
    words: &str,
    xml: &mut Xml<impl Write>,
) -> io::Result<()> {
    if mention.targets.is_empty() {
        return xml.text(words);
    }
    let id = format!("m{}", marked.place);
    let id = marked.begins.then_some(("eId", id.as_str()));
    if let Some(numbers) = numbers(document, mention, marked) {
        xml.open("mref", id.as_slice())?;
        write_numbers(mention, words, &numbers, xml)?;
        return xml.close("mref");
    }
    let (name, attribute, value) = meaning(document, mention);
    xml.open(name, &id.into_iter().chain([(attribute, value.as_str())]).collect::<Vec<_>>())?;
    xml.text(words)?;
    xml.close(name)
}

/// The element of a mention, and its attribute that says what it stands for.
fn meaning(document: &Document, mention: &Mention) -> (&'static str, &'static str, String) {
    let only = if let [target] = mention.targets.as_slice() { Some(*target as usize) } else { None };
    let record = only.filter(|_| mention.kind == Kind::Reference).and_then(|place| document.documents.get(place));
    let date = only.filter(|_| mention.kind == Kind::Date).and_then(|place| document.dates.get(place));
    let day = date.and_then(|date| day(&date.edtf));
    if let Some(record) = record {
        return ("ref", "href", document_iri(record));
    }
    if let Some(day) = day {
        return ("date", "date", day.to_owned());
    }
    let (name, letter) = match mention.kind {
        Kind::Reference => ("concept", 'd'),
        Kind::Agency => ("organization", 'a'),
        Kind::Date => ("concept", 't'),
    };
    let pointers = mention.targets.iter().map(|target| format!("#{letter}{target}"));
    (name, "refersTo", pointers.collect::<Vec<_>>().join(" "))
}

/// Where the numbers of a mention stand that is whole here, each with the document that it is the number of.
fn numbers<'a>(
    document: &'a Document,
    mention: &'a Mention,
    marked: Marked,
) -> Option<Vec<(Range<usize>, &'a DocumentRecord)>> {
    let numbers: Vec<_> = mention.parts.iter().filter(|part| part.kind == PartKind::Number).collect();
    let is_series = mention.kind == Kind::Reference && numbers.len() > 1 && numbers.len() == mention.targets.len();
    if !is_series || mention.ambiguous || !marked.begins || !marked.ends {
        return None;
    }
    let documents = mention.targets.iter().map(|target| document.documents.get(*target as usize));
    numbers.into_iter().zip(documents).map(|(part, record)| Some((part.span.range(), record?))).collect()
}

fn write_numbers(
    mention: &Mention,
    words: &str,
    numbers: &[(Range<usize>, &DocumentRecord)],
    xml: &mut Xml<impl Write>,
) -> io::Result<()> {
    let start = mention.span.start as usize;
    let mut at = 0;
    for (range, record) in numbers {
        let within = range.start.saturating_sub(start).max(at)..range.end.saturating_sub(start).max(at);
        xml.text(words.get(at..within.start).unwrap_or_default())?;
        xml.open("ref", &[("href", &document_iri(record))])?;
        xml.text(words.get(within.clone()).unwrap_or_default())?;
        xml.close("ref")?;
        at = within.end;
    }
    xml.text(words.get(at..).unwrap_or_default())
}

/// The IRI of a document, as the naming convention has it as far as the text tells: type, day or year, number or name.
fn document_iri(record: &DocumentRecord) -> String {
    let (kind, id) = record.id.split_once(':').unwrap_or(("other", &record.id));
    iri(kind, issued_on(record).as_deref(), id.split('#').next().unwrap_or(id))
}

fn iri(kind: &str, day: Option<&str>, name: &str) -> String {
    let day = day.map(|day| format!("/{day}")).unwrap_or_default();
    format!("/akn/vn/doc/{}{day}/{}", plain(kind), plain(name))
}

fn entity(class: &str, name: &str) -> String {
    format!("/akn/ontology/{class}/vn/{}", plain(name))
}

/// A name as one step of an IRI.
fn plain(name: &str) -> String {
    let is_kept = |character: char| character.is_alphanumeric() || matches!(character, '-' | '.' | '~');
    name.chars().map(|character| if is_kept(character) { character } else { '-' }).collect()
}
