//! What must hold of every document, whatever the text was. The fuzz targets check the same.

use std::fmt::Debug;

use chuthich::{Document, Kind, Offsets, Options, PartKind, RuleName, annotate, annotate_utf16};

/// Spans are sorted, disjoint and inside the text of `length` code units; records and mentions name each other; what
/// tells records apart stands once.
pub fn check(document: &Document, length: usize) {
    let mut end = 0;
    for (place, mention) in (0..).zip(&document.mentions) {
        let span = mention.span;
        assert!(span.start >= end && span.start < span.end && span.end as usize <= length, "{mention:?}");
        end = span.end;
        for part in &mention.parts {
            assert!(span.contains(part.span) && !part.span.is_empty(), "{part:?} in {mention:?}");
        }
        let units = mention.parts.iter().filter(|part| part.kind == PartKind::Provision);
        let named: Vec<_> = units.filter_map(|unit| unit.value.as_deref()).flat_map(|value| value.split(' ')).collect();
        assert_eq!(named, mention.provisions, "each provision belongs to one part of {mention:?}");
        let records = |target: u32| match mention.kind {
            Kind::Reference => &document.documents[target as usize].mentions,
            Kind::Agency => &document.agencies[target as usize].mentions,
            Kind::Date => &document.dates[target as usize].mentions,
        };
        for target in &mention.targets {
            assert!(records(*target).contains(&place), "{mention:?} is not among the mentions of its target");
        }
    }
    let mentioned = document.documents.iter().filter(|record| !(record.is_self && record.number.is_none()));
    let all = mentioned.map(|record| (&record.mentions, Kind::Reference));
    let all = all.chain(document.agencies.iter().map(|record| (&record.mentions, Kind::Agency)));
    let all = all.chain(document.dates.iter().map(|record| (&record.mentions, Kind::Date)));
    for (mentions, kind) in all {
        assert!(!mentions.is_empty() && mentions.is_sorted_by(|a, b| a < b), "{mentions:?}");
        assert!(mentions.iter().all(|mention| document.mentions[*mention as usize].kind == kind));
    }
    for record in &document.documents {
        for anaphor in &record.anaphora {
            assert!(anaphor.span.end as usize <= length && !anaphor.span.is_empty(), "{anaphor:?} of {record:?}");
        }
        for relation in &record.relations {
            assert!((relation.target as usize) < document.documents.len(), "{relation:?} of {record:?}");
        }
    }
    are_distinct(document.documents.iter().map(|record| &record.id));
    are_distinct(document.agencies.iter().map(|record| (&record.name, &record.place)));
    are_distinct(document.dates.iter().map(|record| &record.edtf));
    for notice in &document.notices {
        assert!(notice.span.end as usize <= length && !notice.span.is_empty(), "{notice:?}");
        assert!(notice.mention.is_none_or(|mention| (mention as usize) < document.mentions.len()), "{notice:?}");
    }
}

/// What tells the records of a kind apart stands once.
fn are_distinct<T: Ord + Debug>(ids: impl Iterator<Item = T>) {
    let mut ids: Vec<_> = ids.collect();
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "the same twice: {ids:?}");
}

/// UTF-8 and UTF-16 give the same document but for the unit of its spans.
pub fn both_encodings_agree(text: &str, options: &Options) {
    let from_utf8 = annotate(text, options);
    check(&from_utf8, text.len());
    for mention in &from_utf8.mentions {
        let quote = text.get(mention.span.range()).expect("a span lies on the boundaries of characters");
        // A person's own pattern may ask for blanks.
        assert!(quote.trim() == quote || mention.rule == RuleName::OwnPattern, "blanks at the ends of {quote:?}");
    }
    let units: Vec<u16> = text.encode_utf16().collect();
    let from_utf16 = annotate_utf16(&units, options);
    check(&from_utf16, units.len());
    let mut converted = from_utf8.quoted(text, Offsets::Utf16);
    converted.mentions.iter_mut().for_each(|mention| mention.quote = None);
    assert_eq!(converted, from_utf16);
}
