//! Whether every hostile text takes time in proportion to its length. Instructions are counted, not time: no busy machine
//! changes them.

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::hostile::{Family, OF_READING, OF_RECORDS};
use crate::install;
use crate::report::Outcome;

/// Where the texts lie.
const FOLDER: &str = "target/linear";

/// The sizes of the two texts of a family, in bytes.
const SIZES: [usize; 2] = [60_000, 120_000];

/// So many times the instructions may be that the text of twice the size takes. Not quite two: a table that grows is filled
/// anew at some sizes, which costs a tenth; a loop within a loop takes four times as many, or close to it.
const MOST: f64 = 2.3;

/// How long one text may take, in seconds: many times as long as any does.
const LIMIT: &str = "60";

/// Has the command line read every family at two sizes, and compares.
pub fn test(sh: &Shell) -> Result<Outcome> {
    if install::program("valgrind").is_none()
        && let Err(error) = install::debian_packages(sh, &["valgrind"])
    {
        return Ok(Outcome::Skipped(format!("{error:#}")));
    }
    cmd!(sh, "cargo build --release --bin chuthich").run()?;
    let start = instructions(sh, "")?;
    let mut faults = Vec::new();
    for family in OF_READING.iter().chain(&OF_RECORDS) {
        let ratio = growth(sh, family, start).with_context(|| format!("«{}»", family.name))?;
        println!("{ratio:.2} × {}", family.name);
        if ratio > MOST {
            faults.push(format!("«{}» {ratio:.2} ×", family.name));
        }
    }
    ensure!(faults.is_empty(), "twice the text takes more than {MOST} times the instructions: {}", faults.join(", "));
    Ok(Outcome::Passed)
}

/// How many times the instructions are that the larger text takes; `start` are those of any text.
fn growth(sh: &Shell, family: &Family, start: u64) -> Result<f64> {
    let [small, large] = SIZES.map(|size| instructions(sh, &family.text(size)));
    Ok((large?.saturating_sub(start)) as f64 / small?.saturating_sub(start) as f64)
}

/// The instructions that it takes to annotate a text.
fn instructions(sh: &Shell, text: &str) -> Result<u64> {
    let file = format!("{FOLDER}/text.txt");
    sh.write_file(&file, text)?;
    let count = cmd!(
        sh,
        "timeout {LIMIT} valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null
            target/release/chuthich annotate {file}"
    );
    let said = count.quiet().ignore_stdout().read_stderr()?;
    // `==1== I   refs:      1,234,567`
    let refs = said.lines().find_map(|line| line.split_once("refs:")).context("valgrind counted nothing")?.1;
    Ok(refs.trim().replace(',', "").parse()?)
}
