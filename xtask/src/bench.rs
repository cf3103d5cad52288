//! `bench`: what the engine weighs and how fast it is, against its budgets.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::budget;
use crate::build;
use crate::corpus;
use crate::install;

/// Builds, measures natively and in Node, and prints one table, which also goes to `target/bench/report.md`. At the end
/// what does not depend on the machine is held against its limits: an error where one is passed.
pub fn bench(sh: &Shell) -> Result<()> {
    build::build(sh)?;
    corpus::write(sh)?;
    {
        let _results = sh.push_env("CRITERION_HOME", sh.current_dir().join(corpus::FOLDER).join("native"));
        cmd!(sh, "cargo bench --package chuthich --bench engine -- --quiet").run()?;
    }
    install::npm_packages(sh, "benches")?;
    cmd!(sh, "node benches/compare.mjs").run()?;
    budget::test(sh)?;
    Ok(())
}
