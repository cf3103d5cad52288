//! Work on all cores, in order, in bounded memory.
//!
//! Three threads hand batches on to each other: one gathers what is to be done, one has it done by all cores (`rayon`), and
//! this one writes down what came of it. Each may be one batch ahead of the next, so that at most half a dozen batches are
//! in memory, whatever the input.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use rayon::prelude::*;

/// As many bytes as are worked on at once; one longer text is a batch of its own.
const MOST_BYTES: u64 = 4 << 20;
/// As many texts, however small.
const MOST_TEXTS: usize = 4096;

/// Where the texts to be done go.
pub struct Batches<I> {
    to: SyncSender<Vec<I>>,
    batch: Vec<I>,
    bytes: u64,
}

/// Nobody works any more: the gathering may end.
pub struct Over;

impl<I> Batches<I> {
    /// Adds a text of about so many bytes; hands the batch on where it is full.
    pub fn add(&mut self, text: I, bytes: u64) -> Result<(), Over> {
        self.batch.push(text);
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes >= MOST_BYTES || self.batch.len() >= MOST_TEXTS { self.hand_on() } else { Ok(()) }
    }

    /// Hands on what there is: nothing more may come for a while.
    pub fn hand_on(&mut self) -> Result<(), Over> {
        if self.batch.is_empty() {
            return Ok(());
        }
        self.bytes = 0;
        self.to.send(std::mem::take(&mut self.batch)).map_err(|_| Over)
    }
}

/// Has `work` done on everything that `gather` adds, and gives the results to `write`, batch by batch and in order.
///
/// # Errors
/// Those of `write`, which end everything. The gathering may then still wait for input: nothing waits for it.
pub fn run<I: Send + 'static, O: Send + 'static>(
    gather: impl FnOnce(&mut Batches<I>) -> Result<(), Over> + Send + 'static,
    work: impl Fn(I) -> O + Send + Sync + 'static,
    mut write: impl FnMut(Vec<O>) -> io::Result<()>,
) -> io::Result<()> {
    let (to, tasks) = sync_channel(1);
    let (done, results) = sync_channel(1);
    let gathering = thread::spawn(move || {
        let mut batches = Batches { to, batch: Vec::new(), bytes: 0 };
        let _ = gather(&mut batches).and_then(|()| batches.hand_on());
    });
    let working = thread::spawn(move || work_on(tasks, work, done));
    results.into_iter().try_for_each(&mut write)?;
    // Both have ended, and if one of them by a panic, not everything was done.
    for thread in [gathering, working] {
        thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    }
    Ok(())
}

fn work_on<I: Send, O: Send>(tasks: Receiver<Vec<I>>, work: impl Fn(I) -> O + Sync, done: SyncSender<Vec<O>>) {
    for batch in tasks {
        let results = batch.into_par_iter().map(&work).collect();
        if done.send(results).is_err() {
            return;
        }
    }
}
