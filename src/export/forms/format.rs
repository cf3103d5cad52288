//! The forms that other programs read.

use std::io::{self, Write};

use super::words::Language;
use super::{akoma_ntoso, csl, csv, html, tei, web_annotation};
use crate::document::Document;

/// A form in which a document is handed on to other programs, beside its own JSON.
///
/// ```
/// use chuthich::Format;
/// assert_eq!(Format::with_name("csv"), Some(Format::Csv));
/// assert_eq!(Format::with_name("xls"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A table for spreadsheets, a row for each mention and record: UTF-8 with a byte order mark, parted by semicolons.
    /// Offsets count both UTF-16 units and code points.
    Csv,
    /// The text as a page to read, with its mentions marked and notes on every record; no script, nothing loaded.
    Html,
    /// The W3C Web Annotation Data Model, JSON-LD. Offsets count code points.
    WebAnnotation,
    /// The documents that the text cites, by rank, for reference managers. No offsets.
    CslJson,
    /// TEI P5, the text with its mentions marked and lists of documents and bodies. What XML has no character for becomes
    /// U+FFFD.
    Tei,
    /// Akoma Ntoso 3.0, the text with its mentions marked and references to what they stand for. What XML has no character
    /// for becomes U+FFFD.
    AkomaNtoso,
}

impl Format {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Csv, Self::Html, Self::WebAnnotation, Self::CslJson, Self::Tei, Self::AkomaNtoso];

    /// Its name: `csv`.
    ///
    /// ```
    /// use chuthich::Format;
    /// assert!(Format::ALL.iter().all(|format| Format::with_name(format.name()) == Some(*format)));
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Html => "html",
            Self::WebAnnotation => "webannotation",
            Self::CslJson => "csl-json",
            Self::Tei => "tei",
            Self::AkomaNtoso => "akomantoso",
        }
    }

    /// The format with this name.
    ///
    /// ```
    /// assert_eq!(chuthich::Format::with_name("CSV"), None);
    /// ```
    pub fn with_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }
}

impl Document {
    /// Writes the document as [`annotate`](crate::annotate) gave it for `text` in another form; its own words, heads of
    /// columns for one, are in `language`.
    ///
    /// ```
    /// use chuthich::{Format, Language, Options, annotate};
    /// let text = "Họp ngày 25/10/2017.";
    /// let mut table = Vec::new();
    /// annotate(text, &Options::default()).write_as(Format::Csv, text, Language::English, &mut table)?;
    /// let row = String::from_utf8(table).unwrap().lines().nth(1).map(str::to_owned);
    /// assert_eq!(row.as_deref(), Some("1;Dates;ngày 25/10/2017;2017-10-25;25 Oct 2017;;;;;;;;4;19;4;19"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of `out`.
    pub fn write_as(&self, format: Format, text: &str, language: Language, out: &mut impl Write) -> io::Result<()> {
        match format {
            Format::Csv => csv::write(self, text, language, out),
            Format::Html => html::write(self, text, language, out),
            Format::WebAnnotation => web_annotation::write(self, text, out),
            Format::CslJson => csl::write(self, out),
            Format::Tei => tei::write(self, text, language, out),
            Format::AkomaNtoso => akoma_ntoso::write(self, text, language, out),
        }
    }
}
