//! A series of edits: after each, the text reads as if it had just been given. The first piece of the input is the text;
//! every other one begins with where the edit is (two bytes) and how much it deletes (one), the rest is inserted.
#![no_main]

use chuthich::{Annotator, Options, annotate_utf16};
use chuthich_fuzz::{invariants, pieces, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let mut pieces = pieces(input);
    let mut units: Vec<u16> = text(pieces.next().unwrap_or_default()).encode_utf16().collect();
    let mut annotator = Annotator::new(units.as_slice(), Options::default());
    for edit in pieces {
        let [low, high, deleted, inserted @ ..] = edit else { continue };
        // Most of the places lie in the text, the largest ones behind it.
        let at = usize::from(u16::from_le_bytes([*low, *high])) % (units.len() + 2);
        let inserted = text(inserted);
        annotator.edit(at as u32, u32::from(*deleted), &*inserted);
        let start = at.min(units.len());
        let end = (start + usize::from(*deleted)).min(units.len());
        units.splice(start..end, inserted.encode_utf16());
        let document = annotator.document();
        invariants::check(&document, units.len());
        assert_eq!(document, annotate_utf16(&units, &Options::default()));
    }
});
