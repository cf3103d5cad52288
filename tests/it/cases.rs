//! Every case of `tests/cases/*.txt`.
//!
//! `CHUTHICH_UPDATE=1 cargo test --test it` writes what the library says into the files; read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use crate::case::{self, Case};

pub fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

/// All cases with the file they stand in.
pub fn all() -> Vec<(PathBuf, String, Vec<Case>)> {
    files()
        .into_iter()
        .map(|path| {
            let content = fs::read_to_string(&path).unwrap();
            let (head, cases) = case::parse(&path.file_name().unwrap().to_string_lossy(), &content);
            (path, head, cases)
        })
        .collect()
}

#[test]
fn every_case_holds() {
    let update = std::env::var_os("CHUTHICH_UPDATE").is_some();
    let mut faults = String::new();
    let mut count = 0;
    for (path, head, cases) in all() {
        if update {
            let rewritten: Vec<_> = cases.iter().map(Case::rewritten).collect();
            fs::write(&path, head + &rewritten.join("\n")).unwrap();
            continue;
        }
        for case in &cases {
            count += 1;
            let found = case.faults();
            if !found.is_empty() {
                faults += &format!("\n{} «{}»\n  {}\n", case.place, case.name, found.join("\n  "));
            }
        }
    }
    assert!(faults.is_empty(), "of {count} cases:\n{faults}");
}

#[test]
fn names_of_cases_are_unique_and_texts_are_not_empty() {
    for (path, _, cases) in all() {
        let mut names: Vec<_> = cases.iter().map(|case| &case.name).collect();
        names.sort();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{}: names that stand twice: {twice:?}", path.display());
        for case in &cases {
            assert!(
                !case.name.is_empty() && !case.text.is_empty(),
                "{}: no name or no text (is `---` there?)",
                case.place
            );
        }
    }
}
