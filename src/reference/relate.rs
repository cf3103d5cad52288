//! What one document has to do with another.

use std::collections::HashMap;

use super::back::MOST_TOGETHER;
use super::draft::dated;
use super::model::roman;
use super::record::{Relation, RelationKind};
use super::resolve::{Reading, Resolver};
use super::rows::PartyDocument;
use super::surroundings::{Lead, Next, Said};

/// Documents in one list.
const MOST_IN_LIST: usize = 100;
/// References between the bases and what is issued on them: «Xét Tờ trình số …».
const MOST_PROPOSALS: usize = 2;
/// Relations of one document, and what one statement says of several: more than any does, and a bound for hostile text.
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
            one.link.next == Next::Beside || one.link.next == Next::Listed && next.link.ends_clause
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
        let own = own(readings).and_then(|own| targets.get(own)?.get(..1)).unwrap_or(&[]);
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
            } else if link.next != Next::Beside {
                subject = &[];
            }
            let before = place.checked_sub(1).and_then(|before| readings.get(before)).map(|before| before.link);
            // «Căn cứ Nghị định A hướng dẫn Luật B; Nghị định C»: the law is no basis, but the list goes on.
            let says_basis = link.lead == Some(Lead::Basis);
            if is_basis && !says_basis && before.is_some_and(|before| before.relation.is_some()) {
                continue;
            }
            is_basis = says_basis || is_basis && before.is_some_and(|before| before.next != Next::Apart);
            if is_basis {
                self.add_relations(RelationKind::BasedOn, own, these);
                bases.extend(these);
                others = 0;
                continue;
            }
            others += 1;
            let is_issued = link.lead == Some(Lead::Issued);
            if is_issued && bases.len() <= MOST_IN_LIST && these.len() <= MOST_TOGETHER {
                self.add_relations(RelationKind::BasedOn, these, &bases);
            }
            if is_issued || others > MOST_PROPOSALS {
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
        if from.len() > MOST_TOGETHER {
            return;
        }
        let mut left = MOST_RELATIONS;
        for to in list(readings, place).filter_map(|place| targets.get(place)) {
            let Some(rest) = left.checked_sub(from.len() * to.len()) else { return };
            left = rest;
            let (from, to) = if said.is_passive { (to.as_slice(), from) } else { (from, to.as_slice()) };
            self.add_relations(said.kind, from, to);
        }
    }

    fn add_relations(&mut self, kind: RelationKind, from: &[u32], to: &[u32]) {
        for (one, other) in from.iter().flat_map(|one| to.iter().map(move |other| (*one, *other))) {
            if let Some(draft) = self
                .drafts
                .get_mut(one as usize)
                .filter(|draft| one != other && draft.record.relations.len() < MOST_RELATIONS)
                .filter(|_| self.related.insert((one, kind, other)))
            {
                draft.record.relations.push(Relation { kind, target: other });
            }
        }
    }

    /// A plenum's resolution comprises its numbered ones that the text mentions.
    fn comprise(&mut self) {
        let plenums: Vec<(u32, u8, Option<u8>)> = (0..)
            .zip(&self.drafts)
            .filter_map(|(at, draft)| draft.plenum.map(|(plenum, term)| (at, plenum, term)))
            .collect();
        if plenums.is_empty() {
            return;
        }
        let mut adopted: HashMap<u8, Vec<(u32, PartyDocument)>> = HashMap::new();
        for (at, draft) in (0..).zip(&self.drafts) {
            if let Some(known) = dated(draft)
                && let Some(plenum) = known.plenum
            {
                adopted.entry(plenum).or_default().push((at, known));
            }
        }
        for (at, plenum, term) in plenums {
            let term = term.map(roman);
            let of_term = |known: &PartyDocument| term.as_deref().is_none_or(|term| known.term == term);
            let adopted = adopted.get(&plenum).into_iter().flatten();
            let adopted: Vec<u32> = adopted.filter(|(_, known)| of_term(known)).map(|(at, _)| *at).collect();
            self.add_relations(RelationKind::Comprises, &[at], &adopted);
        }
    }
}
