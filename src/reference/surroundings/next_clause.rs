//! Days behind a document that are those of the next clause.

use super::neighbour::Neighbours;
use crate::lexicon::words::CỦA;
use crate::lexicon::{Class, Cursor};
use crate::reference::model::{Designation, Reference};
use crate::reference::rows::Type;
use crate::text::Kind;

/// Digits of the year of a day: «3/12/2020».
const DIGITS_OF_YEAR: u8 = 4;

/// Whether the day behind a comma says when something else happened: «Công điện 36/CĐ-BXD năm 2025, |ngày 19/7/2025|, Bộ Xây
/// dựng nhận được …», «Theo Luật Đất đai, |ngày 3/12|, Bộ Tài chính ban hành …».
pub(super) fn has_day(end: Cursor, reference: &Reference, rest: Neighbours) -> bool {
    let day = end.eat_kind(Kind::Comma);
    let Some((day, date)) = day.and_then(|day| Some((day, rest.date(day)?))) else { return false };
    if reference.issued.is_some() {
        return date.end.word() != CỦA;
    }
    let subject = day.to(date.end.at()).eat_kind(Kind::Comma);
    let is_subject = |at: Cursor| rest.agency(at).is_some() || at.eat(Class::PersonTitle).is_some();
    let mut numbers = (day.at()..date.end.at()).map(|at| day.to(at).token());
    let year = numbers.rfind(|token| token.length == DIGITS_OF_YEAR).and_then(|year| year.number());
    // A law says «ngày 29/11/2013» without a comma, and a number that has its year needs no day.
    let is_other = reference.kind.is_some_and(Type::is_law)
        || year_of_number(reference).is_some_and(|of_number| year.is_none_or(|year| year != u32::from(of_number)));
    subject.is_some_and(is_subject) && is_other
}

fn year_of_number(reference: &Reference) -> Option<u16> {
    reference.cited.iter().find_map(|cited| if let Designation::Number(number) = cited { number.year } else { None })
}
