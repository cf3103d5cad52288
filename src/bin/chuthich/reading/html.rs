//! Pages: the paragraphs of HTML, without styling and without what is hidden.
//!
//! Read from its tags as they come. The tree that the standard builds of a page takes time that grows with the square of its
//! depth, and a page can be all depth.

use html5gum::{StartTag, Token, Tokenizer};

use super::paragraphs::Paragraphs;

/// The text of a page, or of a piece of one.
pub fn text(markup: &str) -> String {
    let mut page = Page::default();
    for token in Tokenizer::new(markup) {
        // Reading from memory cannot fail.
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.open(&tag),
            Token::EndTag(tag) => page.close(&tag.name),
            Token::String(words) => page.add(&String::from_utf8_lossy(&words)),
            _ => {}
        }
    }
    page.paragraphs.into_text()
}

#[derive(Default)]
struct Page {
    paragraphs: Paragraphs,
    hidden: Option<Hidden>,
    /// How many open elements keep white space.
    kept: usize,
    /// For each open table the cell that is open in it.
    tables: Vec<Option<Cell>>,
}

/// An open element of which nothing is read.
struct Hidden {
    name: Vec<u8>,
    /// How many of this name are open.
    depth: usize,
}

/// An open cell.
#[derive(Default)]
struct Cell {
    has_paragraphs: bool,
}

impl Page {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = tag.name.as_slice();
        let role = Role::of(name);
        if let Some(hidden) = &mut self.hidden {
            if hidden.name == name {
                hidden.depth += 1;
            }
            // A paragraph ends where a block begins, though nothing else says so.
            if hidden.name != b"p" || role == Role::InLine {
                return;
            }
            self.hidden = None;
        }
        if is_hidden(tag) {
            if !tag.self_closing && !is_void(name) {
                self.hidden = Some(Hidden { name: name.to_vec(), depth: 1 });
            }
            return;
        }
        match role {
            Role::Block => self.open_block(),
            Role::Kept => {
                self.open_block();
                self.kept += 1;
            }
            Role::Table => {
                self.open_block();
                self.tables.push(None);
            }
            Role::Row => self.end_row(),
            Role::Cell => {
                self.end_cell();
                if let Some(cell) = self.tables.last_mut() {
                    *cell = Some(Cell::default());
                }
            }
            Role::LineEnd => self.paragraphs.add("\n"),
            Role::InLine => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(hidden) = &mut self.hidden {
            if hidden.name == name {
                hidden.depth -= 1;
                self.hidden.take_if(|hidden| hidden.depth == 0);
            }
            return;
        }
        match Role::of(name) {
            Role::Block => self.paragraphs.end(),
            Role::Kept => {
                self.paragraphs.end();
                self.kept = self.kept.saturating_sub(1);
            }
            Role::Table => {
                self.end_row();
                self.tables.pop();
            }
            Role::Row => self.end_row(),
            Role::Cell => self.end_cell(),
            Role::LineEnd | Role::InLine => {}
        }
    }

    fn open_block(&mut self) {
        self.paragraphs.end();
        if let Some(Some(cell)) = self.tables.last_mut() {
            cell.has_paragraphs = true;
        }
    }

    /// A cell with paragraphs in it is like a part of a page; the cells of a plain row stay in one line.
    fn end_cell(&mut self) {
        match self.tables.last_mut().and_then(Option::take) {
            Some(Cell { has_paragraphs: false }) => self.paragraphs.add("\t"),
            Some(Cell { has_paragraphs: true }) => self.paragraphs.end(),
            None => {}
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.paragraphs.end();
    }

    fn add(&mut self, words: &str) {
        if self.hidden.is_some() {
        } else if self.kept > 0 {
            self.paragraphs.add(words);
        } else {
            self.paragraphs.add_collapsed(words);
        }
    }
}

/// What an element is to the lines of the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Block,
    /// A block that keeps its white space.
    Kept,
    Table,
    Row,
    Cell,
    LineEnd,
    InLine,
}

impl Role {
    fn of(name: &[u8]) -> Self {
        match name {
            b"br" => Self::LineEnd,
            b"pre" => Self::Kept,
            b"table" => Self::Table,
            b"td" | b"th" => Self::Cell,
            b"tr" | b"tbody" | b"tfoot" | b"thead" => Self::Row,
            b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"caption" | b"center" | b"dd"
            | b"details" | b"dialog" | b"div" | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"footer"
            | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"header" | b"hr" | b"li" | b"main"
            | b"nav" | b"ol" | b"p" | b"section" | b"summary" | b"ul" => Self::Block,
            _ => Self::InLine,
        }
    }
}

/// Whether an element holds nothing that a person reads in the text.
fn is_hidden(tag: &StartTag<()>) -> bool {
    let is_unread = matches!(
        tag.name.as_slice(),
        b"audio"
            | b"button"
            | b"canvas"
            | b"iframe"
            | b"math"
            | b"noscript"
            | b"object"
            | b"script"
            | b"select"
            | b"style"
            | b"svg"
            | b"template"
            | b"textarea"
            | b"title"
            | b"video"
    );
    let is_styled_away = || {
        tag.attributes.get(b"style".as_slice()).is_some_and(|style| {
            let style = String::from_utf8_lossy(style).replace(' ', "").to_ascii_lowercase();
            style.contains("display:none")
        })
    };
    is_unread || tag.attributes.contains_key(b"hidden".as_slice()) || is_styled_away()
}

/// Whether an element never has content.
fn is_void(name: &[u8]) -> bool {
    matches!(name, b"br" | b"embed" | b"hr" | b"img" | b"input" | b"link" | b"meta" | b"source" | b"wbr")
}
