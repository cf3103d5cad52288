//! Word documents (Office Open XML, ECMA-376): their paragraphs and notes, with tracked changes accepted. Numbers that Word
//! gives to paragraphs itself are not in its file, and not in the text.

use quick_xml::events::BytesStart;

use super::paragraphs::Paragraphs;
use super::unpacked::Unpacked;
use super::xml::{self, Listener};
use crate::complaint::FileFault;

/// The part with the text itself.
pub const DOCUMENT: &str = "word/document.xml";

const NOTES: [&str; 2] = ["word/footnotes.xml", "word/endnotes.xml"];

/// The text of a Word document.
pub fn text(archive: &mut Unpacked) -> Result<String, FileFault> {
    let mut word = Word::default();
    for part in [DOCUMENT].into_iter().chain(NOTES) {
        if let Some(xml) = archive.text(part)? {
            xml::tell(&xml, &mut word)?;
        }
    }
    Ok(word.paragraphs.into_text())
}

#[derive(Default)]
struct Word {
    paragraphs: Paragraphs,
    /// How many elements are open of which nothing is read.
    unread: usize,
    /// How many runs are open: a tab outside of them is a place on the ruler.
    runs: usize,
    /// Whether the words of a run are open.
    is_text: bool,
    /// For each open cell how many paragraphs it has so far.
    cells: Vec<usize>,
}

impl Listener for Word {
    fn open(&mut self, name: &str, _: &BytesStart) {
        if self.unread > 0 || is_unread(name) {
            self.unread += 1;
            return;
        }
        match name {
            "t" => self.is_text = true,
            "r" => self.runs += 1,
            "tc" => self.cells.push(0),
            "p" => self.open_paragraph(),
            // A table in a cell and a box of text begin with a paragraph of their own.
            "tbl" | "txbxContent" => self.paragraphs.end(),
            _ if self.runs > 0 => self.paragraphs.add(characters(name)),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.unread == 0 && self.is_text {
            self.paragraphs.add(text);
        }
    }

    fn close(&mut self, name: &str) {
        if self.unread > 0 {
            self.unread -= 1;
            return;
        }
        match name {
            "t" => self.is_text = false,
            "r" => self.runs = self.runs.saturating_sub(1),
            // The row of plain cells stays one line.
            "p" if self.cells.last() != Some(&1) => self.paragraphs.end(),
            "tr" => self.paragraphs.end(),
            "tc" => match self.cells.pop() {
                Some(1) => self.paragraphs.add("\t"),
                _ => self.paragraphs.end(),
            },
            _ => {}
        }
    }
}

impl Word {
    /// A cell of several paragraphs is like a part of a page: the first of them stood open, as it could have been all.
    fn open_paragraph(&mut self) {
        if let Some(count) = self.cells.last_mut() {
            *count += 1;
            if *count == 2 {
                self.paragraphs.end();
            }
        }
    }
}

/// What holds no text of the document: text that was deleted or moved away, the second form of what older programs cannot
/// draw, and the properties that a paragraph had before they were changed.
fn is_unread(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback" | "pPrChange")
}

/// The characters that are written as elements.
fn characters(name: &str) -> &'static str {
    match name {
        "tab" | "ptab" => "\t",
        "br" | "cr" => "\n",
        "noBreakHyphen" => "\u{2011}",
        "softHyphen" => "\u{AD}",
        _ => "",
    }
}
