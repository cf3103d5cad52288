//! Whether a date is that of the text itself: in the head of a document («Hà Nội, ngày …») or of an article («Thứ Năm,
//! 6/8/2020, 07:10»).

use super::clock;
use super::expression::Expression;
use crate::date::guard::second_before;
use crate::text::{Gap, Kind};

/// Whether it stands where the text is dated: after a name and a comma at the end of a line, or at the beginning of a
/// line as news sites do it. A letterhead of two columns may be a table: «| Số: 12 | Hà Nội, ngày … |».
pub(super) fn is_dateline(found: &Expression) -> bool {
    let Expression { start, end, date, .. } = found;
    let place = second_before(*start);
    let next = end.token();
    if start.before().kind == Kind::Comma && place.kind == Kind::Word && place.is_capitalised() {
        return next.kind == Kind::End || next.gap == Gap::Line || end.is_cell_bar();
    }
    start.at_line_start() && (clock::follows(*end) || date.weekday.is_some() && next.kind == Kind::End)
}
