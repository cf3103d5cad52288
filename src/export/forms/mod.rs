//! The forms that other programs read.

mod akoma_ntoso;
mod body;
mod citation;
mod cited;
mod csl;
mod csv;
mod dates;
mod format;
mod html;
mod json;
mod line;
mod notes;
mod paragraphs;
mod provisions;
mod table;
mod tei;
mod title;
mod w3c;
mod web_annotation;
mod words;
mod xml;

pub use format::Format;
pub use words::Language;
