//! What is published on crates.io: the library and the command line alone.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::report::Outcome;

/// Packs it, where Cargo's warnings are faults, and builds it from nothing but what was packed.
pub fn test(sh: &Shell) -> Result<Outcome> {
    let said = cmd!(sh, "cargo package --package chuthich --allow-dirty --no-verify").read_stderr()?;
    println!("{said}");
    ensure!(!said.contains("warning:"), "the package is not as it should be, see above");
    // Here it warns that nothing packed has the profile of a tool of `xtask`.
    cmd!(sh, "cargo package --package chuthich --allow-dirty").run()?;
    Ok(Outcome::Passed)
}
