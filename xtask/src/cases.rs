//! The texts of `tests/cases/*.txt`. What is expected of them, only the tests know.

use anyhow::{Result, ensure};
use xshell::Shell;

use crate::escape::unescape;

/// A text, and what is said of it.
pub struct Case {
    pub name: String,
    /// The day of the text.
    pub date: Option<String>,
    pub text: String,
}

/// Every case of every file.
pub fn all(sh: &Shell) -> Result<Vec<Case>> {
    let mut cases = Vec::new();
    for file in sh.read_dir("tests/cases")? {
        if file.extension().is_some_and(|extension| extension == "txt") {
            let content = sh.read_file(file)?;
            cases.extend(content.split("=== ").filter_map(case));
        }
    }
    ensure!(!cases.is_empty(), "no cases in tests/cases");
    Ok(cases)
}

/// What stands between `=== ` and `---`.
fn case(written: &str) -> Option<Case> {
    let (head, _expected) = written.split_once("\n---\n")?;
    let (name, body) = head.split_once('\n')?;
    let (date, text) = match body.strip_prefix("@date ").and_then(|rest| rest.split_once('\n')) {
        Some((date, text)) => (Some(date.trim().to_owned()), text),
        None => (None, body),
    };
    Some(Case { name: name.to_owned(), date, text: unescape(text) })
}
