//! Ranges and lists: «từ ngày 15 đến 20-11-2017», «ngày 15, 16 và 17/6», «quý I, II và III», «đêm 14 rạng sáng 15/6».

use super::clock;
use super::element::{element, head, headed};
use super::fill::{Joint, range, share};
use crate::date::guard::{is_closed, is_free_after};
use crate::date::model::{CalendarUnit, Extent, Point};
use crate::date::number::past_comma;
use crate::date::terms::{DateTerm, Granularity, term};
use crate::lexicon::words::{CHO, HOẶC, HẾT, TỚI, VÀ, ĐẾN};
use crate::lexicon::{Cursor, Parsed};
use crate::text::{Gap, Kind};

/// More members than any list of dates has; a longer one is cut.
const LONGEST: usize = 64;

/// Days with a «ngày» each are no more in a row.
const MOST_HEADED: usize = 8;

/// A member of a list, and what joins it to the one before.
#[derive(Clone, Copy)]
struct Member {
    extent: Extent,
    joiner: Joiner,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joiner {
    Comma,
    /// «và», «hoặc»: the last member follows.
    And,
}

/// The elements of one size that stand in a row, without their head word. Fields that one of them leaves out are taken
/// from the next, or from the one before.
pub(super) fn series(cursor: Cursor, granularity: Granularity) -> Option<Parsed<Vec<Extent>>> {
    let first = member(cursor, granularity)?.map(|extent| Member { extent, joiner: Joiner::Comma });
    let members = std::iter::successors(Some(first), |last| next_member(last, granularity));
    let members: Vec<_> = members.take(LONGEST).collect();
    // How many surely belong here: numbers of something else may follow a comma.
    let is_certain = |pair: &[Parsed<Member>]| {
        let [last, this] = [pair[0].value, pair[1].value];
        let may_end = this.joiner == Joiner::And || is_successor(last.extent, this.extent);
        is_complete(this.extent, granularity) || may_end && is_closed(pair[1].end)
    };
    let last = members.windows(2).rposition(is_certain).map_or(0, |place| place + 1);
    let mut extents: Vec<_> = members[..=last].iter().map(|member| member.value.extent).collect();
    share(&mut extents);
    Some(Parsed::new(extents, members[last].end))
}

/// The member after another, unless what stands there is something else.
fn next_member<'a>(last: &Parsed<'a, Member>, granularity: Granularity) -> Option<Parsed<'a, Member>> {
    let Member { extent, joiner } = last.value;
    if joiner == Joiner::And && is_complete(extent, granularity) {
        return None;
    }
    let joiner = join(extent, last.end, granularity)?;
    let this = member(joiner.end, granularity)?;
    // A day that no calendar has stands for itself, if it says its month.
    let is_half = extent.is_impossible() != this.value.is_impossible();
    if is_half && extent.ends_in_month() && this.value.ends_in_month() {
        return None;
    }
    // «tháng 11/2017 và 5,1%»
    if joiner.value == Joiner::And && !is_free_after(this.end) {
        return None;
    }
    // «ngày 15/6, 3 người»: after a month come only days with theirs; «ngày 23/7, 4 và 12/8» is closed by one.
    let is_bare = granularity == Granularity::Day && extent.ends_in_month() && !this.value.ends_in_month();
    let is_day = !is_bare || joiner.value == Joiner::Comma && is_closed_by_day(this);
    is_day.then(|| this.map(|extent| Member { extent, joiner: joiner.value }))
}

/// Whether the last member of a list follows, a day with its month: «4 | và 12/8».
fn is_closed_by_day(member: Parsed<Extent>) -> bool {
    let last = join(member.value, member.end, Granularity::Day).filter(|joiner| joiner.value == Joiner::And);
    last.and_then(|joiner| element(joiner.end, Granularity::Day))
        .is_some_and(|day| Extent::from(day.value).ends_in_month())
}

/// A comma, «và», «hoặc» or both after a member. «đêm 14 rạng sáng 15/6»: a part of the day joins too, as long as the
/// month is to come.
fn join(member: Extent, end: Cursor, granularity: Granularity) -> Option<Parsed<Joiner>> {
    let joined = past_joiner(end);
    let is_open = granularity == Granularity::Day && !member.ends_in_month();
    let place = if is_open { past_part_of_day(joined.end) } else { joined.end };
    (place.at() > end.at()).then_some(Parsed::new(joined.value, place))
}

/// The place after a comma, «và», «hoặc» or both, if one stands there.
pub(super) fn past_and(end: Cursor) -> Option<Cursor> {
    Some(past_joiner(end).end).filter(|place| place.at() > end.at())
}

