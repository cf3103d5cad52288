//! What stands before a number and makes a date of it: «vào 16/11», «hạn chót 15/5», «lễ 30/4», «(16/11)».

use super::clock;
use crate::date::guard::second_before;
use crate::lexicon::words::{HỒI, KỲ, TỨC};
use crate::lexicon::{Class, Cursor};
use crate::text::{Gap, Kind};

/// No name of a day has more words: «ngày bầu cử giữa nhiệm kỳ».
const MOST_OF_DAY: usize = 6;

/// Whether a list of days is worth a look here: a row of fractions costs no more than this.
pub(super) fn may_be_days(start: Cursor) -> bool {
    is_time(start) || is_occasion(start) || clock::stands_before(start) || start.before().kind == Kind::Open
}

/// Whether the word before is such that a day follows: «vào 16/11», «hạn chót 15/5», «dời sang 27/9», «thời tiết 14/1».
pub(super) fn is_time(start: Cursor) -> bool {
    // «(tức 2/2 dương lịch)»; «632 tỉ đồng, tức 1/4» is a share.
    let is_gloss = || start.before().word() == TỨC && second_before(start).kind == Kind::Open;
    start.follows(Class::TimePreposition) || start.follows(Class::DateAnnouncer) || is_gloss()
}

/// Whether the words before speak of an occasion: «lễ 30/4», «Quốc khánh 2/9», «phiên 5/8», «ngày giao dịch 12/3».
pub(super) fn is_occasion(start: Cursor) -> bool {
    let has_mark = || matches!(start.skip(1).kind(), Kind::Slash | Kind::Dash);
    start.follows(Class::Occasion) || has_mark() && start.follows_phrase(MOST_OF_DAY, |day| day.eat(Class::NamedDay))
}

/// Whether the word before makes a time of a bare year: «đến 2020», «cùng kỳ 2016», «hồi 2016».
pub(super) fn is_year(start: Cursor) -> bool {
    start.follows(Class::TimePreposition) || matches!(start.before().word(), KỲ | HỒI)
}

/// Whether it opens a sentence or a line, and what happens then follows a colon: «14/7**:** công bố điểm thi».
pub(super) fn is_item(start: Cursor, end: Cursor) -> bool {
    end.kind() == Kind::Colon && (start.before().kind == Kind::Dot || opens_line(start))
}

/// Whether it opens a line, or what follows the bullet of one.
pub(super) fn opens_line(start: Cursor) -> bool {
    let is_first = |at: Cursor| at.token().gap == Gap::Line;
    is_first(start) || start.back().is_some_and(|mark| mark.kind() != Kind::Word && is_first(mark))
}

/// Whether it is all that stands in brackets.
pub(super) fn is_bracketed(start: Cursor, end: Cursor) -> bool {
    start.before().kind == Kind::Open && end.kind() == Kind::Close
}
