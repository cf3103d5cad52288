//! No step runs without an end: when its time is over, everything that it has started is killed.

use std::process;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};
use xshell::Shell;

/// The variable by which we know what we have started, and what that has started, wherever it hangs in the tree of
/// processes by then.
const MARK: &str = "CHUTHICH_XTASK";

/// How often what a step has started is killed once its time is over: the step may start more.
const PAUSE: Duration = Duration::from_secs(1);

/// Marks all that is started with `sh` from now on.
pub fn mark(sh: &Shell) {
    sh.set_var(MARK, process::id().to_string());
}

/// Runs a step. When it takes longer than `limit`, whatever is marked is killed, and it has failed.
pub fn within<T>(limit: Duration, run: impl FnOnce() -> Result<T>) -> Result<T> {
    let (end, ended) = mpsc::channel::<()>();
    let watch = thread::spawn(move || {
        let mut is_over = false;
        while ended.recv_timeout(if is_over { PAUSE } else { limit }) == Err(RecvTimeoutError::Timeout) {
            is_over = true;
            kill_marked();
        }
        is_over
    });
    let result = run();
    drop(end);
    let was_over = watch.join().unwrap_or_default();
    ensure!(!was_over, "it was ended after {limit:?}");
    result
}

/// Where the system doesn't tell of its processes, this does nothing.
fn kill_marked() {
    let Ok(mut system) = System::new() else { return };
    let mark = format!("{MARK}={}", process::id());
    let environment = ProcessRefreshKind::nothing().with_environ(UpdateKind::Always).without_tasks();
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, environment);
    for process in system.processes().values() {
        if process.environ().iter().any(|entry| entry == mark.as_str()) {
            process.kill();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use xshell::cmd;

    use super::*;

    #[test]
    fn what_takes_too_long_is_killed_with_what_it_has_started() -> Result<()> {
        let sh = Shell::new()?;
        mark(&sh);
        let start = Instant::now();
        // The shell ends at once; its output does so with a program that is no one's child any more.
        let run = within(Duration::from_secs(1), || Ok(cmd!(sh, "sh -c '(sleep 60 &)'").quiet().read()?));
        assert_eq!(run.unwrap_err().to_string(), "it was ended after 1s");
        assert!(start.elapsed() < Duration::from_secs(30));
        Ok(())
    }

    #[test]
    fn what_ends_in_time_gives_what_it_gives() -> Result<()> {
        assert_eq!(within(Duration::from_secs(60), || Ok(7))?, 7);
        Ok(())
    }
}
