//! Text: code units in, tokens out, offsets exact.
//!
//! Vietnamese is written in syllables between blanks. This layer reads either encoding once and gives tokens whose
//! spans count the code units of the given text; everything after it sees only tokens. It knows no word: the
//! vocabulary is an argument.

mod encoding;
mod kind;
mod letter;
mod lexer;
mod look_alike;
mod markup;
mod normalise;
mod odd_word;
mod run;
mod search;
mod source;
mod span;
mod spelling;
mod syllable;
mod token;
mod two_spellings;
mod units;
mod written;

pub(crate) use encoding::{Utf8, Utf16};
pub(crate) use kind::{Case, Gap, Kind};
pub(crate) use lexer::{Lexer, Vocabulary};
pub(crate) use normalise::{capitalised, caseless, fold_tone_placement, is_upper, lowercase, slug, title_case};
pub(crate) use run::{Key, unmarked};
pub(crate) use search::{contains, find};
pub(crate) use source::Source;
pub use span::Span;
pub(crate) use syllable::is_syllable;
pub(crate) use token::{Token, Tokens, Word};
pub use units::{OffsetTable, Offsets};
pub(crate) use written::Written;
