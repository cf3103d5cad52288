//! The house rules that a compiler does not check: who may import whom, how long a file may be, how a table begins.

use std::fs;
use std::path::{Path, PathBuf};

/// A row imports only these, beside itself. `lib.rs` may import all.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("lexicon", &["text"]),
    ("record", &["text"]),
    ("place", &["text", "lexicon", "record"]),
    ("date", &["text", "lexicon", "record", "place"]),
    ("agency", &["text", "lexicon", "record", "place"]),
    ("reference", &["text", "lexicon", "record", "place", "date", "agency"]),
    ("document", &["text", "lexicon", "record", "place", "date", "agency", "reference"]),
    ("export", &["text", "record", "date", "agency", "reference", "document"]),
    ("error", &[]),
    ("rules", &["text", "lexicon", "record", "document", "error"]),
    ("options", &["date", "rules", "error"]),
    ("annotator", &["text", "document", "options"]),
    ("wasm", &["document", "export", "error", "record"]),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The module that a file of `src/` belongs to.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

#[test]
fn modules_import_only_what_the_table_allows() {
    let mut faults = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let module = module(&path);
        if matches!(module.as_str(), "lib" | "bin") {
            continue;
        }
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
            faults.push(format!("{}: module {module} is not in the table", path.display()));
            continue;
        };
        for (number, line) in (1..).zip(fs::read_to_string(&path).unwrap().lines()) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for (at, _) in line.match_indices("crate::") {
                let rest = &line[at + "crate::".len()..];
                let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let is_module = MAY_IMPORT.iter().any(|(known, _)| *known == name);
                if is_module && name != module && !allowed.contains(&name.as_str()) {
                    faults.push(format!("{}:{number}: {module} may not import {name}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_import_table_has_no_cycle() {
    // A row may import only rows above it.
    for (place, (name, allowed)) in MAY_IMPORT.iter().enumerate() {
        for import in *allowed {
            let at = MAY_IMPORT.iter().position(|(known, _)| known == import).unwrap();
            assert!(at < place, "{name} imports {import}, which stands below it");
        }
    }
}

#[test]
fn the_guide_shows_the_import_table() {
    let guide = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let table: String = MAY_IMPORT
        .iter()
        .map(|(name, allowed)| format!("{name:<9} ← {}", allowed.join(" ")).trim_end().to_owned() + "\n")
        .collect();
    assert!(guide.contains(&format!("```text\n{table}```")), "CONTRIBUTING.md should show:\n{table}");
}

#[test]
fn files_have_one_subject() {
    let mut faults = Vec::new();
    let mut all = files(&root().join("src"), "js");
    for folder in ["src", "build", "tests/it", "xtask/src", "fuzz/src", "fuzz/fuzz_targets"] {
        let folder = root().join(folder);
        // The published package has the library alone.
        if folder.is_dir() || root().join(".git").exists() {
            all.extend(files(&folder, "rs"));
        }
    }
    for path in all {
        let content = fs::read_to_string(&path).unwrap();
        let lines = content.lines().count();
        if lines > 500 {
            faults.push(format!("{}: {lines} lines", path.display()));
        }
        if path.extension().is_some_and(|extension| extension == "rs")
            && !content.starts_with("//!")
            && !content.starts_with("#![doc")
        {
            faults.push(format!("{}: does not say at its head what it is about", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_in_the_library_panics_on_purpose() {
    const WORDS: [&str; 6] = [".unwrap()", ".expect(", "unreachable!(", "todo!(", "unimplemented!(", "panic!("];
    let mut faults = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let content = fs::read_to_string(&path).unwrap();
        let code = content.split("#[cfg(test)]\nmod").next().unwrap();
        for (number, line) in (1..).zip(code.lines()) {
            let is_code = !line.trim_start().starts_with("//");
            let is_compile_time = path.ends_with("text/letter.rs");
            if is_code && !is_compile_time && WORDS.iter().any(|word| line.contains(word)) {
                faults.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn tables_say_what_they_hold() {
    let tables = files(&root().join("src"), "tsv");
    assert!(!tables.is_empty());
    for path in tables {
        let content = fs::read_to_string(&path).unwrap();
        let head: Vec<_> = content.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(head.len() >= 2, "{}: begins with comments on columns, source and how to add a row", path.display());
        assert!(content.ends_with('\n') && !content.contains('\r'), "{}", path.display());
    }
}

#[test]
fn a_set_of_words_is_a_class_and_no_list_in_code() {
    let list = regex::Regex::new(r"\b\p{Lu}{2,}\b(?:\s*\|\s*\p{Lu}{2,}\b){2,}").unwrap();
    let mut faults = Vec::new();
    for path in files(&root().join("src"), "rs") {
        for (number, line) in (1..).zip(fs::read_to_string(&path).unwrap().lines()) {
            // The lexer's own classes of characters are named so too.
            let is_of_text = path.starts_with(root().join("src/text"));
            if !is_of_text && !line.trim_start().starts_with("//") && list.is_match(line) {
                faults.push(format!("{}:{number}: {}", path.display(), line.trim()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
