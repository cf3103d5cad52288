#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod agency;
mod annotator;
mod date;
mod document;
mod error;
mod export;
mod lexicon;
mod options;
mod place;
mod record;
mod reference;
mod rules;
mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use agency::AgencyRecord;
pub use annotator::{Annotator, Text};
pub use date::DateRecord;
pub use document::{Article, Code, Document, Kind, Mention, Message, Notice, VERSION};
pub use error::{ErrorCode, OptionsError, PatternFault};
#[cfg(feature = "schema")]
pub use export::schema;
#[cfg(feature = "export")]
pub use export::{Format, Language};
pub use options::Options;
pub use place::Level;
pub use record::{Basis, Evidence, Field, Part, PartKind, RuleName};
pub use reference::{Anaphora, DocumentRecord, Relation, RelationKind, Signer};
pub use rules::Rule;
pub use text::{OffsetTable, Offsets, Span};

use document::Kept;
use text::Source;

/// Reads a text and says what it finds. Never fails: doubts are values (evidence and notices). Spans count bytes.
///
/// ```
/// use chuthich::{Kind, Options, annotate};
///
/// let text = "Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng";
/// let document = annotate(text, &Options::default());
///
/// let kinds: Vec<_> = document.mentions.iter().map(|mention| mention.kind).collect();
/// assert_eq!(kinds, [Kind::Reference, Kind::Date, Kind::Agency]);
/// assert_eq!(document.documents[0].id, "nq:18-NQ/TW#2017-10-25");
///
/// assert!(annotate("Không có gì ở đây.", &Options::default()).mentions.is_empty());
/// ```
pub fn annotate(text: &str, options: &Options) -> Document {
    read(Source::Utf8(text), options)
}

/// The same for UTF-16 as JavaScript holds it, lone surrogates included. Spans count UTF-16 code units.
///
/// ```
/// use chuthich::{Options, Span, annotate_utf16};
/// let mut units: Vec<u16> = "họp ngày 25/10/2017".encode_utf16().collect();
/// let document = annotate_utf16(&units, &Options::default());
/// assert_eq!(document.mentions[0].span, Span::new(4, 19));
///
/// // Half a pair of surrogates is no character, and no harm either.
/// units.insert(0, 0xD83D);
/// let document = annotate_utf16(&units, &Options::default());
/// assert_eq!(document.mentions[0].span, Span::new(5, 20));
/// ```
pub fn annotate_utf16(units: &[u16], options: &Options) -> Document {
    read(Source::Utf16(units), options)
}

fn read(source: Source, options: &Options) -> Document {
    document::assemble(&Kept::read(source, &options.rules), source, options.date)
}
