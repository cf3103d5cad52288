//! What the sheet around its number says of a document, or its row in a table.

use std::cell::LazyCell;

use super::columns::Columns;
use super::link::{Link, Properties};
use super::neighbour::{Neighbour, Neighbours};
use super::sheet::{MOST_IN_SHEET, MOST_MARKS, Sheet, ends_cell, is_mark};
use crate::lexicon::{Class, Cursor};

/// Words of «số hiệu văn bản».
const MOST_IN_LABEL: usize = 5;

/// Gives a document what the sheet around its number says, or its row in a table with these columns; `all` are the mentions
/// of the paragraph.
pub(super) fn tell(
    start: Cursor,
    end: Cursor,
    all: &[Neighbour],
    columns: &LazyCell<Option<Columns>, impl FnOnce() -> Option<Columns>>,
    link: &mut Link,
) {
    let is_labelled = is_labelled(start);
    if !is_labelled && !start.opens_cell() && !ends_cell(end) {
        return;
    }
    let mut sheet = Sheet::new(Neighbours(all));
    if is_labelled {
        sheet.read(end, start.to(end.at() + MOST_IN_SHEET));
        // What stands over it may be another's.
        let first = start.to(start.at().saturating_sub(MOST_IN_SHEET));
        if !sheet.all.has_reference(first, start) {
            sheet.read(first, start);
        }
    } else if let Some(columns) = columns.as_ref().filter(|_| start.opens_cell() || start.at_line_start()) {
        columns.tell(start, &mut sheet);
    }
    let Sheet { issue, title, more, .. } = sheet;
    link.properties = (more != Properties::default()).then(|| Box::new(more));
    link.is_dated |= issue.date.is_some();
    link.is_owned |= !issue.issuers.is_empty();
    if issue.date.is_some() || !issue.issuers.is_empty() {
        link.issued = issue;
    }
    if let Some(title) = title {
        link.titles = vec![title];
    }
}

/// Whether a label stands before a number: «Số hiệu: », «| Số, ký hiệu | ».
fn is_labelled(number: Cursor) -> bool {
    let mut places = (0..=MOST_MARKS.min(number.at())).map(|count| number.to(number.at() - count));
    let after = places.find(|place| !is_mark(place.before().kind));
    after.is_some_and(|after| after.follows_phrase(MOST_IN_LABEL, |label| label.eat(Class::NumberLabel)))
}
