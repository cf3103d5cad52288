//! Quotations, and offsets in the unit that the reader counts in.

use crate::document::Document;
use crate::text::{OffsetTable, Offsets, Span};

impl Document {
    /// Gives every offset another unit, and every mention its quotation from `text`: for whoever hands a document on.
    /// The document was read from this same Rust string.
    ///
    /// ```
    /// use chuthich::{Offsets, Options, annotate};
    /// let text = "Họp ngày 25/10/2017.";
    /// let document = annotate(text, &Options::default()).quoted(text, Offsets::Codepoint);
    /// assert_eq!(document.mentions[0].span.start, 4);
    /// assert_eq!(document.mentions[0].quote.as_deref(), Some("ngày 25/10/2017"));
    ///
    /// // Another text has no such place.
    /// let document = annotate(text, &Options::default()).quoted("Họp", Offsets::Codepoint);
    /// assert_eq!(document.mentions[0].quote, None);
    /// ```
    pub fn quoted(mut self, text: &str, offsets: Offsets) -> Self {
        for mention in &mut self.mentions {
            mention.quote = text.get(mention.span.range()).map(str::to_owned);
        }
        let table = OffsetTable::new(text, offsets);
        let convert = |span: &mut Span| *span = Span::new(table.convert(span.start), table.convert(span.end));
        self.spans().for_each(convert);
        self.offsets = offsets;
        self
    }

    /// Every span of the document.
    fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let mentions = self.mentions.iter_mut().flat_map(|mention| {
            std::iter::once(&mut mention.span).chain(mention.parts.iter_mut().map(|part| &mut part.span))
        });
        let of_records = self.documents.iter_mut().flat_map(|record| {
            let anaphora = record.anaphora.iter_mut().map(|word| &mut word.span);
            let relations = record.relations.iter_mut().map(|relation| &mut relation.evidence);
            record.recipients.iter_mut().chain(anaphora).chain(relations)
        });
        let notices = self.notices.iter_mut().map(|notice| &mut notice.span);
        let article = self.article.iter_mut().filter_map(|article| article.span.as_mut());
        mentions.chain(of_records).chain(notices).chain(article)
    }
}
