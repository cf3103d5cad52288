//! Work on all cores, in order, in bounded memory.
//!
//! One thread gathers what is to be done, the cores do it (`rayon`), and this thread writes what comes of it. Nobody waits
//! for anything but its turn: for everything that is gathered a place in a queue is kept, and its result is taken from
//! there. Where the queue is full, the gathering waits, so that it bounds what is in memory, whatever the input.

use std::io;
use std::sync::mpsc::sync_channel;
use std::thread;

/// As many bytes take one place in the queue, …
const PLACE: u64 = 1 << 18;
/// … which has so many for each core.
const PLACES: usize = 16;

/// Takes something that is to be done, of about so many bytes.
pub type Add<'a, I> = &'a mut dyn FnMut(I, u64) -> Result<(), Over>;

/// Nobody works any more: the gathering may end.
pub struct Over;

/// Has `work` done on everything that `gather` adds, and gives the results to `write` in order.
///
/// # Errors
/// Those of `write`, which end everything. The gathering may then still wait for input: nothing waits for it.
pub fn run<I: Send + 'static, O: Send + 'static>(
    gather: impl FnOnce(Add<I>) -> Result<(), Over> + Send + 'static,
    work: impl Fn(I) -> O + Send + Sync + 'static,
    mut write: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()> {
    let (queue, results) = sync_channel(PLACES * rayon::current_num_threads());
    let gathering = thread::spawn(move || {
        let work = &work;
        rayon::in_place_scope(|cores| {
            let _ = gather(&mut |item, bytes| {
                let (done, result) = sync_channel(1);
                queue.send(Some(result)).map_err(|_| Over)?;
                cores.spawn(move |_| {
                    // Nobody takes it where the writing has ended.
                    let _ = done.send(work(item));
                });
                (0..bytes / PLACE).try_for_each(|_| queue.send(None)).map_err(|_| Over)
            });
        });
    });
    for result in results.into_iter().flatten() {
        // Without a result the work has ended by a panic.
        let Ok(result) = result.recv() else { break };
        write(result)?;
    }
    gathering.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    Ok(())
}
