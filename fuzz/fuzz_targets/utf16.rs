//! UTF-16 with surrogates that have no other half: one, high and low in turn, between any two pieces of the input.
#![no_main]

use chuthich::{Options, annotate_utf16};
use chuthich_fuzz::{invariants, pieces, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut units = Vec::new();
    for (surrogate, piece) in [0xD83D, 0xDE00].into_iter().cycle().zip(pieces(input)) {
        units.extend(text(piece).encode_utf16());
        units.push(surrogate);
    }
    invariants::check(&annotate_utf16(&units, &Options::default()), units.len());
});
