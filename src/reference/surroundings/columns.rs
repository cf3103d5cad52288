//! Tables of documents, whose first row says what the columns are: «| Số, ký hiệu | Ngày ban hành | Trích yếu |».

use super::sheet::{Sheet, words};
use crate::lexicon::{Class, Classes, Cursor};
use crate::text::Kind;

/// Tokens of a row.
const MOST_IN_ROW: usize = 200;
/// Cells of a row: more than a page has room for.
const MOST_CELLS: usize = 16;

/// What the columns of a table say, each in its place.
pub(super) struct Columns(Vec<Option<Classes>>);

impl Columns {
    /// The columns that the first line of a paragraph names, if the number of a document is one of them.
    pub(super) fn of(first: Cursor) -> Option<Self> {
        let label = |cell: Cursor| words(cell).map(|label| label.value);
        let columns: Vec<_> = cells(first, MOST_CELLS).into_iter().map(label).collect();
        let is_named = |class: Class| columns.iter().flatten().any(|label| label.has(class));
        let says_more = [Class::TypeLabel, Class::DateLabel, Class::IssuerLabel, Class::TitleLabel, Class::EffectLabel];
        (is_named(Class::NumberLabel) && says_more.into_iter().any(is_named)).then_some(Self(columns))
    }

    /// Reads the row of the number at a place.
    pub(super) fn tell(&self, number: Cursor, sheet: &mut Sheet) {
        let Some(row) = self.row(number) else { return };
        let is_in_place = |(cell, label): (&Cursor, &Option<Classes>)| {
            cell.at() == number.at() && label.is_some_and(|label| label.has(Class::NumberLabel))
        };
        if !row.iter().zip(&self.0).any(is_in_place) {
            return;
        }
        for (cell, label) in row.into_iter().zip(&self.0) {
            if let Some(label) = label {
                sheet.take(*label, cell);
            }
        }
    }

    /// The cells of the row in which a place is, if they are as many as the columns: with a tab more or less they are others.
    fn row<'a>(&self, place: Cursor<'a>) -> Option<Vec<Cursor<'a>>> {
        let count = self.0.len();
        let first = place.at().saturating_sub(MOST_IN_ROW);
        let mut before = (first..=place.at()).rev().map(|at| place.to(at));
        let mut opened = 0;
        let start = before.find(|at| {
            opened += usize::from(at.opens_cell());
            at.at_line_start() || opened > count
        });
        let row = cells(start.filter(|start| start.at_line_start())?, count + 1);
        (row.len() == count).then_some(row)
    }
}

/// Where the cells of the line begin that begins here, at most so many; a bar stands for one that is empty.
fn cells(start: Cursor, most: usize) -> Vec<Cursor> {
    let line = (0..MOST_IN_ROW).map(|count| start.skip(count));
    let line =
        line.take_while(|place| place.kind() != Kind::End && (place.at() == start.at() || !place.at_line_start()));
    let opens = |place: &Cursor| if place.at() == start.at() { !place.is_cell_bar() } else { place.opens_cell() };
    line.filter(opens).take(most).collect()
}
