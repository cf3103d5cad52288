//! Where a text was written, by the newspaper that stands by itself: «(Báo Nghệ An)».

use super::name::Reader;
use super::tables::{Follows, TABLES};
use crate::lexicon::Cursor;
use crate::place::{self, Dateline};
use crate::text::{Gap, Kind};

impl Reader<'_> {
    /// The province of a newspaper that stands by itself: at the begin or the end of a line, in brackets.
    pub(super) fn press_dateline(&self, at: usize) -> Option<Dateline> {
        let start = Cursor::new(&self.tokens, at);
        let head = start.phrase(&TABLES.heads)?;
        if !(head.value.follows.any(Follows::OTHER) && head.value.follows.any(Follows::LOCAL)) {
            return None;
        }
        let found = place::province(place::level(head.end).map_or(head.end, |level| level.end))?;
        let next = found.end.token();
        let ends_line = matches!(next.kind, Kind::End | Kind::Close) || next.gap == Gap::Line;
        (ends_line || start.at_line_start()).then_some(found.value)
    }
}
