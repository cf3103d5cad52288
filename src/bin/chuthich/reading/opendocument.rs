//! OpenDocument texts (ISO/IEC 26300): their paragraphs, with tracked changes accepted and notes behind the paragraph that
//! they belong to.

use quick_xml::events::BytesStart;

use super::paragraphs::Paragraphs;
use super::unpacked::Unpacked;
use super::xml::{self, Listener};
use crate::complaint::{FileFault, Form};

/// The part with the text itself; tables and slides have one of this name too.
pub const CONTENT: &str = "content.xml";

/// So many blanks an element may stand for.
const MOST_BLANKS: usize = 100;

/// The text of an OpenDocument text.
pub fn text(archive: &mut Unpacked) -> Result<String, FileFault> {
    let mut content = Content::default();
    let xml = archive.text(CONTENT)?.ok_or(FileFault::Broken)?;
    xml::tell(&xml, &mut content)?;
    content.form.map_or_else(|| Ok(content.paragraphs.into_text()), |form| Err(FileFault::Form(form)))
}

#[derive(Default)]
struct Content {
    paragraphs: Paragraphs,
    /// What it is, where it is no text.
    form: Option<Form>,
    /// How many elements are open of which nothing is read.
    unread: usize,
    /// How many paragraphs are open: one, or those of notes in it.
    open: usize,
    /// How many notes are open, and what stands in them so far.
    notes: usize,
    noted: Paragraphs,
}

impl Listener for Content {
    fn open(&mut self, name: &str, tag: &BytesStart) {
        if self.unread > 0 || is_unread(name) {
            self.unread += 1;
            return;
        }
        match name {
            "spreadsheet" => self.form = Some(Form::Sheet),
            "presentation" => self.form = Some(Form::Slides),
            "p" | "h" => self.open += 1,
            "note" => self.notes += 1,
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            "s" => self.add(&" ".repeat(blanks(tag))),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.unread == 0 && self.open > 0 {
            self.current().add_collapsed(text);
        }
    }

    fn close(&mut self, name: &str) {
        if self.unread > 0 {
            self.unread -= 1;
            return;
        }
        match name {
            "p" | "h" => {
                self.open = self.open.saturating_sub(1);
                self.current().end();
                if self.open == 0 {
                    let noted = std::mem::take(&mut self.noted).into_text();
                    self.paragraphs.add(&noted);
                    self.paragraphs.end();
                }
            }
            "note" => self.notes = self.notes.saturating_sub(1),
            _ => {}
        }
    }
}

impl Content {
    fn add(&mut self, words: &str) {
        self.current().add(words);
    }

    fn current(&mut self) -> &mut Paragraphs {
        if self.notes > 0 { &mut self.noted } else { &mut self.paragraphs }
    }
}

/// What holds no text of the document: deleted text, remarks of readers, and the signs of notes.
fn is_unread(name: &str) -> bool {
    matches!(name, "tracked-changes" | "annotation" | "note-citation")
}

fn blanks(tag: &BytesStart) -> usize {
    let count = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == "c");
    count.and_then(|count| count.value.parse().ok()).map_or(1, |count: usize| count.min(MOST_BLANKS))
}
