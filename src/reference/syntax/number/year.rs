//! The year in a number: 2019 of `100/2019/NĐ-CP`.

use std::ops::Range;

use crate::lexicon::{Cursor, Parsed};
use crate::text::Kind;

/// The years that documents have in their numbers.
const YEARS: Range<u16> = 1900..2100;

/// A year as a number has it.
pub(super) struct InNumber {
    pub(super) year: u16,
    /// Whether a blank stands among its digits.
    pub(super) is_broken: bool,
}

/// A year, which is one token.
pub(in crate::reference) fn year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let year = u16::try_from(token.number()?).ok()?;
    (token.length == 4 && YEARS.contains(&year)).then(|| Parsed::new(year, cursor.skip(1)))
}

/// The year of a number. A PDF may have a blank among its digits: `20/2 012/QĐ-TTg`.
pub(super) fn year_in_number(cursor: Cursor) -> Option<Parsed<InNumber>> {
    let whole = year(cursor).map(|year| year.map(|year| InNumber { year, is_broken: false }));
    whole.or_else(|| broken_year(cursor))
}

fn broken_year(cursor: Cursor) -> Option<Parsed<InNumber>> {
    let (first, second) = (cursor.token(), cursor.skip(1).token());
    if second.kind != Kind::Number || first.length.saturating_add(second.length) != 4 {
        return None;
    }
    let end = cursor.skip(2);
    let year = cursor.text_to(end).replace(' ', "").parse().ok()?;
    YEARS.contains(&year).then(|| Parsed::new(InNumber { year, is_broken: true }, end))
}
