//! What only the whole document tells of its references: one record for each document that is spoken of.
//!
//! The stages take what the ones before them give: [`merge`] makes one draft of all whole numbers and names of a
//! document, [`alias`] says what the text itself calls them, [`short`] what short forms mean, [`back`] what words mean
//! that point back, [`relate`] how the documents are related, and [`finish`] makes the records.

mod alias;
mod back;
mod check;
mod decode;
mod describe;
mod draft;
mod drafts;
mod finish;
mod forms;
mod identity;
mod ids;
mod letterhead;
mod merge;
mod namesakes;
mod party;
mod reading;
mod relate;
mod relations;
mod short;

pub(crate) use ids::Ids;
pub(crate) use reading::{Issued, Reading};

use super::model::Fault;
use super::record::DocumentRecord;
use super::surroundings::Anaphor;
use crate::date::DateRecord;
use crate::record::Resolved;
use drafts::Drafts;
use relations::Relations;

/// Makes the records. `day` is that of the article (EDTF), where it is known; `head` the date at the head of the text.
pub(crate) fn resolve<'a>(
    readings: &[Reading<'a>],
    anaphora: &[Anaphor],
    day: Option<&str>,
    head: Option<&DateRecord>,
) -> Resolved<DocumentRecord, Fault> {
    let mut drafts = Drafts::default();
    // Whole numbers and full names first: the short forms of the text can stand before them.
    let mut targets = merge::whole(readings, &mut drafts);
    letterhead::date(readings, &targets, &mut drafts, head);
    let aliases = alias::of(readings, &targets, &drafts);
    let mut ambiguous = short::fill(readings, &aliases, day, &mut targets, &mut drafts);
    let mut relations = Relations::default();
    let back = back::point_back(readings, anaphora, &aliases, &drafts, &mut targets, &mut relations);
    ambiguous.extend(back.ambiguous);
    relate::relate(readings, &targets, &mut relations);
    relate::comprise(&drafts, &mut relations);
    let Drafts { list, faults, .. } = drafts;
    let records = finish::finish(
        readings,
        &mut targets,
        finish::Found { drafts: list, anaphora: back.anaphora, relations },
        day.and_then(reading::year_of),
    );
    Resolved { records, targets, ambiguous, faults }
}
