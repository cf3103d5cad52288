//! The command line of Chú thích.

mod answer;
mod arguments;
mod complaint;
mod console;
#[cfg(feature = "corpus")]
mod corpus;
mod english;
mod files;
mod in_order;
mod language;
mod limit;
mod mark;
mod place;
mod reading;
mod rules;
mod stream;
mod vietnamese;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::Command;
use complaint::Complaint;
use console::Console;

fn main() -> ExitCode {
    let mut language = language::of_locale();
    let command = arguments::read(&mut language);
    let mut console = Console::new(language);
    let result = match command {
        Ok(Command::Print(text)) => print(&text),
        Ok(Command::Files { paths, settings }) => files::annotate(paths, settings, &mut console),
        #[cfg(feature = "corpus")]
        Ok(Command::Corpus { paths, directory, options }) => corpus::tabulate(paths, directory, options, &mut console),
        Ok(Command::Stream { from, settings }) => stream::annotate(from, settings, &mut console),
        Err(fault) => {
            console.complain(&Complaint::Call(fault));
            return ExitCode::from(2);
        }
    };
    console.finish();
    match result {
        Ok(()) if console.is_content() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        // Whoever reads us has read enough: `chuthich … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            console.complain(&Complaint::System(error));
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
