//! The whole document: the three subjects weighed against each other, then everything at once.

mod assemble;
mod model;
mod notices;
mod own;
mod paragraph;

pub use model::{Code, Document, Kind, Mention, Message, Notice, VERSION};
pub(crate) use own::{Own, OwnRules, Stopped};

use crate::agency::Introduced;
use crate::date::Day;
use crate::lexicon::{Paragraphs, Words};
use crate::text::{Offsets, Source, Tokens};
use paragraph::Paragraph;

/// Reads a text: every paragraph by itself, then the whole. `words` is the vocabulary of the tables, or one that has
/// grown from it by the names of own rules.
pub(crate) fn read(source: Source, words: &Words, own: &dyn OwnRules, given: Option<Day>) -> Document {
    let mut introduced = Introduced::new(words);
    let (mut paragraphs, mut tokens) = (Vec::new(), Vec::new());
    let mut reader = Paragraphs::new(source);
    loop {
        let start = reader;
        if !reader.next(introduced.words(), &mut tokens) {
            break;
        }
        let mut paragraph = Paragraph::read(&Tokens::new(&tokens, source), own, &introduced);
        if introduced.learn(paragraph.agencies()) {
            // The new short names may stand further on in the same paragraph.
            reader = start;
            reader.next(introduced.words(), &mut tokens);
            paragraph = Paragraph::read(&Tokens::new(&tokens, source), own, &introduced);
        }
        paragraphs.push(paragraph);
    }
    let offsets = match source {
        Source::Utf8(_) => Offsets::Byte,
        Source::Utf16(_) => Offsets::Utf16,
    };
    assemble::assemble(paragraphs, given, offsets)
}
