//! Dates that begin with a number: what stands around them decides whether they are dates.

use super::expression::Expression;
use super::weekday::with_weekday;
use super::{announced, clock, unheaded_days, unheaded_years};
use crate::date::guard::is_free_before;
use crate::date::model::Date;
use crate::lexicon::words::{THÁNG, TẾT, TỚI, TỪ, ĐẾN};
use crate::lexicon::{Class, Cursor};
use crate::record::RuleName;
use crate::text::Kind;

/// No words that make something else of a number are more than these.
const MOST_BEFORE: usize = 2;

/// At a number.
pub(super) fn unheaded(start: Cursor) -> Option<Expression> {
    // «số 12/5», «tuần thứ 2 tháng 3», «đường 30/4», «cầu 3-2», «công viên 23/9»
    let is_of_other = || start.follows(Class::NotDate) || start.follows(Class::NamedByNumber) || is_score(start);
    if !may_begin(start) || is_of_other() || !is_free_before(start) {
        return None;
    }
    let (rule, extents) = unheaded_days::days(start)
        .map(|days| (RuleName::DateDay, days))
        .or_else(|| unheaded_years::months(start).map(|months| (RuleName::DateMonth, months)))
        .or_else(|| unheaded_years::years(start).map(|years| (RuleName::DateYear, years)))?;
    Some(Expression::new(start, rule, with_weekday(extents.map(Date::from))))
}

/// Whether a word that may open a time is the end of another one: «dẫn trước | 3-1».
fn is_score(start: Cursor) -> bool {
    start.follows(Class::TimePreposition) && start.follows_phrase(MOST_BEFORE, |word| word.eat(Class::NotDate))
}

/// Whether what follows the number can go on a date: a mark, «tháng», «Tết», the other end of a range.
fn may_begin(start: Cursor) -> bool {
    let next = start.skip(1);
    match next.kind() {
        Kind::Slash | Kind::Dash | Kind::Dot => return true,
        Kind::Word if matches!(next.word(), THÁNG | TẾT) => return true,
        // «từ 3 đến 5 giờ chiều ngày 26/5» are hours.
        Kind::Word if matches!(next.word(), ĐẾN | TỚI) && start.before().word() == TỪ => {
            let last = next.skip(1);
            if clock::past(last).at() == last.at() {
                return true;
            }
        }
        // `01 07 2025`
        Kind::Number if next.skip(1).token().length == 4 => return true,
        _ => {}
    }
    start.token().length == 4 && announced::is_year(start)
}
