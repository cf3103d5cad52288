//! The documents that a text holds, one behind the other, each from its number on.

use std::ops::Range;

use super::reading::{Reading, own};

/// A part of the text that is one document, or none that is known.
#[derive(Clone, Debug)]
pub(super) struct Section<'a> {
    /// The document that it is.
    pub(super) own: &'a [u32],
    /// Its readings, and its stretch of the text.
    pub(super) readings: Range<usize>,
    pub(super) span: Range<u32>,
}

/// The sections of a text, in order; one where it holds one document or none.
pub(super) fn sections<'a>(
    readings: &[Reading],
    targets: &'a [Vec<u32>],
    unnumbered: Option<&'a u32>,
) -> Vec<Section<'a>> {
    let heads = readings.iter().enumerate().filter(|(_, reading)| reading.own.is_some()).skip(1);
    let starts = heads.map(|(place, reading)| (place, reading.located.span.start));
    let whole = Section {
        own: own(readings, targets, unnumbered).map_or(&[][..], std::slice::from_ref),
        readings: 0..readings.len(),
        span: 0..u32::MAX,
    };
    let mut sections = vec![whole];
    for (place, start) in starts {
        if let Some(before) = sections.last_mut() {
            before.readings.end = place;
            before.span.end = start;
        }
        let own = targets.get(place).map_or(&[][..], |targets| targets.get(..1).unwrap_or(&[]));
        sections.push(Section { own, readings: place..readings.len(), span: start..u32::MAX });
    }
    sections
}
