//! Instructions that the command line takes, counted by Valgrind: no busy machine changes them.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::install;
use crate::report::Outcome;

/// How long one text may take, in seconds: many times as long as any does.
const LIMIT: &str = "60";

/// Has glibc copy and compare bytes as it would on the oldest x86-64: what it picks by the processor differs by two in a
/// hundred instructions from one machine to the next. Names that a version of glibc does not know it passes over.
const PLAIN_COPIES: &str =
    "glibc.cpu.hwcaps=-AVX512VL,-AVX512F,-AVX2,-AVX2_Usable,-AVX,-ERMS,-FSRM,-SSE4_2,-SSSE3,-AVX_Fast_Unaligned_Load";

/// Installs Valgrind where it is missing, builds the command line, and does what counts with them; skipped where Valgrind
/// can't be had.
pub fn with_valgrind(sh: &Shell, run: impl FnOnce() -> Result<Outcome>) -> Result<Outcome> {
    if install::program("valgrind").is_none()
        && let Err(error) = install::debian_packages(sh, &["valgrind"])
    {
        return Ok(Outcome::Skipped(format!("{error:#}")));
    }
    cmd!(sh, "cargo build --release --bin chuthich").run()?;
    run()
}

/// What it takes to annotate a file, from the start of the program to its end.
pub fn of_program(sh: &Shell, file: &str) -> Result<u64> {
    count(sh, &["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"], file)
}

/// What the library takes of that.
pub fn of_library(sh: &Shell, file: &str) -> Result<u64> {
    let library = ["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=chuthich::annotate"];
    let counted = count(sh, &library, file)?;
    ensure!(counted > 0, "`chuthich::annotate` is no function of the program any more");
    Ok(counted)
}

fn count(sh: &Shell, tool: &[&str], file: &str) -> Result<u64> {
    let count = cmd!(sh, "timeout {LIMIT} valgrind {tool...} target/release/chuthich annotate {file}");
    let said = count.env("GLIBC_TUNABLES", PLAIN_COPIES).quiet().ignore_stdout().read_stderr()?;
    // `==1== I   refs:      1,234,567`
    let refs = said.lines().find_map(|line| line.split_once("refs:")).context("valgrind counted nothing")?.1;
    Ok(refs.trim().replace(',', "").parse()?)
}
