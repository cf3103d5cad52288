//! Whether a date is that of the text itself: in the head of a document («Hà Nội, ngày …») or of an article («Thứ Năm,
//! 6/8/2020, 07:10», «Đà Nẵng, 5/6/2024 - …», «(TTXVN) - Sáng 5/6/2024, …»).

use super::clock;
use super::expression::Expression;
use crate::date::guard::second_before;
use crate::lexicon::Cursor;
use crate::place::province;
use crate::record::RuleName;
use crate::text::{Gap, Kind};

/// Tokens of the name of a province, and of that of an agency that sends news, with its bracket.
const MOST_IN_NAME: usize = 5;

/// Whether it stands where the text is dated: after a name and a comma at the end of a line, or at the beginning of a
/// line as news sites and agencies do it. A letterhead of two columns may be a table: «| Số: 12 | Hà Nội, ngày … |».
pub(super) fn is_dateline(found: &Expression) -> bool {
    let Expression { start, end, date, .. } = found;
    let place = second_before(*start);
    let next = end.token();
    if start.before().kind == Kind::Comma && place.kind == Kind::Word && place.is_capitalised() {
        let opens_text = || end.kind() == Kind::Dash && start.back().is_some_and(follows_place);
        return next.kind == Kind::End || next.gap == Gap::Line || end.is_cell_bar() || opens_text();
    }
    let is_stamped = date.weekday.is_some() && next.kind == Kind::End || clock::follows(*end);
    // «BÁO LÀO CAI | Thứ Năm, 6/8/2020, 07:10», not the row of a timetable.
    let is_headed = date.weekday.is_some() && start.at_cell_start() && clock::closes_line(*end);
    is_stamped && start.at_line_start() || is_headed || is_of_news(found)
}

/// Whether a province that opens its line ends here.
fn follows_place(end: Cursor) -> bool {
    let mut starts = (end.at().saturating_sub(MOST_IN_NAME)..end.at()).map(|at| end.to(at));
    starts.any(|start| start.at_line_start() && province(start).is_some_and(|found| found.end.at() == end.at()))
}

/// «(TTXVN) - |Sáng 5/6/2024|, …», «Hà Nội (TTXVN |5/6/2024|) - …»
fn is_of_news(found: &Expression) -> bool {
    let Expression { start, end, date, rule } = found;
    let is_part_of_day = *rule == RuleName::DateQualified && date.weekday.is_none() && date.relative.is_none();
    let inside = if start.before().kind == Kind::Dash && is_part_of_day {
        start.at().checked_sub(2).map(|at| start.to(at)).filter(|close| close.kind() == Kind::Close)
    } else {
        let is_closed = end.kind() == Kind::Close && end.skip(1).kind() == Kind::Dash;
        Some(*start).filter(|_| is_closed)
    };
    let Some(inside) = inside else { return false };
    let mut before = (inside.at().saturating_sub(MOST_IN_NAME)..inside.at()).rev().map(|at| inside.to(at));
    let open = before.find(|place| !matches!(place.kind(), Kind::Word | Kind::Dot));
    open.filter(|open| open.kind() == Kind::Open && open.skip(1).token().is_capitalised())
        .is_some_and(|open| open.at_line_start() || follows_place(open))
}
