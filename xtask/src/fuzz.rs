//! `fuzz`: coverage-guided tests of what holds for every text. The targets lie in `fuzz/`.

mod dictionary;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::json;
use xshell::{Shell, cmd};

use crate::cases;
use crate::hostile::{OF_READING, OF_RECORDS};
use crate::install;
use crate::limit;
use crate::report::{LIMIT, Outcome, Report};

/// Builds and runs the targets.
const CARGO_FUZZ: &str = "cargo-fuzz@0.13.2";

/// Everything of this task lies here: inputs that reached something new, by target, are kept from run to run.
const FOLDER: &str = "target/fuzz";

/// What stops an input: its length in bytes, seconds, megabytes of memory.
const LIMITS: [&str; 3] = ["-max_len=4096", "-timeout=10", "-rss_limit_mb=2048"];

/// Runs one target, or all of them, for so many minutes together. Each stops at the first fault it finds.
pub fn fuzz(sh: &Shell, minutes: u64, only: Option<&str>) -> Result<()> {
    ensure!(minutes > 0, "less than a minute is not enough to find anything");
    limit::mark(sh);
    if install::program("cargo-fuzz").is_none() {
        install::program_of_crate(sh, CARGO_FUZZ)?;
    }
    let targets = cmd!(sh, "cargo fuzz list").read()?;
    let targets: Vec<&str> = targets.lines().filter(|target| only.is_none_or(|only| only == *target)).collect();
    ensure!(!targets.is_empty(), "no such target; `cargo fuzz list` lists them");
    let folder = sh.current_dir().join(FOLDER);
    let dictionary = folder.join("dictionary");
    sh.write_file(&dictionary, dictionary::of_tables(sh)?)?;

    let share = Duration::from_secs(minutes * 60 / targets.len() as u64);
    let mut report = Report::default();
    for target in targets {
        report.step_within(LIMIT + share, target, || {
            let seeds = write_seeds(sh, &folder, target)?;
            run(sh, &folder, target, &seeds, &dictionary, share)
        });
    }
    report.finish()
}

/// What the target begins with, in the form that it reads: the texts of the cases, the units of hostile texts.
fn write_seeds(sh: &Shell, folder: &Path, target: &str) -> Result<PathBuf> {
    let seeds = folder.join("seeds").join(target);
    sh.remove_path(&seeds)?;
    let texts = cases::all(sh)?.into_iter().map(|case| case.text);
    let inputs: Vec<Vec<u8>> = match target {
        "repeated" => OF_READING.iter().chain(&OF_RECORDS).map(|family| joined(family.units)).collect(),
        "stream" => {
            texts.map(|text| json!({ "id": 1, "text": text, "date": "2017-11-16" }).to_string().into()).collect()
        }
        _ => texts.map(Vec::from).collect(),
    };
    for (place, input) in inputs.iter().enumerate() {
        sh.write_file(seeds.join(place.to_string()), input)?;
    }
    Ok(seeds)
}

/// The targets split their inputs at a byte that UTF-8 never has.
fn joined(pieces: &[&str]) -> Vec<u8> {
    pieces.iter().map(|piece| piece.as_bytes()).collect::<Vec<_>>().join(&0xFF)
}

/// Without a sanitizer, which would need a nightly compiler: there is no unsafe code to watch.
fn run(sh: &Shell, folder: &Path, target: &str, seeds: &Path, dictionary: &Path, share: Duration) -> Result<Outcome> {
    let corpus = sh.create_dir(folder.join("corpus").join(target))?;
    let found = sh.create_dir(folder.join("found"))?.join(format!("{target}-"));
    let build = folder.join("build");
    let seconds = share.as_secs().to_string();
    let output = cmd!(
        sh,
        "cargo fuzz run --sanitizer none --target-dir {build} {target} {corpus} {seeds} --
        -dict={dictionary} -artifact_prefix={found} -max_total_time={seconds} {LIMITS...} -print_final_stats=1"
    )
    .ignore_status()
    .output()?;
    let log = String::from_utf8_lossy(&output.stderr);
    let file = folder.join(format!("{target}.log"));
    sh.write_file(&file, log.as_bytes())?;
    let executions = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    println!("{} executions", executions.unwrap_or("no").trim());
    if !output.status.success() {
        // What begins with `#` is progress.
        log.lines().filter(|line| !line.starts_with('#')).for_each(|line| eprintln!("{line}"));
        bail!("an input that fails, or no run: see above and {}", file.display());
    }
    Ok(Outcome::Passed)
}
