//! Which unit belongs to which: «Điều 139, khoản 4» and «điểm a và điểm b khoản 1 Điều 40».

use super::value::Provision;
use crate::reference::rows::ProvisionLevel;

/// How closely two units of a chain stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joined {
    /// `khoản 1 Điều 5`, `khoản 1 của Điều 5`
    Directly,
    /// `khoản 1, Điều 5`
    Comma,
    /// `điểm a khoản 1; điểm b khoản 2`, also «và», «hoặc».
    List,
}

/// One level word with its labels.
#[derive(Clone, Debug)]
pub(super) struct LabelledLevel {
    pub(super) level: ProvisionLevel,
    /// None for «này».
    pub(super) labels: Vec<String>,
    /// How it is joined to the unit before it.
    pub(super) joined: Joined,
}

/// A provision, and the place of its narrowest unit in the chain.
pub(super) struct Named<'a> {
    pub(super) provision: Provision<'a>,
    pub(super) unit: usize,
}

/// The provisions that the units of a chain name, in the order of their units.
pub(super) fn provisions(units: &[LabelledLevel]) -> Vec<Named<'_>> {
    if is_widest_first(units) { widest_first(units) } else { narrowest_first(units) }
}

/// Whether the wider unit stands first: «Điều 139, khoản 4». The closest pair of units that differ decides.
fn is_widest_first(units: &[LabelledLevel]) -> bool {
    let pairs = units.windows(2).filter(|pair| pair[0].level != pair[1].level && pair[1].joined != Joined::List);
    pairs.min_by_key(|pair| pair[1].joined).is_some_and(|pair| pair[0].level < pair[1].level)
}

fn widest_first(units: &[LabelledLevel]) -> Vec<Named<'_>> {
    let mut named: Vec<Named> = Vec::new();
    for (place, unit) in units.iter().enumerate() {
        let last = named.last().map(|last| last.provision);
        let parent = last.map(|last| last.above(unit.level)).unwrap_or_default();
        // The parent alone was only the way to this unit.
        if last.is_some_and(|last| last == parent && last.narrowest().is_some()) {
            named.pop();
        }
        for label in &unit.labels {
            let mut provision = parent;
            provision.set(unit.level, label);
            named.push(Named { provision, unit: place });
        }
    }
    named
}

/// «điểm a và điểm b khoản 1 Điều 40»: what is wider stands after what it holds, and is shared by all that still lack it.
fn narrowest_first(units: &[LabelledLevel]) -> Vec<Named<'_>> {
    let mut named: Vec<Named> = Vec::new();
    // For each level those that lack it, and name a narrower one.
    let mut lacking: [Vec<usize>; ProvisionLevel::ALL.len()] = Default::default();
    for (at, unit) in units.iter().enumerate() {
        let mut labels = unit.labels.as_slice();
        let lacks = std::mem::take(&mut lacking[unit.level as usize]);
        if let ([label, more @ ..], false) = (labels, lacks.is_empty()) {
            lacks.iter().for_each(|place| named[*place].provision.set(unit.level, label));
            labels = more;
        }
        for label in labels {
            lacking[..unit.level as usize].iter_mut().for_each(|lacking| lacking.push(named.len()));
            named.push(Named { provision: alone(unit.level, label), unit: at });
        }
    }
    named
}

fn alone(level: ProvisionLevel, label: &str) -> Provision<'_> {
    let mut provision = Provision::default();
    provision.set(level, label);
    provision
}
