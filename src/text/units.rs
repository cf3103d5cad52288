//! Offsets in other units than the text's own, made in one pass.

use serde::Serialize;

/// The unit that offsets count.
///
/// ```
/// use chuthich::{OffsetTable, Offsets};
/// let end = |unit| OffsetTable::new("ề😀", unit).convert("ề😀".len() as u32);
/// assert_eq!([Offsets::Utf16, Offsets::Codepoint, Offsets::Byte].map(end), [3, 2, 7]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-16 code units, as JavaScript counts.
    Utf16,
    /// Unicode code points, as Python counts.
    Codepoint,
    /// Bytes of UTF-8, as Rust counts.
    Byte,
}

/// How many bytes lie between two counted places.
const STRIDE: usize = 256;

/// Byte offsets of a Rust string in another unit: one pass over the text, then a short count for each offset.
///
/// ```
/// use chuthich::{OffsetTable, Offsets};
/// let table = OffsetTable::new("số 𝟏8", Offsets::Utf16);
/// assert_eq!(table.convert("số 𝟏".len() as u32), 5);
/// ```
pub struct OffsetTable<'a> {
    text: &'a str,
    to: Offsets,
    /// The count of units before each multiple of [`STRIDE`] bytes.
    counted: Vec<u32>,
}

impl<'a> OffsetTable<'a> {
    /// Counts the text once.
    ///
    /// ```
    /// use chuthich::{OffsetTable, Offsets};
    /// assert_eq!(OffsetTable::new("", Offsets::Codepoint).convert(0), 0);
    /// ```
    pub fn new(text: &'a str, to: Offsets) -> Self {
        let mut counted = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut units = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            counted.push(units);
            units += count(chunk, to);
        }
        Self { text, to, counted }
    }

    /// The offset in the new unit. A byte inside a character counts as that character's end, one past the end of the
    /// text as that end.
    ///
    /// ```
    /// use chuthich::{OffsetTable, Offsets};
    /// let table = OffsetTable::new("số 18", Offsets::Codepoint);
    /// assert_eq!(table.convert("số ".len() as u32), 3);
    /// assert_eq!(table.convert(2), 2, "inside «ố»");
    /// assert_eq!(table.convert(1000), 5, "behind the end");
    /// ```
    pub fn convert(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let Some(slot) = byte.checked_sub(1).map(|last| last / STRIDE) else { return 0 };
        let before = self.counted.get(slot).copied().unwrap_or(0);
        before + self.text.as_bytes().get(slot * STRIDE..byte).map_or(0, |rest| count(rest, self.to))
    }
}

/// How many units the characters take that begin in these bytes.
fn count(bytes: &[u8], to: Offsets) -> u32 {
    bytes
        .iter()
        .map(|byte| match (to, byte) {
            (Offsets::Byte, _) => 1,
            (_, 0x80..0xC0) => 0,
            (Offsets::Utf16, 0xF0..) => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_boundary_agrees_with_a_plain_count() {
        let text = "Nghị quyết 𝟏𝟖 – NQ/TW\n".repeat(40);
        for (to, size) in [
            (Offsets::Utf16, char::len_utf16 as fn(char) -> usize),
            (Offsets::Codepoint, |_| 1),
            (Offsets::Byte, char::len_utf8),
        ] {
            let table = OffsetTable::new(&text, to);
            let mut units = 0;
            for (byte, character) in text.char_indices() {
                assert_eq!(table.convert(byte as u32), units as u32, "{to:?} at byte {byte}");
                units += size(character);
            }
            assert_eq!(table.convert(text.len() as u32 + 7), units as u32);
        }
    }
}
