//! What the build script made of all tables: the vocabulary, the traits of its words, the tries.

use super::graph::{Bits, FixedTrie, Graph, Growing, Layer, Marks};
use super::keys::FixedKeys;
use super::numeral::{Numeral, NumeralKind};
use super::parts::Parts;
use super::phrases::{PhraseTable, Phrases};
use super::walk::Between;
use crate::text::Word;

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// The classes of a word, and those of which some phrase begins with it, one bit each.
#[inline]
pub(super) fn classes(word: Word) -> &'static [[u64; WIDTH]; 2] {
    // The first of the sets is the empty one, and there is a power of two of them: nothing to ask before looking.
    let place = CLASSES_OF_WORDS.get(word.0 as usize).copied().unwrap_or(0);
    &CLASSES[usize::from(place) % CLASSES.len()]
}
