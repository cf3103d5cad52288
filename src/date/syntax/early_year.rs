//! Years of three digits, which only «năm» before them makes years: «năm 938», «năm 544 đến năm 548», «tháng 3 năm 981».

use super::series::past_joint;
use crate::date::guard::{is_amount, is_blank, is_closed, is_multiplied};
use crate::date::model::{Extent, Point};
use crate::date::number::{CUT_OFF, early_year};
use crate::lexicon::words::{NĂM, TRONG};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Kind};

/// After «năm»: a year, or from one to another.
pub(super) fn years<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Parsed<'a, Vec<Extent>>> {
    let first = early_year(number)?;
    if let Some(last) = far_end(&first) {
        let extent = Extent { first: Point::year(first.value), last: Some(Point::year(last.value)) };
        return (!is_multiplied(head)).then(|| last.map(|_| vec![extent]));
    }
    let is_year = !is_blank(first.end) && (is_closed(first.end) || is_no_count(head, &first));
    is_year.then(|| first.map(|year| vec![Point::year(year).into()]))
}

fn far_end<'a>(first: &Parsed<'a, u16>) -> Option<Parsed<'a, u16>> {
    let joint = past_joint(first.end)?;
    let last = early_year(joint.eat_word(NĂM).unwrap_or(joint))?;
    (first.value < last.value && is_closed(last.end)).then_some(last)
}

/// Whether nothing is counted, though a word follows that may be: «Năm 954 ông mất», «vào năm 768 nhà Đường …»; but
/// «trung bình năm 125 tấn», «cả năm 125 vụ».
fn is_no_count(head: Cursor, year: &Parsed<u16>) -> bool {
    let before = head.before();
    let is_time = head.follows(Class::TimePreposition);
    let is_mark = !matches!(before.kind, Kind::Word | Kind::Number | Kind::Comma);
    let opens = head.token().case == Case::Capital || is_mark;
    let is_round = year.value.is_multiple_of(10) || CUT_OFF.contains(&year.value);
    let is_other = before.word() == TRONG || is_amount(year.end);
    (is_time || opens || before.is_capitalised()) && !is_round && !is_other
}
