//! `bench`: what the engine weighs and how fast it is, against its budgets.

use std::path::Path;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::budget;
use crate::build;
use crate::corpus;
use crate::install;

/// Builds, measures natively and in Node, and prints one table, which also goes to `target/bench/report.md`. A `text` of
/// the caller's is measured beside our own, and the build in the folder `against`, the `www/pkg` of another checkout, beside
/// this one. At the end what does not depend on the machine is held against its limits: an error where one is passed.
pub fn bench(sh: &Shell, text: Option<&Path>, against: Option<&Path>) -> Result<()> {
    build::build(sh)?;
    corpus::write(sh)?;
    let given = format!("{}/given.txt", corpus::FOLDER);
    match text {
        Some(text) => sh.copy_file(text, given)?,
        None => sh.remove_path(given)?,
    }
    {
        let _results = sh.push_env("CRITERION_HOME", sh.current_dir().join(corpus::FOLDER).join("native"));
        cmd!(sh, "cargo bench --package chuthich --bench engine -- --quiet").run()?;
    }
    install::npm_packages(sh, "benches")?;
    cmd!(sh, "node benches/compare.mjs {against...}").run()?;
    budget::test(sh)?;
    Ok(())
}
