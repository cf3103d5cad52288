//! The first stage: the drafts of all whole numbers and names.

use super::describe::{describe, name_law};
use super::drafts::Drafts;
use super::identity::{By, Identity, dated, identify};
use super::reading::{OPEN, Reading};
use crate::reference::model::{Designation, Fault, Miscount, Type};

/// For each reading the drafts of its documents, in order; [`OPEN`] for what is no whole number or name.
pub(super) fn whole<'a>(readings: &[Reading<'a>], drafts: &mut Drafts<'a>) -> Vec<Vec<u32>> {
    let letter = readings.iter().find_map(Letter::of);
    readings.iter().map(|reading| targets(reading, letter.as_ref(), drafts)).collect()
}

/// The letter that the text itself is: what its number says of the type alone is not so elsewhere in the text either.
struct Letter<'a> {
    number: &'a str,
    kind: Type,
}

impl<'a> Letter<'a> {
    fn of(reading: &'a Reading) -> Option<Self> {
        let [Designation::Number(number)] = reading.located.value.cited.as_slice() else { return None };
        Some(Self { number: number.text(), kind: reading.letter()? })
    }

    /// Its type, if a mention without type has its number.
    fn kind_of(&self, cited: &Designation) -> Option<Type> {
        matches!(cited, Designation::Number(number) if number.text() == self.number).then_some(self.kind)
    }
}

fn targets<'a>(reading: &Reading<'a>, letter: Option<&Letter>, drafts: &mut Drafts<'a>) -> Vec<u32> {
    let reference = reading.located.value;
    if let Some(Miscount { said, listed, span }) = reference.miscount {
        drafts.faults.push((reading.located.mention, Fault::Count { said, listed, span }));
    }
    let target = |(place, cited)| {
        if is_bare(cited) {
            return OPEN;
        }
        let kind = reading.kind().or_else(|| letter?.kind_of(cited));
        let identity = dated(identify(kind, cited), cited, reading.issued());
        if !is_whole(&identity) {
            return OPEN;
        }
        let draft = drafts.of(identity, reading);
        name_law(drafts, draft, cited);
        describe(drafts, draft, reading, place);
        draft
    };
    reference.cited.iter().enumerate().map(target).collect()
}

/// Whether it is a number without letters, which nothing but the rest of the text can complete.
fn is_bare(cited: &Designation) -> bool {
    matches!(cited, Designation::Number(number) if !number.has_symbol())
}

/// Whether it is told apart without the rest of the text.
fn is_whole(identity: &Identity) -> bool {
    match &identity.by {
        By::Number(_) | By::Name(_) => true,
        By::Plenum { term, .. } => term.is_some(),
        By::Constitution(year) => year.is_some(),
        By::Law(_) | By::ShortNumber(_) => false,
    }
}
