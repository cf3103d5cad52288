//! What is asked for.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use chuthich::{Offsets, Options};
use lexopt::prelude::*;

use crate::complaint::CallFault;
use crate::language::Language;
use crate::{english, rules, vietnamese};

/// One call.
pub enum Command {
    /// Help or version: text to print.
    Print(String),
    /// Whole files; standard input where no file is named.
    Files { paths: Paths, settings: Settings },
    /// NDJSON from standard input, from this line on.
    Stream { from: NonZeroUsize, settings: Settings },
}

/// The files that are asked for.
pub struct Paths {
    pub named: Vec<PathBuf>,
    pub folders: Folders,
}

/// What to do about folders.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Folders {
    Refuse,
    Read,
}

/// What holds for every text of a call.
pub struct Settings {
    pub offsets: Offsets,
    pub options: Options,
}

/// Reads the arguments of this process. `language` is set as soon as they name one.
pub fn read(language: &mut Language) -> Result<Command, CallFault> {
    parse(lexopt::Parser::from_env(), language)
}

/// What these arguments ask for.
pub fn parse(mut parser: lexopt::Parser, language: &mut Language) -> Result<Command, CallFault> {
    let mut paths = Paths { named: Vec::new(), folders: Folders::Refuse };
    let mut settings = Settings { offsets: Offsets::Codepoint, options: Options::default() };
    let (mut annotate, mut ndjson, mut help) = (false, false, false);
    let mut from = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => help = true,
            Short('V') | Long("version") => {
                return Ok(Command::Print(concat!("chuthich ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            Long("lang") => {
                let code = parser.value()?.string()?;
                *language = Language::with_code(&code).ok_or(CallFault::Language(code))?;
            }
            Long("ndjson") => ndjson = true,
            Long("recursive") => paths.folders = Folders::Read,
            Long("format") => {
                let format = parser.value()?.string()?;
                if format != "json" {
                    return Err(CallFault::Format(format));
                }
            }
            Long("offsets") => settings.offsets = offsets(parser.value()?.string()?)?,
            Long("date") => {
                let date = parser.value()?.string()?;
                settings.options = settings.options.with_date(&date).map_err(CallFault::Date)?;
            }
            Long("rules") => {
                let path = PathBuf::from(parser.value()?);
                settings.options =
                    rules::add(settings.options, &path).map_err(|fault| CallFault::Rules { path, fault })?;
            }
            Long("from") => {
                let line = parser.value()?.string()?;
                from = Some(line.parse().map_err(|_| CallFault::From(line))?);
            }
            Value(verb) if !annotate && verb == "annotate" => annotate = true,
            Value(path) if annotate => paths.named.push(path.into()),
            Value(word) => return Err(CallFault::Command(word.to_string_lossy().into_owned())),
            other => return Err(other.unexpected().into()),
        }
    }
    match (annotate && !help, ndjson) {
        (false, _) => Ok(Command::Print(help_in(*language).to_owned())),
        (true, true) if !paths.named.is_empty() => Err(CallFault::FilesForStream),
        (true, true) => Ok(Command::Stream { from: from.unwrap_or(NonZeroUsize::MIN), settings }),
        (true, false) if from.is_some() => Err(CallFault::OnlyOfStreams("--from")),
        (true, false) => Ok(Command::Files { paths, settings }),
    }
}

fn help_in(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => vietnamese::HELP,
        Language::English => english::HELP,
    }
}

fn offsets(name: String) -> Result<Offsets, CallFault> {
    match name.as_str() {
        "utf16" => Ok(Offsets::Utf16),
        "codepoint" => Ok(Offsets::Codepoint),
        "byte" => Ok(Offsets::Byte),
        _ => Err(CallFault::Offsets(name)),
    }
}
