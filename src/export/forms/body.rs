//! A whole text as paragraphs of XML: joined, they are the text with all its white space.

use std::io::{self, Write};

use super::paragraphs::{Marked, Paragraph, Runs, paragraphs};
use super::xml::Xml;
use crate::document::{Document, Mention};

/// Writes the paragraphs, at least one; `write_mention` gets each mention, or what of it stands in one paragraph, with its
/// words.
pub(super) fn write<W: Write>(
    document: &Document,
    text: &str,
    xml: &mut Xml<W>,
    write_mention: impl Fn(&Document, &Mention, Marked, &str, &mut Xml<W>) -> io::Result<()>,
) -> io::Result<()> {
    let mut runs = Runs::new(text, &document.mentions);
    let mut paragraphs = paragraphs(text);
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::default());
    }
    for Paragraph { start, next, .. } in paragraphs {
        xml.open("p", &[("xml:space", "preserve")])?;
        for run in runs.within(start, next) {
            let mention = run.mention.and_then(|marked| Some((marked, document.mentions.get(marked.place)?)));
            match mention {
                Some((marked, mention)) => write_mention(document, mention, marked, run.words, xml)?,
                None => xml.text(run.words)?,
            }
        }
        xml.close_line("p")?;
    }
    Ok(())
}
