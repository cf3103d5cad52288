//! When bodies existed, and what came before and after them.

use std::fmt::{Display, Formatter};

use crate::agency::model::Period;
use crate::agency::tables::PERIODS;
use crate::place::Level;

impl Period {
    /// As an EDTF interval.
    pub(crate) fn edtf(&self) -> String {
        let open = |date: &'static str| if date.is_empty() { ".." } else { date };
        [open(self.from), "/", open(self.to)].concat()
    }

    /// Whether the body existed on that day, as exactly as both are known.
    pub(crate) fn holds(&self, day: &str) -> bool {
        !is_before(day, self.from) && !is_before(self.to, day)
    }

    /// The time that lies in both.
    fn and(self, other: Self) -> Self {
        let from = self.from.max(other.from);
        let is_longer = self.to.is_empty() || !other.to.is_empty() && other.to < self.to;
        if is_longer { Self { from, ..other } } else { Self { from, ..self } }
    }
}

/// Whether a date lies before another one, in the fields that both have.
fn is_before(one: &str, other: &str) -> bool {
    let length = one.len().min(other.len());
    one.get(..length) < other.get(..length)
}

impl Display for Period {
    fn fmt(&self, out: &mut Formatter) -> std::fmt::Result {
        let write = |out: &mut Formatter, date: &str| {
            date.rsplit('-').enumerate().try_for_each(|(place, field)| {
                let slash = if place > 0 { "/" } else { "" };
                write!(out, "{slash}{field}")
            })
        };
        write(out, self.from)?;
        out.write_str("–")?;
        write(out, self.to)?;
        if self.successor.is_empty() { Ok(()) } else { write!(out, " → {}", self.successor) }
    }
}

/// The row for all that belongs to a district.
const OF_A_DISTRICT: &str = "cấp huyện";

/// When a body existed, as far as its kind, its level or its province began or ended.
pub(crate) fn of(core: &str, level: Option<Level>, place: Option<&str>) -> Option<Period> {
    let by_level = match (level, place) {
        (Some(Level::District), _) => row(OF_A_DISTRICT),
        (Some(Level::Province), Some(place)) => row(&["tỉnh ", place].concat()),
        _ => None,
    };
    match (row(core), by_level) {
        (Some(one), Some(other)) => Some(one.and(other)),
        (one, other) => one.or(other),
    }
}

/// The bodies that this one followed. A body of the whole country is followed by one of it, and by none of the branches
/// of the same name: «Cục Thuế» has followed «Tổng cục Thuế», «Cục Thuế tỉnh Nghệ An» has not.
pub(crate) fn predecessors(
    name: &str,
    level: Option<Level>,
    today: Option<&str>,
) -> impl Iterator<Item = &'static str> {
    let may_follow = move |period: &Period| match level {
        Some(level) => level == Level::Central || !period.is_central,
        // Whose it is the name leaves open; on the day of the text there is but the one that followed.
        None => !period.is_central || today.is_some_and(|today| !period.holds(today)),
    };
    let ours = PERIODS.iter().filter(move |(_, period)| period.successor == name && may_follow(period));
    ours.map(|(name, _)| *name)
}

fn row(name: &str) -> Option<Period> {
    let place = PERIODS.binary_search_by_key(&name, |(name, _)| *name).ok()?;
    PERIODS.get(place).map(|(_, period)| *period)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &'static str, to: &'static str) -> Period {
        Period { from, to, ..Period::default() }
    }

    #[test]
    fn a_period_holds_as_exactly_as_it_is_known() {
        let ministry = period("2007", "2025-02-28");
        for (day, holds) in [("2006-12-31", false), ("2007-01-01", true), ("2025-02-28", true), ("2025-03-01", false)] {
            assert_eq!(ministry.holds(day), holds, "{day}");
        }
        assert!(period("", "").holds("1945-09-02"));
    }

    #[test]
    fn two_periods_have_the_shorter_time_in_common() {
        assert_eq!(period("2025-02", "").and(period("", "2025-06-30")), period("2025-02", "2025-06-30"));
        assert_eq!(period("", "2025-03").and(period("", "2025-06-30")), period("", "2025-03"));
    }

    #[test]
    fn periods_are_told_in_the_order_of_day_month_year() {
        let period = Period { from: "2018", to: "2025-02-28", successor: "Bộ Tài chính", is_central: true };
        assert_eq!(period.to_string(), "2018–28/02/2025 → Bộ Tài chính");
        assert_eq!(period.edtf(), "2018/2025-02-28");
    }
}
