//! Where a text was written, as its dateline says: «(Nghệ An) - …», «Thái Nguyên, ngày 5 tháng 3 năm 2020».

use super::known::in_table;
use super::model::Place;
use crate::lexicon::{Cursor, Parsed};
use crate::text::{Kind, Tokens};

/// A province or a centrally run city in which a text was written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dateline {
    /// Where the text says so.
    pub(crate) at: u32,
    pub(crate) place: &'static Place,
}

impl Dateline {
    /// The same in a text that begins `by` units earlier, see [`Span::shifted`](crate::Span::shifted).
    pub(crate) fn shifted(self, by: u32) -> Self {
        Self { at: self.at.wrapping_add(by), ..self }
    }
}

/// No name of a province has more words and joiners than this.
const MOST_TOKENS: usize = 5;

/// The place before a date that dates the text: «**Thái Nguyên**, ngày 5 tháng 3 năm 2020».
pub(crate) fn dateline_before(tokens: &Tokens, date: usize) -> Option<Dateline> {
    let comma = date.checked_sub(1)?;
    let mut starts = (comma.saturating_sub(MOST_TOKENS)..comma).map(|at| Cursor::new(tokens, at));
    starts.find_map(|start| province(start).filter(|found| found.end.at() == comma)).map(|found| found.value)
}

/// The place in brackets at the beginning of a line: «(**Nghệ An**) - …».
pub(crate) fn bracketed_dateline(cursor: Cursor) -> Option<Dateline> {
    let found = cursor.bracketed(province)?;
    (found.end.kind() == Kind::Dash && cursor.at_line_start()).then_some(found.value)
}

/// The province or centrally run city here.
pub(crate) fn province(cursor: Cursor) -> Option<Parsed<Dateline>> {
    let found = in_table(cursor).filter(|found| found.value.is_province() && cursor.token().is_capitalised())?;
    Some(found.map(|place| Dateline { at: cursor.token().span.start, place }))
}
