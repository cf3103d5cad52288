//! The example for Spark, which brings 500 MB of Java along: it is tested where somebody has installed that.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::install;
use crate::report::Outcome;

const EXAMPLE: &str = "examples/spark";

/// Runs the tests of the example, on two executors of this machine.
pub fn test(sh: &Shell) -> Result<Outcome> {
    let has_spark = || cmd!(sh, "python3 -c 'import pyspark'").quiet().ignore_stderr().run().is_ok();
    if install::program("java").is_none() || install::program("python3").is_none() || !has_spark() {
        let how = format!("`pip install --requirement {EXAMPLE}/requirements.txt`, and Java 17 or 21");
        return Ok(Outcome::Skipped(format!("PySpark or Java is not here: {how}")));
    }
    cmd!(sh, "cargo build --release --bin chuthich").run()?;
    cmd!(sh, "python3 -B -m unittest discover --verbose --start-directory {EXAMPLE}").run()?;
    Ok(Outcome::Passed)
}
