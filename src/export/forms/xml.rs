//! XML, written piece by piece.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};

use super::line::in_one_line;

/// Writes elements, most of them on lines of their own.
pub(super) struct Xml<W: Write>(Writer<W>);

impl<W: Write> Xml<W> {
    /// Begins a file.
    pub(super) fn new(out: W) -> io::Result<Self> {
        let mut xml = Self(Writer::new(out));
        xml.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.line()?;
        Ok(xml)
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(tag(name, attributes)))
    }

    pub(super) fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it, on a line.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(tag(name, attributes)))?;
        self.line()
    }

    /// Opens an element that others stand in, line by line.
    pub(super) fn open_line(&mut self, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.open(name, attributes)?;
        self.line()
    }

    pub(super) fn close_line(&mut self, name: &str) -> io::Result<()> {
        self.close(name)?;
        self.line()
    }

    /// An element with words in it, on a line.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.text(words)?;
        self.close_line(name)
    }

    /// Words exactly as they are, but for what XML has no character for: that becomes U+FFFD. A carriage return, which
    /// readers would drop, is written as a reference.
    pub(super) fn text(&mut self, words: &str) -> io::Result<()> {
        for (place, words) in words.split('\r').enumerate() {
            if place > 0 {
                self.0.write_event(Event::GeneralRef(BytesRef::new("#13")))?;
            }
            self.0.write_event(Event::Text(BytesText::new(&allowed(words))))?;
        }
        Ok(())
    }

    fn line(&mut self) -> io::Result<()> {
        self.0.write_event(Event::Text(BytesText::new("\n")))
    }
}

fn tag<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut tag = BytesStart::new(name);
    for (name, value) in attributes {
        tag.push_attribute((*name, allowed(&in_one_line(value)).as_str()));
    }
    tag
}

/// The same with what XML 1.0 does not allow replaced.
fn allowed(words: &str) -> String {
    let is_allowed = |character| !matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    words.chars().map(|character| if is_allowed(character) { character } else { '\u{FFFD}' }).collect()
}
