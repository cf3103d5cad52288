//! Whether every hostile text takes time in proportion to its length. Instructions are counted, not time.

use anyhow::{Context, Result, ensure};
use xshell::Shell;

use crate::hostile::{Family, OF_READING, OF_RECORDS};
use crate::instructions;
use crate::report::Outcome;

/// Where the texts lie.
const FOLDER: &str = "target/linear";

/// The sizes of the two texts of a family, in bytes.
const SIZES: [usize; 2] = [60_000, 120_000];

/// So many times the instructions may be that the text of twice the size takes. Not quite two: a table that grows is filled
/// anew at some sizes, which costs a tenth; a loop within a loop takes four times as many, or close to it.
const MOST: f64 = 2.3;

/// Has the command line read every family at two sizes, and compares.
pub fn test(sh: &Shell) -> Result<Outcome> {
    instructions::with_valgrind(sh, || test_families(sh))
}

fn test_families(sh: &Shell) -> Result<Outcome> {
    let start = count(sh, "")?;
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
    let [small, large] = SIZES.map(|size| count(sh, &family.text(size)));
    Ok((large?.saturating_sub(start)) as f64 / small?.saturating_sub(start) as f64)
}

/// The instructions that it takes to annotate a text.
fn count(sh: &Shell, text: &str) -> Result<u64> {
    let file = format!("{FOLDER}/text.txt");
    sh.write_file(&file, text)?;
    instructions::of_program(sh, &file)
}
