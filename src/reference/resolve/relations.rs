//! What is known of two documents, each thing once.

use crate::reference::model::Fault;
use crate::reference::record::{Relation, RelationKind};
use crate::text::Span;

/// Relations of one document: more than any has, and a bound for hostile text.
const MOST_RELATIONS: usize = 500;
/// Provisions that one relation concerns.
const MOST_PROVISIONS: usize = 100;

/// Relations between drafts.
#[derive(Default)]
pub(super) struct Relations {
    /// By the draft that has them. A list is short enough to be looked through.
    lists: Vec<Vec<Relation>>,
    /// What does not agree in the mentions that say so.
    pub(super) faults: Vec<(u32, Fault)>,
}

/// What a statement says.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) kind: RelationKind,
    /// The words that say it.
    pub(super) evidence: Span,
    /// The provisions of the other document that it concerns.
    pub(super) provisions: &'a [String],
}

impl Relations {
    /// Relates each of some documents to each of others; what was said before keeps its words and gets the provisions.
    pub(super) fn add(&mut self, said: Said, from: &[u32], to: &[u32]) {
        for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (*one, *other))) {
            if one != other {
                self.add_one(said, one, other);
            }
        }
    }

    fn add_one(&mut self, Said { kind, evidence, provisions }: Said, one: u32, other: u32) {
        let place = one as usize;
        if self.lists.len() <= place {
            self.lists.resize_with(place + 1, Vec::new);
        }
        let Some(list) = self.lists.get_mut(place) else { return };
        let known = list.iter().rposition(|known| known.target == other && known.kind == kind);
        let at = known.unwrap_or(list.len());
        if at == list.len() && at < MOST_RELATIONS {
            list.push(Relation { kind, target: other, provisions: Vec::new(), evidence });
        }
        let Some(relation) = list.get_mut(at) else { return };
        for provision in provisions {
            if relation.provisions.len() < MOST_PROVISIONS && !relation.provisions.contains(provision) {
                relation.provisions.push(provision.clone());
            }
        }
    }

    /// Takes the relations of a draft.
    pub(super) fn take(&mut self, draft: usize) -> Vec<Relation> {
        self.lists.get_mut(draft).map(std::mem::take).unwrap_or_default()
    }
}
