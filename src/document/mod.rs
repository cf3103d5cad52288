//! The whole document: the three subjects weighed against each other, then everything at once.

mod assemble;
mod knowledge;
mod model;
mod notices;
mod own;
mod paragraph;

pub(crate) use knowledge::Knowledge;
pub use model::{Code, Document, Kind, Mention, Message, Notice, VERSION};
pub(crate) use own::{Own, OwnRules};

use crate::agency::Introduced;
use crate::date::Day;
use crate::lexicon::{Paragraphs, Words};
use crate::text::{Offsets, Source, Tokens};
use paragraph::Paragraph;

/// Reads a text: every paragraph by itself, then the whole. `words` is the vocabulary of the tables, or one that has
/// grown from it by the names of own rules.
pub(crate) fn read(source: Source, words: &Words, own: &dyn OwnRules, given: Option<Day>) -> Document {
    let knowledge = Knowledge::get();
    let mut paragraphs = Vec::new();
    each(source, words, |tokens| paragraphs.push(Paragraph::read(knowledge, tokens, own, None)));
    if let Some(introduced) = Introduced::new(words, paragraphs.iter().flat_map(Paragraph::agencies)) {
        let mut again = Vec::new();
        each(source, introduced.words(), |tokens| {
            let occurs = introduced.occurs(tokens);
            again.push(occurs.then(|| Paragraph::read(knowledge, tokens, own, Some(&introduced))));
        });
        for (paragraph, again) in paragraphs.iter_mut().zip(again) {
            if let Some(again) = again {
                *paragraph = again;
            }
        }
    }
    let offsets = match source {
        Source::Utf8(_) => Offsets::Byte,
        Source::Utf16(_) => Offsets::Utf16,
    };
    assemble::assemble(knowledge, paragraphs, given, offsets)
}

/// Hands on the tokens of each paragraph.
fn each(source: Source, words: &Words, mut read: impl FnMut(&Tokens)) {
    let mut tokens = Vec::new();
    let mut reader = Paragraphs::new(source);
    while reader.next(words, &mut tokens) {
        read(&Tokens::new(&tokens, source));
    }
}
