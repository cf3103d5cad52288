//! What points back, and what one document has to do with another.

use std::collections::HashMap;

use super::draft::dated;
use super::model::roman;
use super::record::{Relation, RelationKind};
use super::resolve::{Reading, Resolver};

impl Resolver<'_> {
    /// «khoản 2 Điều 5 Nghị định này»: the last document of that type before it. Bare words that point back are noted.
    pub(super) fn point_back(&mut self, readings: &[Reading], targets: &mut [Vec<u32>]) {
        let mut last: HashMap<&'static str, u32> = HashMap::new();
        for (reading, targets) in readings.iter().zip(targets) {
            let reference = reading.located.value;
            if reference.points_back
                && reference.cited.is_empty()
                && let Some(draft) = reference.kind.and_then(|kind| last.get(kind.name)).copied()
            {
                targets.push(draft);
            }
            for target in targets.iter() {
                if let Some(kind) = self.drafts.get(*target as usize).and_then(|draft| draft.kind) {
                    last.insert(kind.name, *target);
                }
            }
            for (kind, span) in &reading.link.anaphora {
                let draft = last.get(kind.name).and_then(|draft| self.drafts.get_mut(*draft as usize));
                if let Some(draft) = draft {
                    draft.record.anaphora.push(*span);
                }
            }
        }
    }

    pub(super) fn relate(&mut self, readings: &[Reading], targets: &[Vec<u32>]) {
        let place_of: HashMap<u32, usize> =
            readings.iter().enumerate().map(|(place, reading)| (reading.located.mention, place)).collect();
        let of =
            |mention: u32| place_of.get(&mention).and_then(|place| targets.get(*place)).map_or(&[][..], Vec::as_slice);
        // The document that the text itself is stands at its head: «Số: 228/CĐ-TTg».
        let own = readings
            .first()
            .filter(|first| first.located.value.kind.is_none() && first.located.value.provisions.is_empty());
        let own: Vec<u32> = own.map(|own| of(own.located.mention).to_vec()).unwrap_or_default();
        for reading in readings {
            let mention = reading.located.mention;
            for ahead in &reading.link.relations {
                let (mut from, mut to) = (of(mention), of(mention + ahead.ahead));
                if ahead.is_passive {
                    std::mem::swap(&mut from, &mut to);
                }
                self.add_relations(ahead.kind, from, to);
            }
            if reading.link.is_basis {
                self.add_relations(RelationKind::BasedOn, &own, of(mention));
            }
        }
        self.comprise();
    }

    fn add_relations(&mut self, kind: RelationKind, from: &[u32], to: &[u32]) {
        for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (*one, *other))) {
            let relation = Relation { kind, target: other };
            if let Some(draft) = self
                .drafts
                .get_mut(one as usize)
                .filter(|draft| one != other && !draft.record.relations.contains(&relation))
            {
                draft.record.relations.push(relation);
            }
        }
    }

    /// A plenum's resolution comprises its numbered ones that the text mentions.
    fn comprise(&mut self) {
        let plenums: Vec<(u32, u8, Option<u8>)> = (0..)
            .zip(&self.drafts)
            .filter_map(|(at, draft)| draft.plenum.map(|(plenum, term)| (at, plenum, term)))
            .collect();
        for (at, plenum, term) in plenums {
            let adopted: Vec<u32> = (0..)
                .zip(&self.drafts)
                .filter(|(_, draft)| {
                    dated(self.tables, draft).is_some_and(|known| {
                        known.plenum == Some(plenum) && term.is_none_or(|term| known.term == roman(term))
                    })
                })
                .map(|(at, _)| at)
                .collect();
            self.add_relations(RelationKind::Comprises, &[at], &adopted);
        }
    }
}
