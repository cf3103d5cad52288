//! Elements joined to ranges and lists: «từ ngày 15 đến 20-11-2017», «ngày 15, 16 và 17/6».

use super::element::Sort;
use super::lunar;
use super::model::{Extent, Point, Unit, Year};
use super::numbers::{Read, Reader};
use super::terms::Term;
use crate::lexicon::words::*;
use crate::text::{Gap, Kind};

/// More members than any list of dates has; a longer one is cut.
const LONGEST: usize = 64;

impl Reader<'_> {
    /// The elements of one sort that stand in a row, without their head word. Fields that one of them leaves out are
    /// taken from the next, or from the one before.
    pub(super) fn series(&self, sort: Sort, at: usize) -> Option<Read<Vec<Extent>>> {
        let mut last = self.member(sort, at)?;
        let mut extents = vec![last.value];
        // How many members surely belong here, and where they end: numbers of something else may follow a comma.
        let mut certain = Read { value: 1, end: last.end };
        while extents.len() < LONGEST {
            let Some(joiner) = self.joiner(sort, last) else { break };
            let Some(member) = self.member(sort, joiner.end) else { break };
            // «tháng 11/2017 và 5,1%»
            if joiner.value == Joiner::And && !self.is_free_after(member.end) {
                break;
            }
            let is_complete = is_complete(sort, member.value);
            let is_last = joiner.value == Joiner::And;
            // «ngày 15/6, 3 người»: after a month come only days with theirs; «ngày 23/7, 4 và 12/8» is closed by one.
            if sort == Sort::Day
                && !is_complete
                && is_complete_day(last.value)
                && (is_last || !self.is_closed_by_day(member))
            {
                break;
            }
            let may_end = is_last || is_successor(last.value, member.value);
            extents.push(member.value);
            if is_complete || may_end && self.is_closed(member.end) {
                certain = Read { value: extents.len(), end: member.end };
            }
            if is_complete && is_last {
                break;
            }
            last = member;
        }
        extents.truncate(certain.value);
        share(&mut extents);
        Some(certain.map(|_| extents))
    }

    /// Whether the last member of a list follows, a day with its month: «4 | và 12/8».
    fn is_closed_by_day(&self, member: Read<Extent>) -> bool {
        let last = self.joiner(Sort::Day, member).filter(|joiner| joiner.value == Joiner::And);
        last.and_then(|joiner| self.element(Sort::Day, joiner.end)).is_some_and(|day| is_complete_day(day.value.into()))
    }

    /// An element or a range.
    pub(super) fn member(&self, sort: Sort, at: usize) -> Option<Read<Extent>> {
        let alone = self.element(sort, at)?;
        let Some(last) = self.far_end(sort, alone) else { return Some(alone.map(Extent::from)) };
        let (mut first, last) = complete(alone.value, last);
        // «từ ngày 26 đến 8/8»: over the end of a month.
        if is_reversed(first, last.value)
            && self.tokens.kind(alone.end) != Kind::Dash
            && !is_complete_day(alone.value.into())
        {
            first = first.in_month_before();
        }
        if !is_reversed(first, last.value) {
            return Some(last.map(|last| Extent::range(first, last)));
        }
        // «12-10/6» is neither a range nor a day; what comes before «đến» can stand alone.
        is_complete_day(alone.value.into()).then(|| alone.map(Extent::from))
    }

    /// The other end of a range: behind a dash, «đến», «tới».
    fn far_end(&self, sort: Sort, first: Read<Point>) -> Option<Read<Point>> {
        let at = self.past_range_joiner(first.end)?;
        if let Some(far) = self.headed_element(at) {
            return Some(far);
        }
        let far = self.element(sort, at)?;
        let is_lone_number = !is_complete(sort, far.value.into());
        match sort {
            // «ngày 5/3 đến 10 người»
            Sort::Day if is_lone_number && is_complete_day(first.value.into()) => None,
            Sort::Day if is_lone_number && !self.is_closed(far.end) => None,
            Sort::Month | Sort::Quarter if is_lone_number && !self.is_closed(far.end) => None,
            _ => Some(far),
        }
    }

    /// An element with its head word, a part of the day or of the period before it, or a full numeric date.
    pub(super) fn headed_element(&self, at: usize) -> Option<Read<Point>> {
        let at = match self.term(at) {
            Some(Read { value: Term::Part(_) | Term::Edge(_), end }) => end,
            _ => at,
        };
        if let Some(head) = self.head(at) {
            return self.element(head.value, head.end);
        }
        self.customary(at)
            .or_else(|| self.element(Sort::Day, at).filter(|day| is_complete_day(day.value.into())))
            .or_else(|| self.numeric_month(at))
    }

    /// `7/2014`
    pub(super) fn numeric_month(&self, at: usize) -> Option<Read<Point>> {
        let month = self.small(at).filter(|month| (1..=12).contains(&month.value))?;
        let separator = self.separator(month.end)?;
        let year = self.modern_year(separator.end)?;
        Some(Read { value: Point::month(Year::Stated(year.value), month.value), end: year.end })
    }

    /// The place after what joins the ends of a range: a dash that does not stand in a line of its own, «đến» …
    pub(super) fn past_range_joiner(&self, at: usize) -> Option<usize> {
        if self.tokens.kind(at) != Kind::Dash {
            return self.past_until(at);
        }
        let is_own_line = self.tokens.at(at).gap == Gap::Line && self.tokens.at(at + 1).gap == Gap::Line;
        (!is_own_line).then_some(at + 1)
    }

    /// The place after «đến», «đến hết», «cho tới» …, a clock time after it included.
    fn past_until(&self, at: usize) -> Option<usize> {
        let at = at + usize::from(self.tokens.word(at) == CHO);
        if !matches!(self.tokens.word(at), ĐẾN | TỚI) {
            return None;
        }
        let at = at + 1;
        let at = at + usize::from(self.tokens.word(at) == HẾT);
        Some(self.past_clock(at))
    }

    /// Steps over a time of the day before a date: «17 giờ», «17h30», «8 giờ 30 phút».
    pub(super) fn past_clock(&self, at: usize) -> usize {
        if self.tokens.kind(at) != Kind::Number || self.tokens.at(at).length > 2 {
            return at;
        }
        // «giờ» or «h», minutes, «phút»: the date begins with a word within the next tokens.
        let is_clock = self.tokens.word(at + 1) == GIỜ
            || (self.tokens.kind(at + 1) == Kind::Word && self.tokens.at(at + 1).length == 1);
        if !is_clock {
            return at;
        }
        (at + 2..at + 5).find(|place| self.head(*place).is_some()).unwrap_or(at)
    }

    /// A comma, «và», «hoặc» or both after a member. «đêm 14 rạng sáng 15/6»: a part of the day joins too, as long as
    /// the month is to come.
    fn joiner(&self, sort: Sort, member: Read<Extent>) -> Option<Read<Joiner>> {
        let comma = self.past_comma(member.end);
        let is_and = matches!(self.tokens.word(comma), VÀ | HOẶC) || self.tokens.kind(comma) == Kind::Ampersand;
        let (value, end) = if is_and { (Joiner::And, comma + 1) } else { (Joiner::Comma, comma) };
        let part = match self.term(end) {
            Some(Read { value: Term::Part(_), end }) if sort == Sort::Day && !is_complete_day(member.value) => {
                let head = self.head(end).filter(|head| head.value == Sort::Day);
                Some(head.map_or(end, |head| head.end))
            }
            _ => None,
        };
        let end = part.unwrap_or(end);
        (end > member.end).then_some(Read { value, end })
    }
}

