//! What the targets share: how the bytes of an input are read, and what must hold of every answer.
//!
//! An input is text, so that the cases of the project are good seeds for every target. Where a target needs more than
//! one text, [`SEPARATOR`] stands between them, a byte that UTF-8 never has.

use std::borrow::Cow;

#[path = "../../tests/it/invariants.rs"]
pub mod invariants;

/// Stands between the pieces of an input.
const SEPARATOR: u8 = 0xFF;

/// The pieces of an input; there is always a first one.
pub fn pieces(input: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    input.split(|byte| *byte == SEPARATOR)
}

/// The bytes as text, with U+FFFD for what is not UTF-8.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
