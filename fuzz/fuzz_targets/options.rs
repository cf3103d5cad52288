//! A text of a day that the caller gives. The last piece of the input is the text; in the one before, two bytes are the
//! year, one the month, one the day. Words that are no day are refused.
#![no_main]

use chuthich::Options;
use chuthich_fuzz::{invariants, pieces, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut pieces = pieces(input).rev();
    let read = text(pieces.next().unwrap_or_default());
    let Some(day) = pieces.next() else { return };
    let said = match day {
        [low, high, month, day] => {
            let year = u16::from_le_bytes([*low, *high]) % 10_000;
            format!("{year:04}-{:02}-{:02}", month % 14, day % 33)
        }
        words => text(words).into_owned(),
    };
    if let Ok(options) = Options::default().with_date(&said) {
        invariants::both_encodings_agree(&read, &options);
    }
});
