//! Centuries: «thế kỷ XX», «thế kỷ 18 - 19», «thế kỷ thứ X».

use super::expression::Expression;
use crate::date::model::Extent;
use crate::date::number::roman_or_small;
use crate::lexicon::{Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// Later ones are no time that a text speaks of.
const LAST: u8 = 21;

/// At «thế kỷ».
pub(super) fn century<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let first_to_last = ordinal(number)?.up_to(|first, end| {
        let last = ordinal(end.eat_kind(Kind::Dash)?)?;
        (last.value > *first).then_some(last)
    });
    let years = |(first, last): (u8, Option<u8>)| {
        let last = last.unwrap_or(first);
        vec![Extent::years(u16::from(first) * 100 - 99, u16::from(last) * 100)]
    };
    Some(Expression::plain(head, RuleName::DateCentury, first_to_last.map(years)))
}

fn ordinal(cursor: Cursor) -> Option<Parsed<u8>> {
    roman_or_small(cursor).filter(|number| (1..=LAST).contains(&number.value))
}
