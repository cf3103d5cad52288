//! Handing a document on. Its JSON is what `serde` makes of it; here is what has to be done before, and the forms that
//! other programs read (feature `export`).

#[cfg(feature = "export")]
mod akoma_ntoso;
#[cfg(feature = "export")]
mod body;
#[cfg(feature = "export")]
mod citation;
#[cfg(feature = "export")]
mod cited;
#[cfg(feature = "export")]
mod csl;
#[cfg(feature = "export")]
mod csv;
#[cfg(feature = "export")]
mod dates;
#[cfg(feature = "export")]
mod format;
#[cfg(feature = "export")]
mod html;
#[cfg(feature = "export")]
mod json;
#[cfg(feature = "export")]
mod line;
#[cfg(feature = "export")]
mod notes;
#[cfg(feature = "export")]
mod paragraphs;
mod quoted;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "export")]
mod table;
#[cfg(feature = "export")]
mod tei;
#[cfg(feature = "export")]
mod w3c;
#[cfg(feature = "export")]
mod web_annotation;
#[cfg(feature = "export")]
mod words;
#[cfg(feature = "export")]
mod xml;

#[cfg(feature = "export")]
pub use format::Format;
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "export")]
pub use words::Language;
