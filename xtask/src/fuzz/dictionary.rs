//! The dictionary of the fuzz targets: what stands in the tables, which random bytes would hardly come upon.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use xshell::Shell;

/// libFuzzer's own limit, in bytes.
const LONGEST: usize = 64;

/// What the targets themselves give a meaning: see `fuzz/`.
const OF_TARGETS: [&str; 1] = ["\\xFF"];

/// Every name and word of the tables, one entry a line as libFuzzer reads it.
pub fn of_tables(sh: &Shell) -> Result<String> {
    let mut words = BTreeSet::new();
    for table in tables(sh)? {
        let table = sh.read_file(table)?;
        for row in table.lines().filter(|line| !line.starts_with('#')).skip(1) {
            words.extend(row.split(['\t', '|']).filter(|word| (1..=LONGEST).contains(&word.len())).map(escape));
        }
    }
    ensure!(!words.is_empty(), "no tables in src/: the dictionary is made of them");
    let mut dictionary = String::new();
    for word in OF_TARGETS.into_iter().chain(words.iter().map(String::as_str)) {
        let _ = writeln!(dictionary, "\"{word}\"");
    }
    Ok(dictionary)
}

fn tables(sh: &Shell) -> Result<Vec<PathBuf>> {
    let mut tables = Vec::new();
    let mut paths = sh.read_dir("src")?;
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(sh.read_dir(path)?);
        } else if path.extension().is_some_and(|extension| extension == "tsv") {
            tables.push(path);
        }
    }
    Ok(tables)
}

/// Only printable ASCII stands for itself.
fn escape(word: &str) -> String {
    word.bytes().fold(String::new(), |mut out, byte| {
        let _ = match byte {
            b'"' | b'\\' => write!(out, "\\{}", char::from(byte)),
            b' '..=b'~' => write!(out, "{}", char::from(byte)),
            _ => write!(out, "\\x{byte:02X}"),
        };
        out
    })
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_libfuzzer_cannot_read_is_escaped() {
        assert_eq!(escape("NQ/TW"), "NQ/TW");
        assert_eq!(escape("số \"5\""), "s\\xE1\\xBB\\x91 \\\"5\\\"");
    }
}
