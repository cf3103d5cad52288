//! `compare`: what two builds say of the same texts, and where they differ.

mod difference;
mod program;
mod tally;
mod texts;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::Shell;

use program::Program;
use tally::Tally;
use texts::{Source, Text};

/// Reads the cases of the project, and every text of `sources`, with both builds, and prints every kind of difference
/// with a few `samples`; an error if there is any. A build is the path of a program, or a revision, which is built.
pub fn compare(sh: &Shell, builds: [&str; 2], sources: &[String], samples: usize) -> Result<()> {
    let [mut old, mut new] = [program::get(sh, builds[0])?, program::get(sh, builds[1])?];
    let sources: Vec<Source> = sources.iter().map(|path| Source::find(sh, path)).collect::<Result<_>>()?;
    let mut tally = Tally::new(samples);
    for text in texts::of_cases(sh)?.into_iter().map(Ok).chain(sources.iter().flat_map(Source::texts)) {
        let text = text?;
        let [of_old, of_new] = answers([&mut old, &mut new], &text)?;
        tally.add_text();
        // Most texts are read alike: their answers need not be understood.
        if of_old != of_new {
            tally.add(&text, &difference::of(&document(&of_old)?, &document(&of_new)?));
        }
    }
    tally.print();
    ensure!(tally.is_empty(), "the builds differ");
    Ok(())
}

/// Both programs work at the same time.
fn answers(mut programs: [&mut Program; 2], text: &Text) -> Result<[String; 2]> {
    for program in &mut programs {
        program.send(text).with_context(|| format!("{}: not sent", text.name))?;
    }
    let [old, new] = programs.map(|program| program.answer().with_context(|| format!("{}: no answer", text.name)));
    Ok([old?, new?])
}

/// A text that the program has refused gives an empty document.
fn document(answer: &str) -> Result<Value> {
    if answer.is_empty() { Ok(Value::Object(Default::default())) } else { Ok(serde_json::from_str(answer)?) }
}
