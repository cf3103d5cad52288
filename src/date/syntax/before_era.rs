//! Years before our era: «năm 208 TCN», «năm 257 đến năm 208 trước Công nguyên».

use super::series::past_joint;
use crate::date::model::{Extent, Point};
use crate::lexicon::words::NĂM;
use crate::lexicon::{Class, Cursor, Parsed};

/// After «năm»: a year, or from one to another, counted backwards.
pub(super) fn years(number: Cursor) -> Option<Parsed<Vec<Extent>>> {
    let years = year(number)?.up_to(|first, end| {
        let joint = past_joint(end.opt(Class::BeforeEra))?;
        year(joint.eat_word(NĂM).unwrap_or(joint)).filter(|last| last.value < *first)
    });
    let end = years.end.eat(Class::BeforeEra)?;
    let (first, last) = years.value;
    let extent = Extent { first: Point::year_before_era(first), last: last.map(Point::year_before_era) };
    Some(Parsed::new(vec![extent], end))
}

fn year(cursor: Cursor) -> Option<Parsed<u16>> {
    let token = cursor.token();
    let number = token.number().filter(|number| token.length <= 4 && *number > 0)?;
    Some(Parsed::new(number as u16, cursor.skip(1)))
}
