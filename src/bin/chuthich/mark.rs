//! The mark of UTF-8.

/// What some programs write before UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();
