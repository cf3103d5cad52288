//! Files of a person's own rules.

use std::path::Path;

use chuthich::{Options, Rule};
use serde::Deserialize;

use crate::complaint::RulesFault;
use crate::mark::BYTE_ORDER_MARK;

/// The form of such a file: what a caller of the library gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rules: Vec<Rule>,
}

/// The options, with the rules of this file.
pub fn add(options: Options, path: &Path) -> Result<Options, RulesFault> {
    let bytes = std::fs::read(path).map_err(RulesFault::Unreadable)?;
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&bytes);
    let File { rules } = serde_json::from_slice(bytes).map_err(RulesFault::Json)?;
    options.with_rules(&rules).map_err(RulesFault::Rules)
}
