//! What the command line says in English.

use std::fmt::{self, Formatter};

use crate::complaint::{CallFault, Complaint, FileFault, Form, LineFault, RulesFault, format_names};
use crate::limit::MOST_MEGABYTES;

pub const HELP: &[&str] = &[
    "\
Chú thích: finds documents, agencies and dates in Vietnamese text.

  chuthich annotate [FILE…]     prints the result as JSON; without a file it reads standard input
  chuthich annotate --ndjson    reads lines {\"id\", \"text\", \"date\"?}, writes a line of result for each
",
    #[cfg(feature = "corpus")]
    "  chuthich corpus FOLDER… --out FOLDER
                                writes tables (CSV) of all texts in folders: documents, agencies, dates, relations, mentions
",
    "
Options:
  --recursive                   reads the texts in folders too (.txt .md .html .htm .docx .odt)
  --format FORMAT               form of the result (default: json); for one text also
    csv                         a table for spreadsheets; positions in UTF-16 units and code points
    html                        a page to read, with marks and notes
    webannotation               W3C Web Annotation (JSON-LD); positions in code points
    csl-json                    the documents cited, for Zotero and others
    tei                         TEI P5 (XML)
    akomantoso                  Akoma Ntoso 3.0 (XML)
  --offsets utf16|codepoint|byte  unit of positions in JSON (default: codepoint)
  --date YYYY-MM-DD             day of the article
  --rules FILE                  names and patterns of your own: {\"rules\": [{\"kind\", \"name\" or \"pattern\", \"value\"?}]}
  --from LINE                   with --ndjson: begins at this line
  --lang vi|en                  language of messages (default: that of the system) and of words in results (default: vi)
  -h, --help                    this page
  -V, --version                 version

Files are read as text in UTF-8, .docx, .odt and HTML as the text in them. Several files give a line of JSON each.
What cannot be read is told on standard error, and the rest goes on.

Exit status: 0 all was read; 1 something was not, or could not be written; 2 the call is wrong.
",
];

pub fn complaint(complaint: &Complaint, f: &mut Formatter<'_>) -> fmt::Result {
    match complaint {
        Complaint::Call(fault) => {
            call(fault, f)?;
            f.write_str("\nSee: chuthich --help")
        }
        Complaint::System(error) => write!(f, "{error}"),
        Complaint::File { path, fault } => {
            write!(f, "{}: ", path.display())?;
            file(fault, f)
        }
        Complaint::Line { number, fault: LineFault::Json { column, error } } => {
            write!(f, "line {number}, column {column}: {}", reason(error))
        }
        Complaint::Line { number, fault: LineFault::NoText } => write!(f, "line {number}: \"text\" is missing"),
        Complaint::Line { number, fault: LineFault::Date(error) } => write!(f, "line {number}: {error}"),
        Complaint::Line { number, fault: LineFault::TooLong } => {
            write!(f, "line {number}: longer than {MOST_MEGABYTES} MB")
        }
        Complaint::UnknownField { number, name } => {
            write!(f, "line {number}: nobody reads the field \"{name}\" (said once)")
        }
    }
}

fn call(fault: &CallFault, f: &mut Formatter<'_>) -> fmt::Result {
    match fault {
        CallFault::Option(error) => write!(f, "{error}"),
        CallFault::Command(word) => write!(f, "there is no command \"{word}\""),
        CallFault::Language(code) => write!(f, "no language \"{code}\": vi or en"),
        CallFault::Format(name) => write!(f, "no format \"{name}\": {}", format_names(", ")),
        CallFault::Offsets(name) => write!(f, "no unit \"{name}\": utf16, codepoint or byte"),
        CallFault::From(line) => write!(f, "--from: \"{line}\" is not the number of a line"),
        CallFault::Date(error) => write!(f, "--date: {error}"),
        CallFault::Rules { path, fault } => {
            write!(f, "{}: ", path.display())?;
            match fault {
                RulesFault::Unreadable(error) => write!(f, "cannot be read ({error})"),
                RulesFault::Json(error) => write!(f, "{error}"),
                RulesFault::Rules(error) => write!(f, "{error}"),
            }
        }
        CallFault::OnlyOfStreams(option) => write!(f, "{option} goes with --ndjson"),
        CallFault::FilesForStream => f.write_str("--ndjson reads standard input, not files"),
        CallFault::OfOtherCommand(option) => write!(f, "{option} does not go with this command"),
        #[cfg(feature = "corpus")]
        CallFault::NoFolder => f.write_str("corpus needs a folder of texts"),
        #[cfg(feature = "corpus")]
        CallFault::NoOut => f.write_str("corpus needs --out FOLDER for its tables"),
        CallFault::OneText(format) => {
            write!(f, "--format {} holds one text; several texts, folders and --ndjson give json", format.name())
        }
        CallFault::OffsetsOf(format) => {
            write!(f, "--offsets goes with --format json; {} has its own unit", format.name())
        }
    }
}

fn file(fault: &FileFault, f: &mut Formatter<'_>) -> fmt::Result {
    match fault {
        FileFault::Unreadable(error) => write!(f, "cannot be read ({error})"),
        #[cfg(feature = "corpus")]
        FileFault::Unwritable(error) => write!(f, "cannot be written ({error})"),
        FileFault::Folder => f.write_str("is a folder; --recursive reads the texts in it"),
        FileFault::NotUtf8(place) => {
            write!(f, "not UTF-8 (line {}, column {}); save the file as UTF-8", place.line, place.column)
        }
        FileFault::Form(form) => f.write_str(match form {
            Form::Pdf => "is a PDF; save its text first (pdftotext)",
            Form::RichText => "is RTF; save it as .docx or text",
            Form::OldOffice => "is a file of an older Word or Excel; save it as .docx",
            Form::Sheet => "is a spreadsheet; save it as text",
            Form::Slides => "is a presentation; save its text",
            Form::Archive => "is an archive; unpack it first",
            Form::Image => "is an image; recognise its text first",
            Form::Binary => "is not text",
        }),
        FileFault::Broken => f.write_str("is broken"),
        FileFault::TooLarge => f.write_str("unpacks to too much text"),
        FileFault::TooLong => write!(f, "larger than {MOST_MEGABYTES} MB"),
    }
}

/// What serde says of a line, without its own place, which counts bytes.
fn reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    message.strip_suffix(&place).unwrap_or(&message).to_owned()
}
