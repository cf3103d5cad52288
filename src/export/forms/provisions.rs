//! Where a text names the provisions of a document.

use std::collections::HashMap;

use super::notes::Record;
use crate::document::{Document, Mention};
use crate::record::{Part, PartKind};

/// The part of a mention that ends a provision.
pub(super) struct Place {
    pub(super) mention: u32,
    pub(super) part: usize,
}

/// The provisions that the mentions of a record name, in the order of the text, and where each of them stands.
pub(super) fn provisions_of<'a>(document: &'a Document, record: Record) -> Vec<(&'a str, Vec<Place>)> {
    let mut found: Vec<(&str, Vec<Place>)> = Vec::new();
    let mut place_of = HashMap::new();
    for &mention in record.mentions() {
        let Some(Mention { provisions, parts, .. }) = document.mentions.get(mention as usize) else { continue };
        for provision in provisions {
            place_of.entry(provision.as_str()).or_insert_with(|| {
                found.push((provision, Vec::new()));
                found.len() - 1
            });
        }
        for (part, Part { kind, value, .. }) in parts.iter().enumerate() {
            let values = value.iter().filter(|_| *kind == PartKind::Provision).flat_map(|value| value.split(' '));
            for entry in values.filter_map(|value| place_of.get(value)) {
                if let Some((_, places)) = found.get_mut(*entry) {
                    places.push(Place { mention, part });
                }
            }
        }
    }
    found
}
