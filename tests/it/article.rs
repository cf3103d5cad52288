//! The article that the project was founded on, whole.

use std::fs;
use std::path::Path;

use chuthich::{Offsets, Options, annotate};

#[test]
fn the_founding_article_reads_as_it_should() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("seeds/tuyen-giao-thai-nguyen.txt")).unwrap();
    let document = annotate(&text, &Options::default()).quoted(&text, Offsets::Codepoint);
    let actual = serde_json::to_string_pretty(&document).unwrap() + "\n";
    let snapshot = root.join("tests/snapshots/tuyen-giao-thai-nguyen.json");
    if std::env::var_os("CHUTHICH_UPDATE").is_some() {
        fs::write(&snapshot, &actual).unwrap();
    }
    let expected = fs::read_to_string(&snapshot).unwrap();
    for (number, (actual, expected)) in (1..).zip(actual.lines().zip(expected.lines())) {
        assert_eq!(actual, expected, "line {number} of {}", snapshot.display());
    }
    assert_eq!(actual.len(), expected.len());
}
