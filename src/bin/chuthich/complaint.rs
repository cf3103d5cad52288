//! What the command line has to complain about, before it is said in a language.

use std::fmt::{self, Display};
use std::io;
use std::path::PathBuf;

use chuthich::{Format, OptionsError};

use crate::language::Language;
use crate::place::Place;
use crate::{english, vietnamese};

/// Something that is wrong.
#[derive(Debug)]
pub enum Complaint {
    /// The call itself; nothing was read.
    Call(CallFault),
    /// What the system says of reading or writing.
    System(io::Error),
    /// A file.
    File { path: PathBuf, fault: FileFault },
    /// A line of a stream, counted from 1.
    Line { number: usize, fault: LineFault },
    /// A field of a line that nobody reads: the line is answered nevertheless.
    UnknownField { number: usize, name: String },
}

impl Complaint {
    /// Whether something was not done that was asked for.
    pub fn is_failure(&self) -> bool {
        !matches!(self, Self::UnknownField { .. })
    }

    /// As it is said in a language.
    pub fn in_language(&self, language: Language) -> impl Display {
        Said { complaint: self, language }
    }
}

struct Said<'a> {
    complaint: &'a Complaint,
    language: Language,
}

impl Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.language {
            Language::Vietnamese => vietnamese::complaint(self.complaint, f),
            Language::English => english::complaint(self.complaint, f),
        }
    }
}

/// What is wrong with a call.
#[derive(Debug)]
pub enum CallFault {
    Option(lexopt::Error),
    Command(String),
    Language(String),
    Format(String),
    Offsets(String),
    From(String),
    Date(OptionsError),
    Rules {
        path: PathBuf,
        fault: RulesFault,
    },
    /// An option that only a stream has, without a stream.
    OnlyOfStreams(&'static str),
    FilesForStream,
    /// An option of another command.
    OfOtherCommand(&'static str),
    /// A corpus of no text, …
    #[cfg(feature = "corpus")]
    NoFolder,
    /// … or without a place for its tables.
    #[cfg(feature = "corpus")]
    NoOut,
    /// Several texts in a form that holds one.
    OneText(Format),
    /// A unit of positions for a form that has its own.
    OffsetsOf(Format),
}

impl From<lexopt::Error> for CallFault {
    fn from(error: lexopt::Error) -> Self {
        Self::Option(error)
    }
}

/// The names of all formats.
pub fn format_names(between: &str) -> String {
    let names: Vec<_> = std::iter::once("json").chain(Format::ALL.iter().map(|format| format.name())).collect();
    names.join(between)
}

/// What is wrong with a file of rules.
#[derive(Debug)]
pub enum RulesFault {
    Unreadable(io::Error),
    Json(serde_json::Error),
    Rules(OptionsError),
}

/// Why a file is not read.
#[derive(Debug)]
pub enum FileFault {
    Unreadable(io::Error),
    /// The folder of results, or one of them.
    #[cfg(feature = "corpus")]
    Unwritable(io::Error),
    /// A folder, without the wish to read folders.
    Folder,
    NotUtf8(Place),
    /// A form of files that holds no text for us.
    Form(Form),
    /// A file of an office that is broken, or that unpacks to more than anybody writes.
    Broken,
    TooLarge,
    /// Longer than anything that is read.
    TooLong,
}

/// A form of files that is known and not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Pdf,
    RichText,
    OldOffice,
    Sheet,
    Slides,
    Archive,
    Image,
    /// Something that has zeros in it.
    Binary,
}

/// What is wrong with a line of a stream.
#[derive(Debug)]
pub enum LineFault {
    /// No JSON, or values of other types; `column` counts characters from 1.
    Json {
        column: usize,
        error: serde_json::Error,
    },
    NoText,
    Date(OptionsError),
    /// Longer than anything that is read.
    TooLong,
}
