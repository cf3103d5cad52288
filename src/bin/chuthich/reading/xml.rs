//! XML as what is told of it, piece by piece.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::complaint::FileFault;

/// Hears the elements of a file. Names are without their prefix.
pub trait Listener {
    fn open(&mut self, name: &str, tag: &BytesStart);
    fn text(&mut self, text: &str);
    fn close(&mut self, name: &str);
}

/// Tells the listener what stands in this file.
pub fn tell(xml: &str, listener: &mut impl Listener) -> Result<(), FileFault> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|_| FileFault::Broken)? {
            Event::Start(tag) => {
                depth += 1;
                listener.open(tag.local_name().as_ref(), &tag);
            }
            Event::Empty(tag) => {
                listener.open(tag.local_name().as_ref(), &tag);
                listener.close(tag.local_name().as_ref());
            }
            Event::End(tag) => {
                depth -= 1;
                listener.close(tag.local_name().as_ref());
            }
            Event::Text(text) => listener.text(&text.xml10_content()),
            Event::CData(text) => listener.text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let mut bytes = [0; 4];
                if let Some(character) = character_of(&reference) {
                    listener.text(character.encode_utf8(&mut bytes));
                }
            }
            Event::Eof if depth > 0 => return Err(FileFault::Broken),
            Event::Eof => return Ok(()),
            Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Comment(_) => {}
        }
    }
}

/// The character that a reference stands for. Entities that a file declares itself are none of these.
fn character_of(reference: &BytesRef) -> Option<char> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Some(character);
    }
    match &*reference.xml10_content() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    }
}
