//! The cases and the noises as plain data, by which other programs are measured: see `conformance/README.md`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use chuthich::Kind;
use serde::{Deserialize, Serialize};

use crate::case::{Case, mention_line};
use crate::cases;
use crate::noise::{Found, find, noises};

/// A line of the data.
#[derive(Deserialize, Serialize)]
struct Line {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    noise: Option<String>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    mentions: Vec<Mention>,
}

/// A mention in code points, which a program in any language can count.
#[derive(Deserialize, Serialize)]
struct Mention {
    kind: Kind,
    start: usize,
    end: usize,
    values: Vec<String>,
}

impl Mention {
    fn new(text: &str, found: Found) -> Self {
        let codepoint = |byte: u32| text[..byte as usize].chars().count();
        Self { kind: found.kind, start: codepoint(found.start), end: codepoint(found.end), values: found.values }
    }
}

/// A case, clean and with every noise. Where the words of an expected mention stand more than once, the library knows
/// which of them are meant: that it reads what the case expects is tested beside this.
fn lines(file: &str, case: &Case) -> Vec<Line> {
    let clean = find(&case.text, &case.options());
    let line = |noise: Option<String>, text: &str, found: Vec<Found>| Line {
        id: [file, "/", &case.name, if noise.is_some() { " + " } else { "" }, noise.as_deref().unwrap_or_default()]
            .concat(),
        noise,
        text: text.to_owned(),
        date: case.date().map(str::to_owned),
        mentions: found.into_iter().map(|found| Mention::new(text, found)).collect(),
    };
    let noisy = noises(&case.text).map(|(name, noisy)| {
        let moved = clean.iter().map(|found| noisy.moved(found)).collect();
        line(Some(name), &noisy.text, moved)
    });
    std::iter::once(line(None, &case.text, clean.clone())).chain(noisy).collect()
}

/// `cargo xtask conformance` says where the data go.
#[test]
fn the_data_expect_what_the_cases_expect() {
    let path = env::var_os("CHUTHICH_CONFORMANCE")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases.jsonl"), PathBuf::from);
    let mut data = String::new();
    let mut expected = Vec::new();
    for (file, _, cases) in cases::all() {
        for case in &cases {
            for line in lines(&file.file_stem().unwrap().to_string_lossy(), case) {
                data += &serde_json::to_string(&line).unwrap();
                data.push('\n');
            }
            expected.push(case.mentions());
        }
    }
    fs::write(&path, data).unwrap();

    let written = |line: &Line| -> Vec<String> {
        let characters: Vec<_> = line.text.chars().collect();
        let mentions = line.mentions.iter();
        mentions
            .map(|Mention { kind, start, end, values }| {
                mention_line(*kind, &String::from_iter(&characters[*start..*end]), values)
            })
            .collect()
    };
    let content = fs::read_to_string(&path).unwrap();
    let lines = content.lines().map(|line| serde_json::from_str::<Line>(line).unwrap());
    let clean: Vec<_> = lines.filter(|line| line.noise.is_none()).map(|line| written(&line)).collect();
    assert_eq!(clean, expected);
}