/// What joins two members of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joiner {
    Comma,
    /// «và», «hoặc»: the last member follows.
    And,
}

/// Whether nothing must be taken from another element to know where in a year it stands; for months, quarters: in
/// which year.
fn is_complete(sort: Sort, extent: Extent) -> bool {
    let point = extent.last.unwrap_or(extent.first);
    match sort {
        Sort::Day => is_complete_day(extent),
        Sort::Month | Sort::Quarter | Sort::Year => point.year != Year::Open,
    }
}

fn is_complete_day(extent: Extent) -> bool {
    !matches!(extent.last.unwrap_or(extent.first).unit, Unit::Day { month: None, .. })
}

/// Whether the second is the next month or quarter after the first.
fn is_successor(first: Extent, second: Extent) -> bool {
    match (first.last.unwrap_or(first.first).unit, second.first.unit) {
        (Unit::Month(first), Unit::Month(second)) | (Unit::Quarter(first), Unit::Quarter(second)) => {
            second == first + 1
        }
        _ => false,
    }
}

/// Whether a range ends before it begins; within an unknown year, whether it does so in its month.
fn is_reversed(first: Point, last: Point) -> bool {
    match (first.unit, last.unit) {
        (Unit::Day { month, day }, Unit::Day { month: other, day: until })
            if month == other && first.year == last.year =>
        {
            until < day
        }
        _ => last.is_before(first),
    }
}

/// The two ends of a range, each with what it leaves out taken from the other.
fn complete(first: Point, last: Read<Point>) -> (Point, Read<Point>) {
    let (from, to) = (first, last.value);
    let mut first = fill(from, to);
    let mut last = last.map(|last| fill(last, from));
    // A range over the end of the year: «từ 20/12 đến 5/1/2018».
    if last.value.is_before(first) {
        if let (Year::Open, Year::Stated(year)) = (from.year, first.year) {
            first.year = Year::Stated(year - 1);
        } else if let (Year::Open, Year::Stated(year)) = (to.year, last.value.year) {
            last.value.year = Year::Stated(year + 1);
        }
    }
    (first, last)
}

/// The point with month and year of the other where it has none, and in the calendar of the other.
fn fill(point: Point, other: Point) -> Point {
    let unit = match (point.unit, other.unit) {
        (Unit::Day { month: None, day }, Unit::Day { month, .. }) => Unit::Day { month, day },
        (Unit::Day { month: None, day }, Unit::Month(month)) => Unit::Day { month: Some(month), day },
        (Unit::Day { month, day }, Unit::LunarDay { month: of, .. }) => {
            Unit::LunarDay { month: month.map_or(of, lunar::Month::plain), day }
        }
        (unit, _) => unit,
    };
    let year = if point.year == Year::Open { other.year } else { point.year };
    Point { year, unit }
}

/// Fields that a member of a list leaves out are those of the next, or of the one before.
fn share(extents: &mut [Extent]) {
    for place in (1..extents.len()).rev() {
        let next = extents[place].first;
        extents[place - 1] = extents[place - 1].map(|point| fill(point, next));
    }
    for place in 1..extents.len() {
        let previous = extents[place - 1].last.unwrap_or(extents[place - 1].first);
        extents[place] = extents[place].map(|point| fill(point, previous));
    }
}
