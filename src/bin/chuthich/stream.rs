//! NDJSON: one text a line in, one document a line out, in order and as they come.

use std::collections::BTreeSet;
use std::io::{self, BufRead, Read, Write};
use std::num::NonZeroUsize;

use crate::answer::answer;
use crate::arguments::Settings;
use crate::complaint::{Complaint, LineFault};
use crate::console::Console;
use crate::in_order::{self, Add, Over};
use crate::limit::MOST_BYTES;
use crate::mark::BYTE_ORDER_MARK;

/// Some lines of the stream, as they stand in it.
struct Lines {
    /// The number of the first, from 1.
    first: usize,
    bytes: Vec<u8>,
}

/// What is said of them.
#[derive(Default)]
struct Answers {
    /// How many texts, answered or not, there were.
    texts: u64,
    written: Vec<u8>,
    /// Each with how much is written before it.
    complaints: Vec<(usize, Complaint)>,
}

/// How much of standard input is taken in at once.
const BUFFER: usize = 1 << 18;
/// So many names of unknown fields are remembered, and told.
const MOST_UNKNOWN: usize = 32;

/// Answers every line of standard input from this one on. A bad line gets a line on standard error with its number, and
/// the rest goes on.
pub fn annotate(from: NonZeroUsize, settings: Settings, console: &mut Console) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let mut unknown = BTreeSet::new();
    console.watch();
    in_order::run(
        gather,
        move |lines: io::Result<Lines>| lines.map(|lines| lines.answers(from, &settings)),
        |answers| {
            let Answers { texts, written, complaints } = answers?;
            let mut done = 0;
            for (before, complaint) in complaints {
                if let Complaint::UnknownField { name, .. } = &complaint
                    && (unknown.len() == MOST_UNKNOWN || !unknown.insert(name.clone()))
                {
                    continue;
                }
                // Where both go to one place, it stands between the answers around it.
                out.write_all(&written[done..before])?;
                out.flush()?;
                done = before;
                console.complain(&complaint);
            }
            out.write_all(&written[done..])?;
            console.advance(texts);
            out.flush()
        },
    )
}

/// Adds the lines as they come, all that have ended at once: whoever waits for an answer before the next line gets it.
fn gather(add: Add<io::Result<Lines>>) -> Result<(), Over> {
    let mut input = io::BufReader::with_capacity(BUFFER, io::stdin().lock());
    let mut first = 1;
    loop {
        let mut bytes = Vec::new();
        match read_line(&mut input, &mut bytes) {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(error) => return add(Err(error), 0),
        }
        let ended = input.buffer().iter().rposition(|&byte| byte == b'\n').map_or(0, |last| last + 1);
        bytes.extend_from_slice(input.buffer().split_at(ended).0);
        input.consume(ended);
        let (size, lines) = (bytes.len() as u64, bytes.iter().filter(|&&byte| byte == b'\n').count());
        add(Ok(Lines { first, bytes }), size)?;
        first += lines;
    }
}

/// Reads a line with its end; of one that is too long no more than tells that, and its end.
fn read_line(input: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let most = MOST_BYTES as u64 + 1;
    let read = input.by_ref().take(most).read_until(b'\n', bytes)?;
    if read as u64 == most && !bytes.ends_with(b"\n") {
        input.skip_until(b'\n')?;
        bytes.push(b'\n');
    }
    Ok(read)
}

impl Lines {
    fn answers(&self, from: NonZeroUsize, settings: &Settings) -> Answers {
        let mut answers = Answers::default();
        let lines = (self.first..).zip(self.bytes.split_inclusive(|&byte| byte == b'\n'));
        for (number, mut line) in lines.skip(from.get().saturating_sub(self.first)) {
            if number == 1 {
                line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
            }
            let text = line.trim_ascii();
            if text.is_empty() {
                continue;
            }
            answers.texts += 1;
            let answered = if text.len() > MOST_BYTES {
                Err(LineFault::TooLong)
            } else {
                answer(line, settings, &mut answers.written)
            };
            let complaints = match answered {
                Ok(unknown) => unknown.into_iter().map(|name| Complaint::UnknownField { number, name }).collect(),
                Err(fault) => vec![Complaint::Line { number, fault }],
            };
            let before = answers.written.len();
            answers.complaints.extend(complaints.into_iter().map(|complaint| (before, complaint)));
        }
        answers
    }
}
