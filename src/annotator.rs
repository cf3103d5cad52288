//! A text that is being edited.

use std::ops::Range;

use crate::document::{Document, Edit, Kept, assemble};
use crate::options::Options;
use crate::text::Source;

/// A text in one of the two encodings.
///
/// ```
/// use chuthich::Text;
/// assert_eq!(Text::from("số"), Text::Utf8("số".to_owned()));
/// assert_eq!(Text::from([0xD83D].as_slice()), Text::Utf16(vec![0xD83D]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// Counted in bytes.
    Utf8(String),
    /// Counted in UTF-16 code units, lone surrogates included.
    Utf16(Vec<u16>),
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Utf8(text.to_owned())
    }
}

impl From<&[u16]> for Text {
    fn from(units: &[u16]) -> Self {
        Self::Utf16(units.to_vec())
    }
}

impl Text {
    fn source(&self) -> Source<'_> {
        match self {
            Self::Utf8(text) => Source::Utf8(text),
            Self::Utf16(units) => Source::Utf16(units),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Utf8(text) => text.len(),
            Self::Utf16(units) => units.len(),
        }
    }

    /// Puts `inserted` in place of a range, clamped to the text and its characters; gives the range.
    fn replace(&mut self, range: Range<usize>, inserted: Self) -> Range<usize> {
        match self {
            Self::Utf8(text) => {
                let range = text.floor_char_boundary(range.start)..text.floor_char_boundary(range.end);
                match inserted {
                    Self::Utf8(inserted) => text.replace_range(range.clone(), &inserted),
                    Self::Utf16(units) => text.replace_range(range.clone(), &String::from_utf16_lossy(&units)),
                }
                range
            }
            Self::Utf16(units) => {
                let range = range.start.min(units.len())..range.end.min(units.len());
                match inserted {
                    Self::Utf8(inserted) => drop(units.splice(range.clone(), inserted.encode_utf16())),
                    Self::Utf16(inserted) => drop(units.splice(range.clone(), inserted)),
                }
                range
            }
        }
    }
}

/// A text that is being edited, and what the engine says of it. Of an edit only the paragraphs are read again that it
/// touches, and those in which a short name stands that it introduces or takes away.
///
/// ```
/// use chuthich::{Annotator, Options};
/// let mut annotator = Annotator::new("Họp ngày 25/10.", Options::default());
/// annotator.edit("Họp ngày 25/10".len() as u32, 0, "/2017");
/// assert_eq!(annotator.document().mentions[0].values, ["2017-10-25"]);
/// ```
#[derive(Clone, Debug)]
pub struct Annotator {
    text: Text,
    options: Options,
    kept: Kept,
}

impl Annotator {
    /// Takes a text and reads it. Its encoding decides the unit of every offset from here on.
    ///
    /// ```
    /// use chuthich::{Annotator, Offsets, Options};
    /// let annotator = Annotator::new("Họp ngày 25/10/2017.", Options::default());
    /// assert_eq!(annotator.document().offsets, Offsets::Byte);
    /// ```
    pub fn new(text: impl Into<Text>, options: Options) -> Self {
        let text = text.into();
        let kept = Kept::read(text.source(), &options.rules);
        Self { text, options, kept }
    }

    /// Puts `inserted` in place of the `deleted` code units from `at` on. What lies outside the text is clamped to it,
    /// what lies inside a character of UTF-8 to that character's beginning.
    ///
    /// ```
    /// use chuthich::{Annotator, Options};
    /// let mut annotator = Annotator::new("Họp ngày 25/10/2017.", Options::default());
    /// annotator.edit("Họp ngày ".len() as u32, 2, "26");
    /// assert_eq!(annotator.document().mentions[0].values, ["2017-10-26"]);
    ///
    /// // Behind the end of the text: nothing is deleted there, and the text goes on.
    /// annotator.edit(1000, 5, " Ngày 27/10/2017 nghỉ.");
    /// assert_eq!(annotator.document().mentions.len(), 2);
    /// ```
    pub fn edit(&mut self, at: u32, deleted: u32, inserted: impl Into<Text>) {
        let length = self.text.len();
        let old = self.text.replace(at as usize..at.saturating_add(deleted) as usize, inserted.into());
        let end = old.end + self.text.len() - length;
        let edit = Edit { old: old.start as u32..old.end as u32, end: end as u32 };
        self.kept.edit(self.text.source(), &self.options.rules, &edit);
    }

    /// What the engine says of the text as it is now.
    ///
    /// ```
    /// use chuthich::{Annotator, Options, annotate};
    /// let text = "Họp ngày 25/10/2017.";
    /// let annotator = Annotator::new(text, Options::default());
    /// assert_eq!(annotator.document(), annotate(text, &Options::default()));
    /// ```
    pub fn document(&self) -> Document {
        assemble(&self.kept, self.text.source(), self.options.date)
    }
}
