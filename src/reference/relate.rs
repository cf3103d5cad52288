//! What one document has to do with another.

use super::draft::dated;
use super::model::roman;
use super::record::{Relation, RelationKind};
use super::relation::Said;
use super::resolve::{Reading, Resolver};

/// Documents in one list.
const MOST_IN_LIST: usize = 100;
/// References between the bases and what is issued on them: «Xét Tờ trình số …».
const MOST_PROPOSALS: usize = 2;
/// Relations of one document: more than any has, and a bound for hostile text.
const MOST_RELATIONS: usize = 500;

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
            one.link.joins_next || one.link.lists_next && next.link.ends_clause
        })
        .count();
    (place..readings.len()).take(1 + joined)
}

/// The place of the reference that is the text's own number, at its head: «Số: 228/CĐ-TTg».
pub(super) fn own(readings: &[Reading]) -> Option<usize> {
    let first = readings.first()?;
    let names_itself = first.located.value.kind.is_none() || first.link.is_heading;
    (names_itself && first.located.value.provisions.is_empty()).then_some(0)
}

impl Resolver<'_> {
    /// What the words around the references say of their documents.
    pub(super) fn relate(&mut self, readings: &[Reading], targets: &[Vec<u32>]) {
        // The document that the text itself is rests on every basis; else the next one that is said to be issued.
        let own = own(readings).and_then(|own| targets.get(own)).map_or(&[][..], Vec::as_slice);
        let mut bases: Vec<u32> = Vec::new();
        let mut is_basis = false;
        let mut others = 0;
        // Who does something to the reference before this one.
        let mut subject: &[u32] = &[];
        for (place, reading) in readings.iter().enumerate() {
            let link = reading.link;
            let these = targets.get(place).map_or(&[][..], Vec::as_slice);
            if let Some(said) = link.relation {
                subject = if said.goes_on && !subject.is_empty() { subject } else { these };
                self.relate_list(said, subject, place + 1, readings, targets);
            } else if !link.joins_next {
                subject = &[];
            }
            let before = place.checked_sub(1).and_then(|before| readings.get(before)).map(|before| before.link);
            // «Căn cứ Nghị định A hướng dẫn Luật B; Nghị định C»: the law is no basis, but the list goes on.
            if is_basis && !link.is_basis && before.is_some_and(|before| before.relation.is_some()) {
                continue;
            }
            is_basis = link.is_basis || is_basis && before.is_some_and(|before| before.joins_next || before.lists_next);
            if is_basis {
                self.add_relations(RelationKind::BasedOn, own, these);
                bases.extend(these);
                others = 0;
                continue;
            }
            others += 1;
            if link.is_issued && bases.len() <= MOST_IN_LIST {
                self.add_relations(RelationKind::BasedOn, these, &bases);
            }
            if link.is_issued || others > MOST_PROPOSALS {
                bases.clear();
            }
        }
        self.comprise();
    }

    /// Relates documents to the reference at a place and to those that stand in one list with it.
    pub(super) fn relate_list(
        &mut self,
        said: Said,
        from: &[u32],
        place: usize,
        readings: &[Reading],
        targets: &[Vec<u32>],
    ) {
        for to in list(readings, place).filter_map(|place| targets.get(place)) {
            let (from, to) = if said.is_passive { (to.as_slice(), from) } else { (from, to.as_slice()) };
            self.add_relations(said.kind, from, to);
        }
    }

    fn add_relations(&mut self, kind: RelationKind, from: &[u32], to: &[u32]) {
        for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (*one, *other))) {
            let relation = Relation { kind, target: other };
            if let Some(draft) = self
                .drafts
                .get_mut(one as usize)
                .filter(|draft| one != other && draft.record.relations.len() < MOST_RELATIONS)
                .filter(|draft| !draft.record.relations.contains(&relation))
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
