//! Whole files.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use chuthich::{Document, annotate as read_text};
use serde::Serialize;
use walkdir::{DirEntry, WalkDir};

use crate::arguments::{Folders, Form, Paths, Settings};
use crate::complaint::{Complaint, FileFault};
use crate::console::Console;
use crate::in_order::{self, Add, Over};
use crate::limit::MOST_BYTES;
use crate::reading;

/// One line for one of several files.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    document: &'a Document,
}

/// How many documents are written.
#[derive(Clone, Copy)]
enum Count {
    /// The only one: for people too.
    Alone,
    /// One of several, a line each.
    Lines,
}

/// Annotates the files, or standard input, and prints what is found.
pub fn annotate(mut paths: Paths, settings: Settings, console: &mut Console) -> io::Result<()> {
    if paths.named.is_empty() {
        paths.named.push(PathBuf::from("-"));
    }
    let count = match paths.named.as_slice() {
        [path] if !path.is_dir() => Count::Alone,
        _ => Count::Lines,
    };
    let mut out = io::stdout().lock();
    console.watch();
    in_order::run(
        move |add| gather(&paths, add),
        move |file| file.and_then(|path| answer(path, count, &settings)),
        |result| {
            console.advance(1);
            match result {
                Ok(document) => out.write_all(&document)?,
                Err(complaint) => console.complain(&complaint),
            }
            out.flush()
        },
    )
}

/// Adds the files, and those in folders by their names.
pub fn gather(paths: &Paths, add: Add<Result<PathBuf, Complaint>>) -> Result<(), Over> {
    for path in &paths.named {
        if !path.is_dir() {
            add_file(path.clone(), add)?;
        } else if paths.folders == Folders::Refuse {
            add(Err(Complaint::File { path: path.clone(), fault: FileFault::Folder }), 0)?;
        } else {
            for entry in WalkDir::new(path).sort_by_file_name() {
                match entry {
                    Ok(entry) if is_read(&entry) => add_file(entry.into_path(), add)?,
                    Ok(_) => {}
                    Err(error) => add(Err(unwalked(path, error)), 0)?,
                }
            }
        }
    }
    Ok(())
}

/// Adds a file by its size, if that can be told; reading it will say what is wrong.
fn add_file(path: PathBuf, add: Add<Result<PathBuf, Complaint>>) -> Result<(), Over> {
    let size = path.metadata().map_or(0, |file| file.len());
    add(Ok(path), size)
}

/// Of a folder only files are read whose names say that they are texts.
fn is_read(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && reading::is_named_as_text(entry.path())
}

fn unwalked(folder: &Path, error: walkdir::Error) -> Complaint {
    let path = error.path().unwrap_or(folder).to_owned();
    Complaint::File { path, fault: FileFault::Unreadable(error.into()) }
}

fn answer(path: PathBuf, count: Count, settings: &Settings) -> Result<Vec<u8>, Complaint> {
    let text = match read(&path) {
        Ok(text) => text,
        Err(fault) => return Err(Complaint::File { path, fault }),
    };
    let document = read_text(&text, &settings.options);
    if let Form::Export(format, language) = settings.form {
        let mut written = Vec::new();
        document.write_as(format, &text, language, &mut written).map_err(Complaint::System)?;
        return Ok(written);
    }
    let document = document.quoted(&text, settings.offsets);
    let written = match count {
        Count::Alone => serde_json::to_vec_pretty(&document),
        Count::Lines => serde_json::to_vec(&Line { file: &path.to_string_lossy(), document: &document }),
    };
    let mut written = written.map_err(|error| Complaint::System(error.into()))?;
    written.push(b'\n');
    Ok(written)
}

/// The words of a file; `-` is standard input.
pub fn read(path: &Path) -> Result<String, FileFault> {
    let bytes = if path == Path::new("-") { bytes_of(io::stdin().lock()) } else { File::open(path).and_then(bytes_of) }
        .map_err(FileFault::Unreadable)?;
    if bytes.len() > MOST_BYTES {
        return Err(FileFault::TooLong);
    }
    reading::text_of(path, bytes)
}

/// What there is to read, and no more than tells whether it is too much.
fn bytes_of(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
