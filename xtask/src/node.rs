//! Runs the tests that are written for Node's test runner.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::browsers::{Browser, Presence};
use crate::install;
use crate::report::Outcome;

/// How long Node may take for one file of tests, in milliseconds.
const FILE_LIMIT: &str = "600000";

/// The reporter that tells a browser which ended by itself from a test that failed.
const DIED: &str = "./tests/page/died.mjs";

/// Where its lines go.
const DEATHS: &str = "target/died.txt";

/// Runs the files `*.test.mjs` of a directory, one after the other.
pub fn test(sh: &Shell, directory: &str) -> Result<()> {
    run(sh, &files(sh, directory)?)
}

/// The same for tests that need a browser, and what `tests/page` knows of browsers.
///
/// A browser may end by itself: WebKit did, once in some thousand loads. Files in which that, and nothing else,
/// went wrong are run once more; a page that breaks its browser breaks it again.
pub fn test_in(sh: &Shell, browser: &Browser, directory: &str) -> Result<Outcome> {
    if let Presence::Missing(advice) = browser.prepare(sh)? {
        return Ok(Outcome::Skipped(advice));
    }
    for packages in ["tests/page", directory] {
        install::npm_packages(sh, packages)?;
    }
    let _browser = sh.push_env("PAGE_BROWSER", browser.name);
    if let Err(error) = test(sh, directory) {
        let Some(died) = died(sh) else { return Err(error) };
        println!("{} ended by itself; once more: {died:?}", browser.name);
        run(sh, &died)?;
    }
    Ok(Outcome::Passed)
}

fn run(sh: &Shell, files: &[PathBuf]) -> Result<()> {
    sh.create_dir("target")?;
    sh.remove_path(DEATHS)?;
    let reporters = [
        "--test-reporter=spec".to_owned(),
        "--test-reporter-destination=stdout".to_owned(),
        format!("--test-reporter={DIED}"),
        format!("--test-reporter-destination={DEATHS}"),
    ];
    cmd!(sh, "node --test {reporters...} --test-concurrency=1 --test-timeout={FILE_LIMIT} {files...}").run()?;
    Ok(())
}

/// The files that failed, if nothing but a browser's end was wrong with any of them.
fn died(sh: &Shell) -> Option<Vec<PathBuf>> {
    let lines = sh.read_file(DEATHS).ok()?;
    let files: Vec<PathBuf> =
        lines.lines().map(|line| line.strip_prefix("died ").map(PathBuf::from)).collect::<Option<_>>()?;
    (!files.is_empty()).then_some(files)
}

fn files(sh: &Shell, directory: &str) -> Result<Vec<PathBuf>> {
    ensure!(install::program("node").is_some(), "node is missing: install Node.js 20.11 or later");
    let mut files: Vec<PathBuf> = sh.read_dir(directory)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    ensure!(!files.is_empty(), "no tests in {directory}");
    Ok(files)
}
