//! `conformance`: the cases and the noises as data by which any program is measured, and how this one and chrono-node do.
//! A test of the library writes the data, since it reads the cases. They are not kept: a second copy of every case, larger
//! than all the rest, would have to change with each of them.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::install;

/// Where the data lie, beside what measures by them.
const DATA: &str = "conformance/cases.jsonl";

/// Writes the data, and measures.
pub fn conformance(sh: &Shell) -> Result<()> {
    println!("Writing {DATA}");
    let _data = sh.push_env("CHUTHICH_CONFORMANCE", sh.current_dir().join(DATA));
    cmd!(sh, "cargo test --quiet --workspace --test it conformance").run()?;
    cmd!(sh, "cargo build --release --bin chuthich").run()?;
    install::npm_packages(sh, "benches")?;
    let run = "conformance/run.mjs";
    cmd!(sh, "node {run} -- cargo run --quiet --release --bin chuthich -- annotate --ndjson").run()?;
    for strict in [&[][..], &["--strict"]] {
        cmd!(sh, "node {run} --kind date -- node benches/chrono.mjs {strict...}").run()?;
    }
    Ok(())
}
