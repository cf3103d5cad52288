//! What is known of two documents, each thing once.

use std::collections::HashSet;

use super::reading::{MOST_TOGETHER, Reading};
use crate::reference::record::{Relation, RelationKind};
use crate::reference::surroundings::{Next, Said};

/// Documents in one list.
pub(super) const MOST_IN_LIST: usize = 100;
/// Relations of one document, and what one statement says of several: more than any does, and a bound for hostile text.
const MOST_RELATIONS: usize = 500;

/// Relations between drafts.
#[derive(Default)]
pub(super) struct Relations {
    /// By the draft that has them.
    lists: Vec<Vec<Relation>>,
    known: HashSet<(u32, RelationKind, u32)>,
}

impl Relations {
    /// Relates each of some documents to each of others.
    pub(super) fn add(&mut self, kind: RelationKind, from: &[u32], to: &[u32]) {
        for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (*one, *other))) {
            let place = one as usize;
            if self.lists.len() <= place {
                self.lists.resize_with(place + 1, Vec::new);
            }
            if one != other
                && let Some(list) = self.lists.get_mut(place).filter(|list| list.len() < MOST_RELATIONS)
                && self.known.insert((one, kind, other))
            {
                list.push(Relation { kind, target: other });
            }
        }
    }

    /// Relates documents, as is said of them, to the reference at a place and to those that stand in one list with it.
    pub(super) fn add_list(
        &mut self,
        said: Said,
        from: &[u32],
        place: usize,
        readings: &[Reading],
        targets: &[Vec<u32>],
    ) {
        if from.len() > MOST_TOGETHER {
            return;
        }
        let mut left = MOST_RELATIONS;
        for to in list(readings, place).filter_map(|place| targets.get(place)) {
            let Some(rest) = left.checked_sub(from.len() * to.len()) else { return };
            left = rest;
            let (from, to) = if said.is_passive { (to.as_slice(), from) } else { (from, to.as_slice()) };
            self.add(said.kind, from, to);
        }
    }

    /// Takes the relations of a draft.
    pub(super) fn take(&mut self, draft: usize) -> Vec<Relation> {
        self.lists.get_mut(draft).map(std::mem::take).unwrap_or_default()
    }
}

/// The places of the references that stand beside each other from this one on. Behind a semicolon the list goes on
/// where nothing more is said of the next reference.
fn list<'r>(readings: &'r [Reading], place: usize) -> impl Iterator<Item = usize> + 'r {
    let joined = readings
        .get(place..)
        .unwrap_or(&[])
        .windows(2)
        .take(MOST_IN_LIST)
        .take_while(|pair| {
            let [one, next] = pair else { return false };
            one.link.next == Next::Beside || one.link.next == Next::Listed && next.link.ends_clause
        })
        .count();
    (place..readings.len()).take(1 + joined)
}
