//! What the build script made of all tables: the vocabulary, the traits of its words, the tries.

use super::graph::{Graph, Growing, Marks};
use super::keys::FixedKeys;
use super::numeral::{Numeral, NumeralKind};
use super::phrases::Phrases;
use super::walk::Between;
use crate::text::Word;

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The classes of a word, and those of which some phrase begins with it, one bit each.
#[inline]
pub(super) fn classes(word: Word) -> &'static [u128; 2] {
    let place = CLASSES_OF_WORDS.get(word.0 as usize);
    place.and_then(|place| CLASSES.get(usize::from(*place))).unwrap_or(&[0; 2])
}
