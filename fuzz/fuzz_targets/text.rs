//! Any text: the answer holds together, and is the same in both encodings.
#![no_main]

use chuthich::Options;
use chuthich_fuzz::{invariants, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    invariants::both_encodings_agree(&text(input), &Options::default());
});
