//! A text that is being edited.

use crate::document::Document;
use crate::options::Options;
use crate::{annotate, annotate_utf16};

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

/// A text that is being edited, and what the engine says of it.
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
}

impl Annotator {
    /// Takes a text. Its encoding decides the unit of every offset from here on.
    ///
    /// ```
    /// use chuthich::{Annotator, Offsets, Options};
    /// let annotator = Annotator::new("Họp ngày 25/10/2017.", Options::default());
    /// assert_eq!(annotator.document().offsets, Offsets::Byte);
    /// ```
    pub fn new(text: impl Into<Text>, options: Options) -> Self {
        Self { text: text.into(), options }
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
        let (start, end) = (at as usize, at.saturating_add(deleted) as usize);
        match (&mut self.text, inserted.into()) {
            (Text::Utf8(text), inserted) => {
                let range = text.floor_char_boundary(start)..text.floor_char_boundary(end);
                let inserted = match inserted {
                    Text::Utf8(inserted) => inserted,
                    Text::Utf16(units) => String::from_utf16_lossy(&units),
                };
                text.replace_range(range, &inserted);
            }
            (Text::Utf16(units), inserted) => {
                let range = start.min(units.len())..end.min(units.len());
                match inserted {
                    Text::Utf8(inserted) => drop(units.splice(range, inserted.encode_utf16())),
                    Text::Utf16(inserted) => drop(units.splice(range, inserted)),
                }
            }
        }
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
        match &self.text {
            Text::Utf8(text) => annotate(text, &self.options),
            Text::Utf16(units) => annotate_utf16(units, &self.options),
        }
    }
}
