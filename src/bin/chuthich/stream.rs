//! NDJSON: one text a line in, one document a line out, in order and as they come.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};
use std::num::NonZeroUsize;

use crate::answer::answer;
use crate::arguments::Settings;
use crate::batches::{self, Batches, Over};
use crate::complaint::Complaint;
use crate::console::Console;
use crate::mark::BYTE_ORDER_MARK;

/// A line that is to be answered.
struct Line {
    /// Its number, from 1.
    number: usize,
    bytes: Vec<u8>,
}

/// How much of standard input is taken in at once.
const BUFFER: usize = 1 << 20;
/// So many names of unknown fields are remembered, and told.
const MOST_UNKNOWN: usize = 32;

/// Answers every line of standard input from this one on. A bad line gets a line on standard error with its number, and
/// the rest goes on.
pub fn annotate(from: NonZeroUsize, settings: Settings, console: &mut Console) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut unknown = BTreeSet::new();
    console.watch();
    batches::run(
        move |batches| gather(from, batches),
        move |line: io::Result<Line>| {
            let Line { number, bytes } = line.map_err(Complaint::System)?;
            answer(&bytes, &settings).map(|answer| (number, answer)).map_err(|fault| Complaint::Line { number, fault })
        },
        |results| {
            console.advance(results.len() as u64);
            for result in results {
                match result {
                    Ok((number, answer)) => {
                        out.write_all(&answer.line)?;
                        for name in answer.unknown {
                            if unknown.len() < MOST_UNKNOWN && unknown.insert(name.clone()) {
                                console.complain(&Complaint::UnknownField { number, name });
                            }
                        }
                    }
                    Err(complaint) => {
                        out.flush()?;
                        console.complain(&complaint);
                    }
                }
            }
            out.flush()
        },
    )
}

/// Adds the lines as they come: whoever waits for an answer before the next line gets it.
fn gather(from: NonZeroUsize, batches: &mut Batches<io::Result<Line>>) -> Result<(), Over> {
    let mut input = io::BufReader::with_capacity(BUFFER, io::stdin().lock());
    for number in 1.. {
        let mut bytes = Vec::new();
        match input.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(error) => return batches.add(Err(error), 0),
        }
        if number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        if number >= from.get() && !bytes.trim_ascii().is_empty() {
            let size = bytes.len() as u64;
            batches.add(Ok(Line { number, bytes }), size)?;
        }
        if !input.buffer().contains(&b'\n') {
            batches.hand_on()?;
        }
    }
    Ok(())
}
