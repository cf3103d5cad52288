//! The command line of Chú thích.

#[path = "chuthich/arguments.rs"]
mod arguments;
#[path = "chuthich/files.rs"]
mod files;
#[path = "chuthich/place.rs"]
mod place;
#[path = "chuthich/stream.rs"]
mod stream;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let command = match arguments::read() {
        Ok(command) => command,
        Err(error) => {
            report(format_args!("{error}\nXem: chuthich --help"));
            return ExitCode::from(2);
        }
    };
    let result = match command {
        Command::Print(text) => print(&text),
        Command::Files { paths, settings } => files::annotate(&paths, &settings),
        Command::Stream { settings } => stream::annotate(&settings),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has read enough: `chuthich … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report(error);
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> io::Result<bool> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(true)
}

/// Says on standard error what is wrong; where nobody can hear it, the exit status still does.
fn report(error: impl Display) {
    let _ = writeln!(io::stderr(), "chuthich: {error}");
}
