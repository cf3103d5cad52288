//! How much of one text is read.

/// The longest text, in megabytes; the largest book has a tenth of it.
pub const MOST_MEGABYTES: usize = 100;

/// The same in bytes, for a file and for a line of a stream.
pub const MOST_BYTES: usize = MOST_MEGABYTES * 1_000_000;
