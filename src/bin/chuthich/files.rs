//! Whole files.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use chuthich::{Document, annotate as read_text};
use serde::Serialize;

use crate::arguments::Settings;
use crate::place::Place;
use crate::report;

/// One line for one of several files.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    #[serde(flatten)]
    document: Document,
}

/// Annotates the files, or standard input, and prints what is found; whether every one could be read.
pub fn annotate(paths: &[PathBuf], settings: &Settings) -> io::Result<bool> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut all_read = true;
    let standard_input = [PathBuf::from("-")];
    let paths = if paths.is_empty() { &standard_input } else { paths };
    for path in paths {
        let text = match read(path) {
            Ok(text) => text,
            Err(error) => {
                out.flush()?;
                report(format_args!("{}: {error}", path.display()));
                all_read = false;
                continue;
            }
        };
        let document = read_text(&text, &settings.options).quoted(&text, settings.offsets);
        match paths {
            [_] => serde_json::to_writer_pretty(&mut out, &document)?,
            _ => serde_json::to_writer(&mut out, &Line { file: &path.to_string_lossy(), document })?,
        }
        writeln!(out)?;
    }
    out.flush()?;
    Ok(all_read)
}

fn read(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let result = if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    result.map_err(|error| format!("không đọc được ({error})"))?;
    String::from_utf8(bytes).map_err(|error| {
        let place = Place::of(error.as_bytes(), error.utf8_error().valid_up_to());
        format!("không phải UTF-8 ({place}); hãy lưu lại tệp dưới dạng UTF-8")
    })
}
