//! Years: «năm 2017», «năm 938», «năm Đinh Dậu 2017»; and the year of what stands before it: `/2017`, «, năm ngoái».

use super::expression::Expression;
use crate::date::guard::{is_amount, is_blank, is_closed, is_free_after, is_multiplied, is_year_of};
use crate::date::model::{CalendarUnit, Extent, Origin, Point, Relative, Step, Year};
use crate::date::number::{CUT_OFF, MODERN, early_year, modern_year, past_comma, separator, year};
use crate::date::terms::{name_of_year, relative};
use crate::lexicon::words::NĂM;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::RuleName;
use crate::text::{Gap, Kind};

/// `2017`, as it stands in a list of years.
pub(super) fn element(cursor: Cursor) -> Option<Parsed<Point>> {
    year(cursor).map(|found| found.map(Point::year))
}

/// The year of the month, quarter … that ends here: `/2017`, `-2017`, «năm 2017», «năm ngoái»; open if there is none.
pub(super) fn after(end: Cursor) -> Parsed<Year> {
    separator(end)
        .and_then(|separator| year(separator.end))
        .or_else(|| modern_year(end).filter(|year| is_year_of(end, year.end)))
        .or_else(|| behind_comma(end))
        .map(|year| year.map(Year::Stated))
        .or_else(|| worded(end))
        .unwrap_or(Parsed::new(Year::Open, end))
}

/// The year behind a comma, as it stands in the stamps of many pages: «5 tháng 10, **2021**». A number of things is none:
/// «ngày 5 tháng 10, 2000 học sinh …».
fn behind_comma(end: Cursor) -> Option<Parsed<u16>> {
    let number = end.eat_kind(Kind::Comma).filter(|number| number.token().gap == Gap::Blank)?;
    year(number).filter(|found| is_closed(found.end) && is_free_after(found.end))
}

/// «năm 2017», «, năm 2017», «năm ngoái», «năm Đinh Dậu»
pub(super) fn worded(cursor: Cursor) -> Option<Parsed<Year>> {
    if let Some(Parsed { value: Relative { step: Step::Year, offset, origin }, end }) = relative(cursor) {
        let value = if origin == Origin::Text { Year::Spoken } else { Year::Relative(offset) };
        return Some(Parsed::new(value, end));
    }
    let number = past_comma(cursor).eat_word(NĂM)?;
    let stated = year(number).or_else(|| of_three_digits(number));
    stated.map(|year| year.map(Year::Stated)).or_else(|| named(number))
}

/// «tháng 3 năm 981»
fn of_three_digits(number: Cursor) -> Option<Parsed<u16>> {
    let is_other = |end: Cursor| is_blank(end) || is_amount(end) || end.eat(Class::BeforeEra).is_some();
    early_year(number).filter(|year| !CUT_OFF.contains(&year.value) && !is_other(year.end))
}

/// «Đinh Dậu»
pub(super) fn named(cursor: Cursor) -> Option<Parsed<Year>> {
    name_of_year(cursor).map(|place| place.map(Year::Cycle))
}

/// «năm 2017», «năm nay», or «năm» alone, which is the year of writing: the year of a part of it.
pub(super) fn of_part(cursor: Cursor) -> Option<Parsed<Year>> {
    let this = || cursor.eat_word(NĂM).map(|end| Parsed::new(Year::Relative(0), end));
    worded(cursor).filter(|year| is_free_after(year.end)).or_else(this)
}

/// A lunar year by its name: «năm Đinh Dậu», «năm Đinh Dậu 2017», «năm Đinh Dậu (2017)».
pub(super) fn lunar<'a>(head: Cursor<'a>, name: Cursor<'a>) -> Option<Expression<'a>> {
    let name = named(name)?;
    let stated = year(name.end).or_else(|| name.end.bracketed(year));
    let found = stated.map_or(name, |year| year.map(Year::Stated));
    let lunar = |year| vec![Extent::from(Point { year, unit: CalendarUnit::LunarYear })];
    Some(Expression::plain(head, RuleName::DateYear, found.map(lunar)))
}

/// The years after «năm», unless they count something: «mỗi năm 2000 người», «năm 2000 tỷ đồng».
pub(super) fn certain<'a>(
    head: Cursor<'a>,
    number: Cursor<'a>,
    years: Parsed<'a, Vec<Extent>>,
) -> Option<Expression<'a>> {
    // «hàng năm 2000 người», but «bán hàng năm 2017»
    let is_count = head.follows(Class::Every) && !is_closed(years.end);
    if !is_free_after(years.end) || is_count || is_amount(years.end) && !are_modern(&years.value) {
        return None;
    }
    // «3 năm 2016-2018»: the word belongs to the count.
    let is_single = matches!(years.value.as_slice(), [extent] if extent.last.is_none());
    let start = if !is_single && is_multiplied(head) { number } else { head };
    Some(Expression::plain(start, RuleName::DateYear, years))
}

/// Whether they are years as no count of things looks: «năm 2018 người Việt …», but «năm 2000 người».
fn are_modern(years: &[Extent]) -> bool {
    let is_modern = |year: u16| MODERN.contains(&year) && !year.is_multiple_of(100);
    years
        .iter()
        .flat_map(|years| years.points())
        .all(|point| matches!(point.year, Year::Stated(year) if is_modern(year)))
}
