//! Where a text was written, by the newspaper that stands by itself: «(Báo Nghệ An)».

use super::head;
use crate::agency::tables::HeadClass;
use crate::lexicon::Cursor;
use crate::place::{self, Dateline};
use crate::text::{Gap, Kind};

/// Whether a newspaper or a station is named here: «Báo, tạp chí» name none.
pub(crate) fn is_named(cursor: Cursor) -> bool {
    head::any(cursor).is_some_and(|head| head.value.class == HeadClass::Press && head.end.token().is_capitalised())
}

/// The province of a newspaper that stands by itself: at the beginning or the end of a line, in brackets.
pub(crate) fn dateline(cursor: Cursor) -> Option<Dateline> {
    let head = head::any(cursor).filter(|head| head.value.class == HeadClass::Press)?;
    let found = place::province(place::level(head.end).map_or(head.end, |level| level.end))?;
    let next = found.end.token();
    let ends_line = matches!(next.kind, Kind::End | Kind::Close) || next.gap == Gap::Line;
    (ends_line || cursor.at_line_start()).then_some(found.value)
}
