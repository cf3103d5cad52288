//! The fifth stage: what one document has to do with another.

use std::collections::HashMap;

use super::drafts::Drafts;
use super::party::dated;
use super::reading::{MOST_TOGETHER, Reading, own};
use super::relations::{MOST_IN_LIST, Relations};
use crate::reference::model::roman;
use crate::reference::record::RelationKind;
use crate::reference::rows::PartyDocument;
use crate::reference::surroundings::{Lead, Next};

/// References between the bases and what is issued on them: «Xét Tờ trình số …».
const MOST_PROPOSALS: usize = 2;

/// What the words around the references say of their documents.
pub(super) fn relate(readings: &[Reading], targets: &[Vec<u32>], relations: &mut Relations) {
    let mut bases = Bases::default();
    let own = own(readings, targets).map_or(&[][..], std::slice::from_ref);
    // Who does something to the reference before this one.
    let mut subject: &[u32] = &[];
    let mut before = None;
    for (place, reading) in readings.iter().enumerate() {
        let these = targets.get(place).map_or(&[][..], Vec::as_slice);
        if let Some(said) = reading.link.relation {
            subject = if said.goes_on && !subject.is_empty() { subject } else { these };
            relations.add_list(said, subject, place + 1, readings, targets);
        } else if reading.link.next != Next::Beside {
            subject = &[];
        }
        bases.read(reading, before, (own, these), relations);
        before = Some(reading);
    }
}

/// «Căn cứ …; Căn cứ …»: what the document rests on that the text itself is, or else the next one that is said to be
/// issued.
#[derive(Default)]
struct Bases {
    all: Vec<u32>,
    /// Whether the reference before is one.
    goes_on: bool,
    /// References behind the last one.
    others: usize,
}

impl Bases {
    /// Goes over one reading; `own` are the text's own document and `these` those of the reading.
    fn read(
        &mut self,
        reading: &Reading,
        before: Option<&Reading>,
        (own, these): (&[u32], &[u32]),
        relations: &mut Relations,
    ) {
        let link = reading.link;
        let before = before.map(|before| before.link);
        // «Căn cứ Nghị định A hướng dẫn Luật B; Nghị định C»: the law is no basis, but the list goes on.
        if self.goes_on && link.lead != Some(Lead::Basis) && before.is_some_and(|before| before.relation.is_some()) {
            return;
        }
        let is_listed = before.is_some_and(|before| before.next != Next::Apart);
        self.goes_on = link.lead == Some(Lead::Basis) || self.goes_on && is_listed;
        if self.goes_on {
            relations.add(RelationKind::BasedOn, own, these);
            self.all.extend(these);
            self.others = 0;
            return;
        }
        self.others += 1;
        if link.lead == Some(Lead::Issued) && self.all.len() <= MOST_IN_LIST && these.len() <= MOST_TOGETHER {
            relations.add(RelationKind::BasedOn, these, &self.all);
        }
        if link.lead == Some(Lead::Issued) || self.others > MOST_PROPOSALS {
            self.all.clear();
        }
    }
}

/// A plenum's resolution comprises its numbered ones that the text mentions.
pub(super) fn comprise(drafts: &Drafts, relations: &mut Relations) {
    let plenums: Vec<(u32, u8, Option<u8>)> = (0..)
        .zip(&drafts.list)
        .filter_map(|(at, draft)| draft.plenum.map(|(plenum, term)| (at, plenum, term)))
        .collect();
    if plenums.is_empty() {
        return;
    }
    let mut adopted: HashMap<u8, Vec<(u32, PartyDocument)>> = HashMap::new();
    for (at, draft) in (0..).zip(&drafts.list) {
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
        relations.add(RelationKind::Comprises, &[at], &adopted);
    }
}
