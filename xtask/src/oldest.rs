//! The oldest Rust that the library promises to compile with, `rust-version` in its manifest. That nothing newer of the
//! standard library is used, clippy checks with the lints (`incompatible_msrv`); of the language, only a compiler can.

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::install;
use crate::report::Outcome;

/// Checks the library and the command line with that Rust, where rustup has it. None is fetched: it is some hundreds of
/// megabytes.
pub fn test(sh: &Shell) -> Result<Outcome> {
    let metadata: Value = serde_json::from_str(&cmd!(sh, "cargo metadata --no-deps --format-version 1").read()?)?;
    let packages = metadata["packages"].as_array().context("cargo names no package")?;
    let library = packages.iter().find(|package| package["name"] == "chuthich").context("no package of the library")?;
    let version = library["rust_version"].as_str().context("the library declares no `rust-version`")?;
    let Some(toolchain) = installed(sh, version)? else {
        return Ok(Outcome::Skipped(format!("Rust {version} is not here: `rustup toolchain install {version}`")));
    };
    let options = ["--lib", "--bins", "--all-features", "--target-dir", "target/oldest"];
    cmd!(sh, "rustup run {toolchain} cargo check {options...}").run()?;
    Ok(Outcome::Passed)
}

/// The toolchain of that version: `1.91-…`, `1.91.0-…`.
fn installed(sh: &Shell, version: &str) -> Result<Option<String>> {
    if install::program("rustup").is_none() {
        return Ok(None);
    }
    let toolchains = cmd!(sh, "rustup toolchain list").quiet().read()?;
    let is_it = |name: &&str| name.strip_prefix(version).is_some_and(|rest| rest.starts_with(['-', '.']));
    Ok(toolchains.split_whitespace().find(is_it).map(str::to_owned))
}