/// Days without their month, which a date joined to them states: «đêm 18 | và ngày 19/3», «ngày 5 |, ngày 6 và ngày 7/8».
pub(super) fn of_next_month<'a>(days: &Parsed<'a, Vec<Extent>>) -> Option<Parsed<'a, Vec<Extent>>> {
    if days.value.iter().any(|day| day.ends_in_month()) {
        return None;
    }
    let next = month_ahead(days.end)?;
    let mut extents: Vec<_> = days.value.iter().copied().chain([next]).collect();
    share(&mut extents);
    extents.pop();
    Some(Parsed::new(extents, days.end))
}

/// The first day with its month among those that are joined behind this place, each with a «ngày» of its own.
fn month_ahead(end: Cursor) -> Option<Extent> {
    let mut end = end;
    for _ in 0..MOST_HEADED {
        let next = headed(past_and(end)?)?.map(Extent::from);
        if next.value.has_months() {
            return Some(next.value).filter(|next| next.ends_in_month());
        }
        end = next.end;
    }
    None
}

/// The same, or this place, and which of them stands there last.
fn past_joiner(end: Cursor) -> Parsed<Joiner> {
    let comma = past_comma(end);
    let is_and = matches!(comma.word(), VÀ | HOẶC) || comma.kind() == Kind::Ampersand;
    if is_and { Parsed::new(Joiner::And, comma.skip(1)) } else { Parsed::new(Joiner::Comma, comma) }
}

/// The place after a part of the day and «ngày» behind it, or the same place.
fn past_part_of_day(cursor: Cursor) -> Cursor {
    match term(cursor) {
        Some(Parsed { value: DateTerm::PartOfDay(_), end }) => {
            head(end).filter(|head| head.value == Granularity::Day).map_or(end, |head| head.end)
        }
        _ => cursor,
    }
}

/// An element or a range.
pub(super) fn member(cursor: Cursor, granularity: Granularity) -> Option<Parsed<Extent>> {
    let alone = element(cursor, granularity)?;
    let Some(last) = far_end(alone, granularity) else { return Some(alone.map(Extent::from)) };
    let joint = if alone.end.kind() == Kind::Dash { Joint::Dash } else { Joint::Word };
    // «12-10/6» is neither a range nor a day; what comes before «đến» can stand alone.
    let alone = alone.map(Extent::from);
    let is_whole = alone.value.ends_in_month();
    // One end that is in no calendar leaves the other one a day.
    let is_half = alone.value.is_impossible() != last.value.is_impossible();
    let range = range(alone.value.first, last, joint).filter(|_| !(is_whole && is_half));
    range.or_else(|| is_whole.then_some(alone))
}

/// The other end of a range: behind a dash, «đến», «tới».
fn far_end<'a>(first: Parsed<'a, Point>, granularity: Granularity) -> Option<Parsed<'a, Point>> {
    let start = past_joint(first.end)?;
    if let Some(far) = headed(start) {
        return Some(far);
    }
    let far = element(start, granularity)?;
    if granularity == Granularity::Year || is_complete(far.value.into(), granularity) {
        return Some(far);
    }
    // «ngày 5/3 đến 10 người», «quý 1 đến 3 xe»
    let is_of_other = granularity == Granularity::Day && Extent::from(first.value).ends_in_month();
    (!is_of_other && is_closed(far.end)).then_some(far)
}

/// The place after what joins the ends of a range: a dash that does not stand in a line of its own, «đến» …
pub(super) fn past_joint(cursor: Cursor) -> Option<Cursor> {
    if cursor.kind() != Kind::Dash {
        return past_until(cursor);
    }
    let next = cursor.skip(1);
    let is_own_line = cursor.token().gap == Gap::Line && next.token().gap == Gap::Line;
    (!is_own_line).then_some(next)
}

/// The place after «đến», «đến hết», «cho tới» …, a clock time after it included.
fn past_until(cursor: Cursor) -> Option<Cursor> {
    // «22/8/2019 ⏎ Đến ngày 16/8 …» is the next sentence.
    if cursor.token().gap == Gap::Line && cursor.token().is_capitalised() && !cursor.is_in_capitals() {
        return None;
    }
    let until = cursor.eat_word(CHO).unwrap_or(cursor);
    let until = until.eat_word(ĐẾN).or_else(|| until.eat_word(TỚI))?;
    Some(clock::past(until.eat_word(HẾT).unwrap_or(until)))
}

/// Whether nothing must be taken from another element to know where in a year it stands; for months, quarters: in
/// which year.
fn is_complete(extent: Extent, granularity: Granularity) -> bool {
    granularity == Granularity::Day && extent.ends_in_month()
        || granularity != Granularity::Day && extent.end().has_year()
}

/// Whether the second is the next month or quarter after the first.
fn is_successor(first: Extent, second: Extent) -> bool {
    match (first.end().unit, second.first.unit) {
        (CalendarUnit::Month(first), CalendarUnit::Month(second))
        | (CalendarUnit::Quarter(first), CalendarUnit::Quarter(second)) => second == first + 1,
        _ => false,
    }
}
