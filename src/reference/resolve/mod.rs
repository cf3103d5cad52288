//! What only the whole document tells of its references: one record for each document that is spoken of.
//!
//! The stages take what the ones before them give: [`merge`] makes one draft of all whole numbers and names of a
//! document, [`alias`] says what the text itself calls them, [`short`] what short forms mean, [`back`] what words mean
//! that point back, [`relate`] how the documents are related, and [`finish`] makes the records.

mod alias;
mod amended;
mod amending;
mod back;
mod check;
mod decode;
mod describe;
mod draft;
mod drafts;
mod finish;
mod forms;
mod identity;
mod lend;
mod merge;
mod namesakes;
mod own;
mod party;
mod reading;
mod relate;
mod relations;
mod section;
mod short;

pub(crate) use reading::{Issued, Own, Reading};

use super::model::Fault;
use super::record::DocumentRecord;
use super::surroundings::{Anaphor, Statement};
use crate::agency::AgencyRecord;
use crate::record::Resolved;
use drafts::Drafts;
use relations::Relations;

/// Makes the records. `unnumbered` is the head of the text, if it has no number, `bodies` are those that the text names,
/// `day` is that of the article (EDTF), where it is known.
pub(crate) fn resolve<'a>(
    readings: &[Reading<'a>],
    unnumbered: Option<&Own<'a>>,
    anaphora: &[Anaphor],
    statements: &[Statement],
    bodies: &[AgencyRecord],
    day: Option<&str>,
) -> Resolved<DocumentRecord, Fault> {
    let mut drafts = Drafts::with_room(readings);
    // Whole numbers and full names first: the short forms of the text can stand before them.
    let mut targets = merge::whole(readings, &mut drafts);
    own::describe(readings, &targets, &mut drafts);
    let unnumbered = unnumbered.and_then(|own| own::enter(own, &mut drafts));
    let unnumbered = unnumbered.as_ref();
    let aliases = alias::of(readings, &targets, &drafts);
    let mut ambiguous = short::fill(readings, &aliases, day, &mut targets, &mut drafts);
    let back = back::point_back(readings, anaphora, &aliases, unnumbered, &drafts, &mut targets);
    ambiguous.extend(back.ambiguous);
    let mut relations = Relations::default();
    let known = relate::Known {
        readings,
        targets: &targets,
        unnumbered,
        meant: &back.meant,
        ambiguous: &ambiguous,
        drafts: &drafts,
    };
    let articles = anaphora.iter().filter(|anaphor| anaphor.kind.is_none()).map(|heading| heading.span.start);
    relate::relate(&known, statements, &articles.collect::<Vec<_>>(), &mut relations);
    relate::comprise(&known, &mut relations);
    amending::relate(&known, &mut relations);
    let (list, mut faults) = drafts.finished();
    faults.append(&mut relations.faults);
    let records = finish::finish(
        readings,
        &mut targets,
        finish::Found { drafts: list, unnumbered, anaphora: back.anaphora, relations },
        bodies,
        day.and_then(reading::year_of),
    );
    Resolved { records, targets, ambiguous, faults }
}
