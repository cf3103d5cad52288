//! What the members of a range or list leave out is what their neighbours say: «từ ngày 15 đến 20-11-2017».

use crate::date::lunar::Month;
use crate::date::model::{CalendarUnit, Extent, Point, Year};
use crate::lexicon::Parsed;

/// The range from one point to another, each with what it leaves out taken from the other; none where it would end
/// before it begins. `joint` says how far they may be apart.
pub(super) fn range<'a>(from: Point, to: Parsed<'a, Point>, joint: Joint) -> Option<Parsed<'a, Extent>> {
    let (mut first, last) = complete(from, to.value);
    if joint == Joint::Word && !Extent::from(from).ends_in_month() {
        first = before_end(first, last);
    }
    (!is_reversed(first, last)).then(|| to.map(|_| Extent::range(first, last)))
}

/// The day that has its month from a later one, over the end of a month: «từ ngày |26| đến 8/8», «đêm |30| rạng sáng 1/5».
fn before_end(day: Point, next: Point) -> Point {
    if is_reversed(day, next) { day.in_month_before() } else { day }
}

/// What stands between the ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// «12-15/6»: both are of one month.
    Dash,
    /// «đến», «tới»
    Word,
}

/// The two ends of a range, each with what it leaves out taken from the other.
fn complete(from: Point, to: Point) -> (Point, Point) {
    let (mut first, mut last) = (fill(from, to), fill(to, from));
    // A range over the end of the year: «từ 20/12 đến 5/1/2018»; a day without month is over the end of that.
    if last.is_before(first) && Extent::from(from).ends_in_month() {
        if let (Year::Open, Year::Stated(year)) = (from.year, first.year) {
            first.year = Year::Stated(year - 1);
        } else if let (Year::Open, Year::Stated(year)) = (to.year, last.year) {
            last.year = Year::Stated(year + 1);
        }
    }
    (first, last)
}

/// Whether a range ends before it begins; within an unknown year, whether it does so in its month.
fn is_reversed(first: Point, last: Point) -> bool {
    match (first.unit, last.unit) {
        (CalendarUnit::Day { month, day }, CalendarUnit::Day { month: other, day: until })
            if month == other && first.year == last.year =>
        {
            until < day
        }
        _ => last.is_before(first),
    }
}

/// The point with month and year of the other where it has none, and in the calendar of the other.
fn fill(point: Point, other: Point) -> Point {
    let unit = match (point.unit, other.unit) {
        (CalendarUnit::Day { month: None, day }, CalendarUnit::Day { month, .. }) => CalendarUnit::Day { month, day },
        (CalendarUnit::Day { month: None, day }, CalendarUnit::Month(month)) => {
            CalendarUnit::Day { month: Some(month), day }
        }
        (CalendarUnit::Day { month, day }, CalendarUnit::LunarDay { month: of, .. }) => {
            CalendarUnit::LunarDay { month: month.map_or(of, Month::plain), day }
        }
        (unit, _) => unit,
    };
    let year = if point.year == Year::Open { other.year } else { point.year };
    Point { year, unit }
}

/// Fields that a member of a list leaves out are those of the next, or of the one before.
pub(super) fn share(extents: &mut [Extent]) {
    for place in (1..extents.len()).rev() {
        let (next, this) = (extents[place].first, extents[place - 1]);
        let takes_month = !this.ends_in_month();
        extents[place - 1] = this.map(|point| {
            let filled = fill(point, next);
            if takes_month { before_end(filled, next) } else { filled }
        });
    }
    for place in 1..extents.len() {
        let previous = extents[place - 1].end();
        extents[place] = extents[place].map(|point| fill(point, previous));
    }
}
