//! The last stage: drafts become records, in the order of their first mention, with mentions and unique ids.

use std::mem;

use super::draft::Draft;
use super::identity::CONSTITUTION;
use super::party::{Committees, know_party};
use super::reading::{OPEN, Reading};
use super::relations::Relations;
use crate::agency::AgencyRecord;
use crate::record::Ids;
use crate::reference::model::{Bare, Type};
use crate::reference::record::{Anaphora, DocumentRecord};
use crate::text::slug;

/// What was found out of the documents, whose places all of it counts.
pub(super) struct Found<'a> {
    pub(super) drafts: Vec<Draft<'a>>,
    /// The one that the text itself is, if it has no number.
    pub(super) unnumbered: Option<&'a u32>,
    /// Words that point back, each with the document that it means.
    pub(super) anaphora: Vec<(u32, Anaphora)>,
    pub(super) relations: Relations,
}

/// Makes the records of the documents that are mentioned or that the text itself is, and makes the targets count them.
pub(super) fn finish(
    readings: &[Reading],
    targets: &mut [Vec<u32>],
    found: Found,
    bodies: &[AgencyRecord],
    year: Option<u16>,
) -> Vec<DocumentRecord> {
    let Found { mut drafts, unnumbered, anaphora, mut relations } = found;
    let places = places(readings, targets, unnumbered, &mut drafts);
    for (draft, anaphor) in anaphora {
        if let Some(draft) = drafts.get_mut(draft as usize) {
            draft.record.anaphora.push(anaphor);
        }
    }
    let committees = Committees::among(bodies);
    let count = places.iter().filter(|place| **place != OPEN).count();
    let mut records = vec![DocumentRecord::default(); count];
    for (at, (draft, place)) in drafts.iter_mut().zip(&places).enumerate() {
        let Some(record) = records.get_mut(*place as usize) else { continue };
        know_party(year, draft);
        committees.know(draft);
        draft.record.id = id(draft);
        draft.record.relations = relations.take(at);
        for relation in &mut draft.record.relations {
            relation.target = places.get(relation.target as usize).copied().unwrap_or(OPEN);
        }
        *record = mem::take(&mut draft.record);
    }
    let mut ids = Ids::default();
    for record in &mut records {
        record.id = ids.take(mem::take(&mut record.id));
    }
    records
}

/// Gives the drafts their mentions; the place of each among the records, [`OPEN`] for what no mention means. A document
/// that the text itself is needs none.
fn places(readings: &[Reading], targets: &mut [Vec<u32>], unnumbered: Option<&u32>, drafts: &mut [Draft]) -> Vec<u32> {
    let mut places = vec![OPEN; drafts.len()];
    let mut count = 0;
    if let Some(place) = unnumbered.and_then(|own| places.get_mut(*own as usize)) {
        *place = count;
        count += 1;
    }
    for (reading, targets) in readings.iter().zip(targets) {
        for target in targets {
            let at = *target as usize;
            let (Some(draft), Some(place)) = (drafts.get_mut(at), places.get_mut(at)) else { continue };
            let mention = reading.located.mention;
            if draft.record.mentions.last() != Some(&mention) {
                draft.record.mentions.push(mention);
            }
            if *place == OPEN {
                *place = count;
                count += 1;
            }
            *target = *place;
        }
    }
    places
}

/// The id: type and number or name, which are the key and are taken, and place and date where the number alone is not unique.
fn id(draft: &mut Draft) -> String {
    let mut id = mem::take(&mut draft.key);
    if id == CONSTITUTION {
        id.push_str(":current");
    }
    if let Some(place) = draft.place.filter(|_| draft.decoded.is_local()) {
        id.push('@');
        id.push_str(&slug(place));
    }
    let is_open = draft.number.as_ref().is_some_and(|number| number.year.is_none() && !is_standard(draft.kind));
    if let Some(date) = draft.record.date.as_deref().filter(|_| is_open) {
        id.push('#');
        id.push_str(date);
    }
    id
}

fn is_standard(kind: Option<Type>) -> bool {
    kind.is_some_and(|kind| kind.bare == Bare::Standard)
}
