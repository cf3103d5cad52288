//! A text read with a person's own rules. The first piece of the input is the text, every other one a rule: its first
//! byte says of which kind it is and whether a pattern or a name, the rest is that pattern or name.
#![no_main]

use chuthich::{Kind, Options, Rule};
use chuthich_fuzz::{invariants, pieces, text};
use libfuzzer_sys::fuzz_target;

/// More would only be slower.
const MOST_RULES: usize = 4;

fuzz_target!(|input: &[u8]| {
    let mut pieces = pieces(input);
    let read = text(pieces.next().unwrap_or_default());
    let rules: Vec<Rule> = pieces.filter_map(rule).take(MOST_RULES).collect();
    if let Ok(options) = Options::default().with_rules(&rules) {
        invariants::both_encodings_agree(&read, &options);
    }
});

fn rule(piece: &[u8]) -> Option<Rule> {
    let (choice, rest) = piece.split_first()?;
    let kind = [Kind::Reference, Kind::Agency, Kind::Date][usize::from(choice / 2 % 3)];
    let rest = text(rest);
    Some(if choice % 2 == 0 { Rule::named(kind, rest) } else { Rule::matching(kind, rest) })
}
