//! Places in files, as a person counts.

/// A place in a text. Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl Place {
    /// The place of a byte.
    pub fn of(bytes: &[u8], at: usize) -> Self {
        let before = bytes.get(..at).unwrap_or(bytes);
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        Self { line, column: column(&before[start..]) }
    }
}

/// The column after these bytes of a line.
pub fn column(before: &[u8]) -> usize {
    String::from_utf8_lossy(before).chars().count() + 1
}
