//! What is not linear: the pieces of the input are the units of a hostile text, and a text that is eight times as long
//! may take no more than three times as long a byte.
#![no_main]

use std::time::Duration;

use chuthich::{Options, annotate};
use chuthich_fuzz::{invariants, pieces, text};
use cpu_time::ThreadTime;
use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "its families are seeds")]
#[path = "../../xtask/src/hostile.rs"]
mod hostile;

/// The sizes of the two texts, in bytes.
const SHORT: usize = 10_000;
const LONG: usize = 80_000;

/// How much longer the long text may take: its size, three times over, for caches that no longer suffice.
const MOST: u32 = 3 * (LONG / SHORT) as u32;

/// Other programs on the machine slow down this one: what was slow once is measured again.
const TRIES: usize = 5;

fuzz_target!(|input: &[u8]| {
    let units: Vec<_> = pieces(input).map(text).filter(|unit| !unit.is_empty()).collect();
    let [short, long] = [SHORT, LONG].map(|size| hostile::repeated(&units, size));
    let is_linear = (0..TRIES).any(|_| time(&long) <= time(&short) * MOST);
    assert!(is_linear, "{} bytes take {:?}, {} take {:?}", short.len(), time(&short), long.len(), time(&long));
});

fn time(text: &str) -> Duration {
    let start = ThreadTime::now();
    let document = annotate(text, &Options::default());
    let taken = start.elapsed();
    invariants::check(&document, text.len());
    taken
}
