//! Places in files, as a person counts.

use std::fmt;

/// A place in a text. Lines and columns count from 1, columns in characters.
pub struct Place {
    line: usize,
    column: usize,
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

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "dòng {}, cột {}", self.line, self.column)
    }
}

/// The column after these bytes of a line.
pub fn column(before: &[u8]) -> usize {
    String::from_utf8_lossy(before).chars().count() + 1
}
