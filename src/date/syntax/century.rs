//! Centuries: «thế kỷ XX», «thế kỷ 18 - 19», «thế kỷ 9 và 10», «thế kỷ thứ X», «thế kỷ III TCN».

use super::expression::Expression;
use super::series::{past_and, past_joint};
use crate::date::guard::is_closed;
use crate::date::model::{Extent, Point};
use crate::date::number::roman_or_small;
use crate::date::terms::{DateTerm, term};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::RuleName;
use crate::text::Kind;

/// Later ones are no time that a text speaks of.
const LAST: u8 = 21;

/// A century, or from one to another.
#[derive(Clone, Copy)]
struct Centuries {
    first: u8,
    last: u8,
}

impl Centuries {
    fn years(self) -> Extent {
        Extent::years(u16::from(self.first) * 100 - 99, u16::from(self.last) * 100)
    }

    fn years_before_era(self) -> Extent {
        let year = |year: u16| Point::year_before_era(year);
        Extent::range(year(u16::from(self.first) * 100), year(u16::from(self.last) * 100 - 99))
    }
}

/// At «thế kỷ».
pub(super) fn century<'a>(head: Cursor<'a>, number: Cursor<'a>) -> Option<Expression<'a>> {
    let found = before_era(number).or_else(|| series(number))?;
    Some(Expression::plain(head, RuleName::DateCentury, found))
}

/// «III TCN», «III - II TCN»: they are counted backwards.
fn before_era(number: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let centuries = member(number, |first, last| last < first)?;
    let end = centuries.end.eat(Class::BeforeEra)?;
    Some(Parsed::new(vec![centuries.value.years_before_era()], end))
}

/// «XX», «18 - 19», «9 và 10», «XVI, XVII và XVIII»: each later than the one before, which bounds the list.
fn series(number: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let is_later = |first, last| last > first;
    let mut last = member(number, is_later)?;
    let mut extents = vec![last.value.years()];
    while let Some(next) = past_and(last.end).and_then(|start| member(start, is_later))
        && next.value.first > last.value.last
        && is_closed(next.end)
    {
        extents.push(next.value.years());
        last = next;
    }
    Some(last.map(|_| extents))
}

/// A century, or two of them in this order.
fn member(number: Cursor, are_in_order: impl Fn(u8, u8) -> bool) -> Option<Parsed<Centuries>> {
    let centuries = ordinal(number)?.up_to(|first, end| {
        let joint = past_joint(end)?;
        let start = term(joint).filter(|term| term.value == DateTerm::Century).map_or(joint, |term| term.end);
        // «từ thế kỷ 18 đến 19 người»
        let is_last = |last: &Parsed<u8>| end.kind() == Kind::Dash || is_closed(last.end);
        ordinal(start).filter(|last| are_in_order(*first, last.value) && is_last(last))
    });
    Some(centuries.map(|(first, last)| Centuries { first, last: last.unwrap_or(first) }))
}

fn ordinal(cursor: Cursor) -> Option<Parsed<u8>> {
    roman_or_small(cursor).filter(|number| (1..=LAST).contains(&number.value))
}
