//! The second stage: what the text itself calls its documents, «(sau đây gọi tắt là Nghị quyết 18)».

use super::drafts::Drafts;
use super::identity::{By, identify};
use super::reading::{OPEN, Reading};
use crate::record::HashMap;
use crate::reference::surroundings::Alias;

/// The draft that a short name means, by the key of its identity or by the type word that it is, and where it is given.
pub(super) type Aliases = HashMap<String, (u32, u32)>;

/// The short names that the readings define.
pub(super) fn of(readings: &[Reading], targets: &[Vec<u32>], drafts: &Drafts) -> Aliases {
    let defined = readings.iter().zip(targets).enumerate().filter_map(|(place, (reading, meant))| {
        let [draft] = meant.as_slice() else { return None };
        let name = match reading.link.alias? {
            Alias::Word(kind) => kind.name.to_owned(),
            Alias::Next => next_name(readings.get(place + 1)?, *draft, drafts)?,
        };
        (*draft != OPEN).then_some((name, (*draft, reading.located.span.end)))
    });
    defined.collect()
}

/// The key of the next reference, if it is the name of a document. One with another number of the same type is that of
/// another document, which stands before it too.
fn next_name(next: &Reading, draft: u32, drafts: &Drafts) -> Option<String> {
    let reference = next.located.value;
    let [cited] = reference.cited.as_slice() else { return None };
    let identity = identify(reference.kind, cited);
    let draft = drafts.get(draft)?;
    let is_other = match (&identity.by, &draft.number) {
        (By::ShortNumber(short), Some(number)) => {
            draft.kind.map(|kind| kind.name) == identity.kind.map(|kind| kind.name)
                && short.plain_serial() != number.plain_serial()
        }
        _ => false,
    };
    (!is_other).then(|| identity.key())
}
