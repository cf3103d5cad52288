//! What was read in a paragraph, after arbitration.

use std::ops::Range;

use crate::lexicon::{Cursor, Parsed};
use crate::reference::model::Reference;

/// A mention of a paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Neighbour<'a> {
    /// Its tokens.
    pub(crate) range: Range<usize>,
    /// Its place among the mentions of the paragraph; none for a date that no calendar has.
    pub(crate) mention: Option<usize>,
    pub(crate) subject: Subject<'a>,
}

/// What a neighbour is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject<'a> {
    Reference(&'a Reference),
    Agency,
    Date,
    /// A mention of a person's own rule.
    Own,
}

/// The mentions that follow one another, in order.
#[derive(Clone, Copy)]
pub(super) struct Neighbours<'a>(pub(super) &'a [Neighbour<'a>]);

impl<'a> Neighbours<'a> {
    /// The mention that begins here.
    pub(super) fn at(self, cursor: Cursor) -> Option<Parsed<&'a Neighbour<'a>>> {
        let place = self.0.partition_point(|neighbour| neighbour.range.start < cursor.at());
        let neighbour = self.0.get(place).filter(|neighbour| neighbour.range.start == cursor.at())?;
        Some(Parsed::new(neighbour, cursor.to(neighbour.range.end)))
    }

    /// The mention that ends here.
    pub(super) fn until(self, cursor: Cursor) -> Option<&'a Neighbour<'a>> {
        let count = self.0.partition_point(|neighbour| neighbour.range.end <= cursor.at());
        self.0.get(count.checked_sub(1)?).filter(|neighbour| neighbour.range.end == cursor.at())
    }

    /// The mention with this place among those of the paragraph, which stands somewhere behind `from`.
    pub(super) fn behind(self, from: Cursor, mention: usize) -> Option<&'a Neighbour<'a>> {
        let first = self.0.partition_point(|neighbour| neighbour.range.start < from.at());
        self.0.iter().skip(first).find(|neighbour| neighbour.mention == Some(mention))
    }

    /// The agency that begins here.
    pub(super) fn agency(self, cursor: Cursor) -> Option<Parsed<&'a Neighbour<'a>>> {
        self.at(cursor).filter(|found| matches!(found.value.subject, Subject::Agency))
    }

    /// The date that begins here.
    pub(super) fn date(self, cursor: Cursor) -> Option<Parsed<&'a Neighbour<'a>>> {
        self.at(cursor).filter(|found| matches!(found.value.subject, Subject::Date))
    }

    /// Whether a reference begins between the two places.
    pub(super) fn has_reference(self, from: Cursor, to: Cursor) -> bool {
        let first = self.0.partition_point(|neighbour| neighbour.range.start < from.at());
        let mut between = self.0.iter().skip(first).take_while(|neighbour| neighbour.range.start < to.at());
        between.any(|neighbour| matches!(neighbour.subject, Subject::Reference(_)))
    }

    /// The place after the reference that begins here.
    pub(super) fn after_reference(self, cursor: Cursor) -> Option<Cursor> {
        let found = self.at(cursor).filter(|found| matches!(found.value.subject, Subject::Reference(_)))?;
        Some(found.end)
    }
}
