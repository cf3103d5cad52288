//! What is asked for.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use chuthich::{Format, Offsets, Options};
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
    /// Tables over the texts of folders.
    #[cfg(feature = "corpus")]
    Corpus { paths: Paths, directory: PathBuf, options: Options },
    /// NDJSON from standard input, from this line on.
    Stream { from: NonZeroUsize, settings: Settings },
}

/// What is to be done with texts.
#[derive(Clone, Copy)]
enum Verb {
    Annotate,
    #[cfg(feature = "corpus")]
    Corpus,
}

impl Verb {
    fn named(name: &str) -> Option<Self> {
        match name {
            "annotate" => Some(Self::Annotate),
            #[cfg(feature = "corpus")]
            "corpus" => Some(Self::Corpus),
            _ => None,
        }
    }
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
    pub form: Form,
}

/// In which form results are written.
#[derive(Clone, Copy)]
pub enum Form {
    Json,
    /// Another one, whose own words are in this language.
    Export(Format, Language),
}

/// Reads the arguments of this process. `language` is set as soon as they name one.
pub fn read(language: &mut Language) -> Result<Command, CallFault> {
    parse(lexopt::Parser::from_env(), language)
}

/// What these arguments ask for.
pub fn parse(mut parser: lexopt::Parser, language: &mut Language) -> Result<Command, CallFault> {
    let mut paths = Paths { named: Vec::new(), folders: Folders::Refuse };
    let mut options = Options::default();
    let (mut offsets, mut format) = (None, None);
    // What is written depends on the call alone, and not on the system as messages do.
    let mut results = Language::Vietnamese;
    let (mut ndjson, mut help) = (false, false);
    let (mut verb, mut from, mut out) = (None, None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => help = true,
            Short('V') | Long("version") => {
                return Ok(Command::Print(concat!("chuthich ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            Long("lang") => {
                let code = parser.value()?.string()?;
                results = Language::with_code(&code).ok_or(CallFault::Language(code))?;
                *language = results;
            }
            Long("ndjson") => ndjson = true,
            Long("out") => out = Some(PathBuf::from(parser.value()?)),
            Long("recursive") => paths.folders = Folders::Read,
            Long("format") => {
                let name = parser.value()?.string()?;
                format = match Format::with_name(&name) {
                    None if name != "json" => return Err(CallFault::Format(name)),
                    known => known,
                };
            }
            Long("offsets") => offsets = Some(unit(parser.value()?.string()?)?),
            Long("date") => {
                let date = parser.value()?.string()?;
                options = options.with_date(&date).map_err(CallFault::Date)?;
            }
            Long("rules") => {
                let path = PathBuf::from(parser.value()?);
                options = rules::add(options, &path).map_err(|fault| CallFault::Rules { path, fault })?;
            }
            Long("from") => {
                let line = parser.value()?.string()?;
                from = Some(line.parse().map_err(|_| CallFault::From(line))?);
            }
            Value(path) if verb.is_some() => paths.named.push(path.into()),
            Value(word) => {
                let word = word.to_string_lossy();
                verb = Some(Verb::named(&word).ok_or_else(|| CallFault::Command(word.into_owned()))?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let Some(verb) = verb.filter(|_| !help) else {
        return Ok(Command::Print(help_in(*language).concat()));
    };
    match verb {
        Verb::Annotate if out.is_some() => return Err(CallFault::OfOtherCommand("--out")),
        Verb::Annotate => {}
        #[cfg(feature = "corpus")]
        Verb::Corpus => {
            let others = [
                ("--ndjson", ndjson),
                ("--from", from.is_some()),
                ("--format", format.is_some()),
                ("--offsets", offsets.is_some()),
            ];
            if let Some((option, _)) = others.into_iter().find(|(_, is_given)| *is_given) {
                return Err(CallFault::OfOtherCommand(option));
            }
            if paths.named.is_empty() {
                return Err(CallFault::NoFolder);
            }
            paths.folders = Folders::Read;
            return Ok(Command::Corpus { paths, directory: out.ok_or(CallFault::NoOut)?, options });
        }
    }
    let form = format.map_or(Form::Json, |format| Form::Export(format, results));
    match form {
        Form::Export(format, _) if offsets.is_some() => return Err(CallFault::OffsetsOf(format)),
        Form::Export(format, _) if ndjson || !is_one_text(&paths) => return Err(CallFault::OneText(format)),
        _ => {}
    }
    let settings = Settings { offsets: offsets.unwrap_or(Offsets::Codepoint), options, form };
    match ndjson {
        true if !paths.named.is_empty() => Err(CallFault::FilesForStream),
        true => Ok(Command::Stream { from: from.unwrap_or(NonZeroUsize::MIN), settings }),
        false if from.is_some() => Err(CallFault::OnlyOfStreams("--from")),
        false => Ok(Command::Files { paths, settings }),
    }
}

fn help_in(language: Language) -> &'static [&'static str] {
    match language {
        Language::Vietnamese => vietnamese::HELP,
        Language::English => english::HELP,
    }
}

/// Whether no more than one text is asked for.
fn is_one_text(paths: &Paths) -> bool {
    paths.named.len() < 2 && !paths.named.iter().any(|path| path.is_dir())
}

fn unit(name: String) -> Result<Offsets, CallFault> {
    match name.as_str() {
        "utf16" => Ok(Offsets::Utf16),
        "codepoint" => Ok(Offsets::Codepoint),
        "byte" => Ok(Offsets::Byte),
        _ => Err(CallFault::Offsets(name)),
    }
}
