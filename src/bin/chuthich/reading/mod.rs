//! The text of a file. What a file is, its content says first: names are wrong as often as not.

mod html;
mod opendocument;
mod paragraphs;
mod unpacked;
mod word;
mod xml;

use std::ffi::OsStr;
use std::path::Path;

use crate::complaint::{FileFault, Form};
use crate::place::Place;
use unpacked::Unpacked;

/// How files begin that are no text.
const SIGNATURES: [(&[u8], Form); 6] = [
    (b"%PDF-", Form::Pdf),
    (b"{\\rtf", Form::RichText),
    (b"\xD0\xCF\x11\xE0", Form::OldOffice),
    (b"\x89PNG", Form::Image),
    (b"\xFF\xD8\xFF", Form::Image),
    (b"GIF8", Form::Image),
];

/// How an archive begins, those of offices included.
const ARCHIVE: &[u8] = b"PK\x03\x04";

/// So many bytes at the start of a file tell whether it is a page.
const HEAD: usize = 1024;

/// The text of a file with this name and content.
pub fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, FileFault> {
    if let Some((_, form)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(FileFault::Form(*form));
    }
    if bytes.starts_with(ARCHIVE) {
        return text_of_archive(&bytes);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        if error.as_bytes().contains(&0) {
            return FileFault::Form(Form::Binary);
        }
        FileFault::NotUtf8(Place::of(error.as_bytes(), error.utf8_error().valid_up_to()))
    })?;
    let is_page = has_extension(path, "html") || has_extension(path, "htm") || begins_as_page(&text);
    Ok(if is_page { html::text(&text) } else { text })
}

/// Whether a file is one of those that are read when a folder is.
pub fn is_named_as_text(path: &Path) -> bool {
    path.extension().and_then(OsStr::to_str).is_some_and(|extension| {
        matches!(extension.to_ascii_lowercase().as_str(), "txt" | "md" | "html" | "htm" | "docx" | "odt")
    })
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(extension))
}

fn begins_as_page(text: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let head: String = start.chars().take(HEAD).map(|character| character.to_ascii_lowercase()).collect();
    head.starts_with("<!doctype html") || head.starts_with("<html")
}

fn text_of_archive(bytes: &[u8]) -> Result<String, FileFault> {
    let mut archive = Unpacked::new(bytes)?;
    if archive.has(word::DOCUMENT) {
        word::text(&mut archive)
    } else if archive.has(opendocument::CONTENT) {
        opendocument::text(&mut archive)
    } else if archive.has("xl/workbook.xml") {
        Err(FileFault::Form(Form::Sheet))
    } else if archive.has("ppt/presentation.xml") {
        Err(FileFault::Form(Form::Slides))
    } else {
        Err(FileFault::Form(Form::Archive))
    }
}
