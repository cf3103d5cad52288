//! Steps that run one after the other, and the summary at their end.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::limit;

/// How long a step may take: several times as long as any takes on a small machine that has everything to compile and
/// to install.
pub const LIMIT: Duration = Duration::from_secs(30 * 60);

/// How a step ended, where it didn't fail.
pub enum Outcome {
    /// It ran and found no fault.
    Passed,
    /// It did not run, for this reason.
    Skipped(String),
}

/// What the steps so far came to. A failed step doesn't keep the others from running.
#[derive(Default)]
pub struct Report {
    lines: Vec<String>,
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Report {
    /// Runs a step under a heading; `true` if it passed.
    pub fn step(&mut self, name: &str, run: impl FnOnce() -> Result<Outcome>) -> bool {
        self.step_within(LIMIT, name, run)
    }

    /// The same for a step whose limit is its own.
    pub fn step_within(&mut self, limit: Duration, name: &str, run: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n━━ {name} ━━");
        let start = Instant::now();
        let outcome = limit::within(limit, run);
        let passed = matches!(outcome, Ok(Outcome::Passed));
        let line = match outcome {
            Ok(Outcome::Passed) => {
                self.passed += 1;
                format!("passed   {name} ({})", seconds(start.elapsed()))
            }
            Ok(Outcome::Skipped(reason)) => {
                self.skipped += 1;
                format!("skipped  {name}: {reason}")
            }
            Err(error) => {
                self.failed += 1;
                format!("FAILED   {name}: {error:#}")
            }
        };
        println!("{line}");
        self.lines.push(line);
        passed
    }

    /// Prints the summary; an error if a step failed.
    pub fn finish(self) -> Result<()> {
        let Self { lines, passed, failed, skipped } = self;
        println!("\n━━ summary ━━\n{}\n", lines.join("\n"));
        println!("Steps: {passed} passed, {failed} failed, {skipped} skipped");
        ensure!(failed == 0, "{failed} of the steps above failed");
        Ok(())
    }
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f32())
}
