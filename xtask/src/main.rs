//! The project's tasks, run as `cargo xtask <verb>`; [`HELP`] lists them.

mod bench;
mod browsers;
mod budget;
mod build;
mod cases;
mod compare;
mod conformance;
mod corpus;
mod dist;
#[path = "../../tests/it/escape.rs"]
mod escape;
mod fuzz;
mod hostile;
mod install;
mod instructions;
mod limit;
mod linear;
mod node;
mod oldest;
mod package;
mod report;
mod schema;
mod serve;
mod spark;
mod supply;
mod test;

use std::env;
use std::path::{self, Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use xshell::Shell;

const HELP: &str = "\
Usage: cargo xtask <verb>

  build                       build the engine and the page into www/
  serve [--port N] [--no-build | --dist]
                              build, then serve www/ (or dist/site as it is) on 127.0.0.1
                              (port 8080; 0 takes a free one)
  dist [--verify]             write dist/chuthich.html, the page in one file, dist/site, which works
                              without network once it was loaded, dist/npm with its archive, and
                              dist/extension for Chromium and Firefox; or build it in two other
                              folders and compare them byte for byte
  test                        formatting, lints, and every test, in real browsers too
  bench [--text FILE] [--against FOLDER]
                              module sizes and benchmarks, of a text of yours as well, and against the
                              build in the www/pkg of another checkout; status 1 if the size or the
                              instructions are over their limits
  compare OLD NEW [PATH…] [--samples N]
                              what two builds (programs or git revisions) say differently of the
                              cases, and of .jsonl files and folders of .txt files; status 1 if
                              anything
  fuzz [--for MINUTES] [TARGET]
                              the targets of fuzz/, 10 minutes for all of them or for one
  conformance                 write the cases with all noises into conformance/, as data by which any
                              program can be measured, and measure this one and chrono-node
  schema                      write schema/document.schema.json from the types of the library
";

/// What the command line asks for.
enum Verb {
    Help,
    Build,
    Serve { directory: &'static str, port: u16, build_first: bool },
    Test,
    Bench { text: Option<PathBuf>, against: Option<PathBuf> },
    Dist,
    Verify,
    Compare { builds_and_texts: Vec<String>, samples: usize },
    Fuzz { minutes: u64, target: Option<String> },
    Conformance,
    Schema,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let verb = parse(lexopt::Parser::from_env())?;
    let sh = Shell::new()?;
    sh.change_dir(root()?);
    match verb {
        Verb::Help => print!("{HELP}"),
        Verb::Build => build::build(&sh)?,
        Verb::Serve { directory, port, build_first } => {
            if build_first {
                build::build(&sh)?;
            }
            serve::serve(&sh.current_dir().join(directory), port)?;
        }
        Verb::Test => test::test(&sh)?,
        Verb::Bench { text, against } => bench::bench(&sh, text.as_deref(), against.as_deref())?,
        Verb::Dist => dist::dist(&sh)?,
        Verb::Verify => dist::verify(&sh)?,
        Verb::Compare { builds_and_texts, samples } => match builds_and_texts.as_slice() {
            [old, new, texts @ ..] => compare::compare(&sh, [old, new], texts, samples)?,
            _ => bail!("two builds are compared\n\n{HELP}"),
        },
        Verb::Fuzz { minutes, target } => fuzz::fuzz(&sh, minutes, target.as_deref())?,
        Verb::Conformance => conformance::conformance(&sh)?,
        Verb::Schema => schema::write(&sh)?,
    }
    Ok(())
}

/// The repository's root, in which every task runs. Cargo names it when it runs us; the path at compile time would be
/// another checkout's where two share a target directory.
fn root() -> Result<PathBuf> {
    let package = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    let root = Path::new(&package).parent().context("xtask lies in the repository's root")?;
    Ok(root.to_owned())
}

fn parse(mut arguments: lexopt::Parser) -> Result<Verb> {
    let mut verb = Verb::Help;
    while let Some(argument) = arguments.next()? {
        match (argument, &mut verb) {
            (Short('h') | Long("help"), _) => return Ok(Verb::Help),
            (Value(name), Verb::Help) => {
                verb = match name.string()?.as_str() {
                    "build" => Verb::Build,
                    "serve" => Verb::Serve { directory: "www", port: 8080, build_first: true },
                    "test" => Verb::Test,
                    "bench" => Verb::Bench { text: None, against: None },
                    "dist" => Verb::Dist,
                    "compare" => Verb::Compare { builds_and_texts: Vec::new(), samples: 5 },
                    "fuzz" => Verb::Fuzz { minutes: 10, target: None },
                    "conformance" => Verb::Conformance,
                    "schema" => Verb::Schema,
                    other => bail!("no verb {other:?}\n\n{HELP}"),
                };
            }
            (Long("port"), Verb::Serve { port, .. }) => *port = arguments.value()?.parse()?,
            (Long("no-build"), Verb::Serve { build_first, .. }) => *build_first = false,
            (Long("dist"), Verb::Serve { directory, build_first, .. }) => {
                *directory = dist::SITE;
                *build_first = false;
            }
            (Long("verify"), Verb::Dist) => verb = Verb::Verify,
            (Long("text"), Verb::Bench { text, .. }) => *text = Some(path::absolute(arguments.value()?)?),
            (Long("against"), Verb::Bench { against, .. }) => *against = Some(path::absolute(arguments.value()?)?),
            (Long("samples"), Verb::Compare { samples, .. }) => *samples = arguments.value()?.parse()?,
            (Value(path), Verb::Compare { builds_and_texts, .. }) => builds_and_texts.push(path.string()?),
            (Long("for"), Verb::Fuzz { minutes, .. }) => *minutes = arguments.value()?.parse()?,
            (Value(name), Verb::Fuzz { target: target @ None, .. }) => *target = Some(name.string()?),
            (other, _) => return Err(other.unexpected().into()),
        }
    }
    Ok(verb)
}
