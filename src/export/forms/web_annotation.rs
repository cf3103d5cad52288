//! The W3C Web Annotation Data Model (<https://www.w3.org/TR/annotation-model/>): a page of annotations, an annotation a
//! mention. Positions count code points.

use std::io::{self, Write};

use serde::Serialize;

use super::json;
use super::notes::{self, Record};
use super::title::title_of;
use crate::document::{Document, Mention};
use crate::text::{OffsetTable, Offsets, Span};

/// How many code points of the text before and after a quotation go with it.
const CONTEXT: usize = 32;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    part_of: Collection,
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Collection {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: String,
    total: usize,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Target<'a>,
}

#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    value: &'a str,
}

#[derive(Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: Source<'a>,
    selector: (Quotation<'a>, Position),
}

#[derive(Serialize)]
struct Source<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    format: &'static str,
    language: &'static str,
}

#[derive(Serialize)]
struct Quotation<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Serialize)]
struct Position {
    #[serde(rename = "type")]
    kind: &'static str,
    start: u32,
    end: u32,
}

const PLAIN: &str = "text/plain";

pub(super) fn write(document: &Document, text: &str, out: &mut impl Write) -> io::Result<()> {
    let source = format!("urn:uuid:{}", identify(text));
    let points = OffsetTable::new(text, Offsets::Codepoint);
    let mut items = Vec::with_capacity(document.mentions.len());
    for (place, mention) in document.mentions.iter().enumerate() {
        items.push(Annotation {
            id: format!("{source}#m{place}"),
            kind: "Annotation",
            motivation: "identifying",
            body: bodies(document, mention),
            target: target(&source, text, mention.span, &points),
        });
    }
    let page = Page {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("{source}#page"),
        kind: "AnnotationPage",
        part_of: Collection {
            id: format!("{source}#annotations"),
            kind: "AnnotationCollection",
            label: title_of(document, text),
            total: items.len(),
        },
        start_index: 0,
        items,
    };
    json::write(&page, out)
}

/// What kind of thing it is, what the words say, and which records they stand for.
fn bodies<'a>(document: &'a Document, mention: &'a Mention) -> Vec<Body<'a>> {
    let body = |purpose, format, value| Body { kind: "TextualBody", purpose, format, value };
    let records = mention.targets.iter().filter_map(|target| notes::record(document, mention.kind, *target));
    let classes = [body("classifying", None, notes::name(mention.kind))].into_iter();
    let values = mention.values.iter().map(|value| body("tagging", Some(PLAIN), value.as_str()));
    let identities = records.map(|record| body("identifying", Some(PLAIN), identity(record)));
    classes.chain(values).chain(identities).collect()
}

fn identity(record: Record<'_>) -> &str {
    match record {
        Record::Document(record) => &record.id,
        Record::Agency(record) => &record.name,
        Record::Date(record) => &record.edtf,
    }
}

fn target<'a>(id: &'a str, text: &'a str, span: Span, points: &OffsetTable) -> Target<'a> {
    let (start, end) = (points.convert(span.start), points.convert(span.end));
    Target {
        kind: "SpecificResource",
        source: Source { id, kind: "Text", format: PLAIN, language: "vi" },
        selector: (quotation(text, span), Position { kind: "TextPositionSelector", start, end }),
    }
}

fn quotation(text: &str, span: Span) -> Quotation<'_> {
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    let from = before.char_indices().rev().take(CONTEXT).last().map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    Quotation {
        kind: "TextQuoteSelector",
        exact: text.get(span.range()).unwrap_or_default(),
        prefix: before.get(from..).unwrap_or_default(),
        suffix: after.get(..to).unwrap_or_default(),
    }
}

/// A UUID (RFC 9562, version 8) made of the text alone: the same text has the same one. Four rounds of FNV-1a.
pub(super) fn identify(text: &str) -> String {
    const PRIME: u32 = 0x0100_0193;
    let mut rounds: [u32; 4] = [0x811c_9dc5, PRIME, 0x9e37_79b9, 0x85eb_ca6b];
    for unit in text.encode_utf16() {
        for (round, hash) in (0..).zip(&mut rounds) {
            *hash = (*hash ^ (u32::from(unit) + round)).wrapping_mul(PRIME);
        }
    }
    let digits = rounds.map(|hash| format!("{hash:08x}")).concat();
    let group = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [group(0, 8), "-", group(8, 12), "-8", group(13, 16), "-8", group(17, 20), "-", group(20, 32)].concat()
}
