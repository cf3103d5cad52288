//! What the engine may cost at most, of what no busy machine changes: bytes and instructions.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::corpus;
use crate::instructions;
use crate::report::Outcome;

/// A cost and what it may be.
struct Budget {
    what: &'static str,
    measure: fn(&Shell) -> Result<f64>,
    /// More is a failure: what it was when it was last measured, and 2 % for compilers. To be lowered with it.
    limit: f64,
    /// What it shall come down to.
    must: Option<f64>,
}

const BUDGETS: [Budget; 3] = [
    Budget { what: "module + JavaScript, brotli, kB", measure: kilobytes, limit: 328.0, must: Some(150.0) },
    Budget {
        what: "instructions a byte of the dense text",
        measure: instructions_a_byte,
        limit: 153.0,
        must: Some(40.0),
    },
    Budget { what: "instructions of the start, millions", measure: millions_of_the_start, limit: 0.1, must: None },
];

/// Measures everything, prints it beside its limit, and fails where one is passed. The module has to be built.
pub fn test(sh: &Shell) -> Result<Outcome> {
    instructions::with_valgrind(sh, || {
        corpus::write(sh)?;
        let mut faults = Vec::new();
        for Budget { what, measure, limit, must } in BUDGETS {
            let measured = measure(sh)?;
            let must = must.map(|must| format!(", must {must}")).unwrap_or_default();
            println!("{measured:.2} {what} (limit {limit}{must})");
            if measured > limit {
                faults.push(format!("{measured:.2} {what}"));
            }
        }
        ensure!(faults.is_empty(), "over the limit: {}", faults.join(", "));
        Ok(Outcome::Passed)
    })
}

fn kilobytes(sh: &Shell) -> Result<f64> {
    let bytes: f64 = cmd!(sh, "node benches/weight.mjs").quiet().read()?.parse()?;
    Ok(bytes / 1e3)
}

fn instructions_a_byte(sh: &Shell) -> Result<f64> {
    let file = format!("{}/mixed-1m.txt", corpus::FOLDER);
    let bytes = sh.read_binary_file(&file)?.len();
    Ok((instructions::of_library(sh, &file)? - of_start(sh)?) as f64 / bytes as f64)
}

fn millions_of_the_start(sh: &Shell) -> Result<f64> {
    Ok(of_start(sh)? as f64 / 1e6)
}

/// What the library takes for no text at all.
fn of_start(sh: &Shell) -> Result<u64> {
    let file = format!("{}/empty.txt", corpus::FOLDER);
    sh.write_file(&file, "")?;
    instructions::of_library(sh, &file)
}
