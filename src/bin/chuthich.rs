//! The command line of Chú thích.

#[path = "chuthich/arguments.rs"]
mod arguments;
#[path = "chuthich/files.rs"]
mod files;
#[path = "chuthich/stream.rs"]
mod stream;

use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let command = match arguments::read() {
        Ok(command) => command,
        Err(error) => {
            eprintln!("chuthich: {error}\nXem: chuthich --help");
            return ExitCode::from(2);
        }
    };
    let result = match command {
        Command::Print(text) => {
            print!("{text}");
            Ok(true)
        }
        Command::Files { paths, settings } => files::annotate(&paths, &settings),
        Command::Stream { settings } => stream::annotate(&settings),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads us has read enough: `chuthich … | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("chuthich: {error}");
            ExitCode::FAILURE
        }
    }
}
