//! Provisions: «các điểm a, b và c khoản 2, khoản 4 Điều 5», in both orders, with lists and ranges.

mod label;
mod order;
mod side;
mod value;

use std::ops::Range;

use crate::lexicon::words::{HOẶC, NÀY, VÀ};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::record::{Part, PartKind};
use crate::reference::rows::ProvisionLevel;
use crate::reference::tables::{Opener, TABLES};
use crate::text::{Gap, Kind, Span};
use label::{ListedLabel, labels, write_out};
use order::{Joined, LabelledLevel, Named, provisions};
pub(super) use side::after_sides;

/// Units in a chain: more than any act lists, and a bound for hostile text.
const MOST_UNITS: usize = 400;
/// What is written out of the ranges of a chain, so that the value of a few words stays of their kind of length.
const MOST_IN_RANGES: usize = 100;
/// Words and marks between two units: «, và các».
const MOST_BETWEEN: usize = 3;

/// A chain of provisions.
#[derive(Clone, Debug)]
pub(in crate::reference) struct Chain {
    pub(super) provisions: Vec<String>,
    /// Whether it ends with «Điều này».
    pub(super) points_back: bool,
    /// The widest level it names, and how many units it has.
    pub(in crate::reference) widest: ProvisionLevel,
    pub(in crate::reference) units: usize,
    pub(super) parts: Vec<Part>,
}

/// A unit as it is written.
struct Written {
    level: ProvisionLevel,
    /// None for «này».
    labels: Vec<ListedLabel>,
    joined: Joined,
    span: Span,
}

impl Written {
    /// Whether it is «Điều này», which ends a chain.
    fn is_deictic(&self) -> bool {
        self.labels.is_empty()
    }
}

/// The chain that begins with a level word.
pub(super) fn chain(cursor: Cursor) -> Option<Parsed<Chain>> {
    let first = unit(cursor, Joined::Directly).filter(|first| !first.value.is_deictic())?;
    let Parsed { value: written, end } = first.chain(MOST_UNITS, |last, end| {
        let (next, joined) = between_units(end);
        if last.is_deictic() { None } else { unit(next, joined) }
    });
    let points_back = written.last().is_some_and(Written::is_deictic);
    let mut left = MOST_IN_RANGES;
    let (units, spans): (Vec<LabelledLevel>, Vec<Span>) = written
        .into_iter()
        .map(|Written { level, labels, joined, span }| {
            (LabelledLevel { level, labels: write_out(labels, &mut left), joined }, span)
        })
        .unzip();
    let widest = units.iter().map(|unit| unit.level).min()?;
    let named = provisions(&units);
    let provisions: Vec<String> = named.iter().map(|named| named.provision.written()).collect();
    let with_label = (0..units.len()).filter(|place| !units[*place].labels.is_empty());
    let parts = with_label
        .map(|place| {
            let completed = &provisions[completed_by(place, &named)];
            let value = (!completed.is_empty()).then(|| completed.join(" "));
            Part { kind: PartKind::Provision, span: spans[place], value }
        })
        .collect();
    let chain = Chain { provisions, points_back, widest, units: units.len(), parts };
    (!chain.provisions.is_empty()).then_some(Parsed::new(chain, end))
}

/// Which provisions have this unit as their narrowest.
fn completed_by(unit: usize, named: &[Named]) -> Range<usize> {
    named.partition_point(|named| named.unit < unit)..named.partition_point(|named| named.unit <= unit)
}

/// Whether a unit begins here: «Điều 1», «Chương II».
pub(crate) fn begins_unit(cursor: Cursor) -> bool {
    unit(cursor, Joined::Directly).is_some()
}

/// One level word with its labels, or with «này».
fn unit(cursor: Cursor, joined: Joined) -> Option<Parsed<Written>> {
    let Parsed { value: Opener::Provision(level), end } = TABLES.opener(cursor)? else { return None };
    let labels = match end.eat_word(NÀY) {
        Some(after) => Parsed::new(Vec::new(), after),
        None => labels(end, *level)?,
    };
    let span = cursor.span_to(labels.end);
    Some(labels.map(|labels| Written { level: *level, labels, joined, span }))
}

/// The place after what joins two units, and how closely it joins them.
fn between_units(cursor: Cursor) -> (Cursor, Joined) {
    let mut cursor = after_sides(cursor);
    let mut joined = Joined::Directly;
    for _ in 0..MOST_BETWEEN {
        joined = match (cursor.kind(), cursor.word()) {
            (Kind::Comma, _) => joined.max(Joined::Comma),
            (Kind::Semicolon, _) | (_, VÀ | HOẶC) => Joined::List,
            // A dash that begins a line is the bullet of the next item.
            (Kind::Dash, _) if cursor.token().gap != Gap::Line => joined,
            _ if cursor.is(Class::BetweenUnits) => joined,
            _ => break,
        };
        cursor = cursor.skip(1);
    }
    (cursor, joined)
}

#[cfg(test)]
mod tests {
    use crate::{Options, annotate};

    #[test]
    fn a_hundred_units_between_the_ends_of_ranges_are_written_out() {
        let document =
            annotate("Điều 1 đến Điều 91, Điều 101 đến Điều 191 Nghị định 1/2020/NĐ-CP", &Options::default());
        let named = &document.mentions[0].provisions;
        assert_eq!(named.len(), 2 + 2 + 100);
        assert_eq!(
            [named.first(), named.get(90), named.get(102), named.last()].map(|it| it.map(String::as_str)),
            [Some("D1"), Some("D91"), Some("D112"), Some("D191"),]
        );
    }
}
