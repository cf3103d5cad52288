//! The first stage: the drafts of all whole numbers and names.

use super::describe::{describe, name_law};
use super::draft::Draft;
use super::drafts::Drafts;
use super::identity::{By, Identity, dated, identify, untyped};
use super::reading::{OPEN, Reading};
use crate::record::{Basis, Field};
use crate::reference::model::{Designation, Fault, Miscount, Type};
use crate::reference::surroundings::Next;

/// For each reading the drafts of its documents, in order; [`OPEN`] for what is no whole number or name.
pub(super) fn whole<'a>(readings: &[Reading<'a>], drafts: &mut Drafts<'a>) -> Vec<Vec<u32>> {
    let letter = readings.iter().find_map(Letter::of);
    let targets: Vec<_> = readings.iter().map(|reading| targets(reading, letter.as_ref(), drafts)).collect();
    for (pair, drafts_of) in readings.windows(2).zip(targets.windows(2)).rev() {
        if let ([one, _], [first, second]) = (pair, drafts_of)
            && one.link.next == Next::Beside
        {
            share_issuer(first, second, drafts);
        }
    }
    targets
}

/// «Công văn số 5/LCI-QLT ngày … và Công văn số 7/LCI-QLT ngày … của Thuế tỉnh Lào Cai»: the same letters are of one body.
fn share_issuer(first: &[u32], second: &[u32], drafts: &mut Drafts) {
    let ([first], [second, ..]) = (first, second) else { return };
    if [*first, *second].contains(&OPEN) {
        return;
    }
    let of = |draft: &u32| drafts.list.get(*draft as usize);
    let Some((one, other)) = of(first).zip(of(second)) else { return };
    let is_said = |draft: &Draft| draft.record.evidence.get(Field::Issuer) == Some(Basis::Text);
    let is_one_body = !letters(one).is_empty() && letters(one) == letters(other);
    let goes_on = |issuer: &&String| one.record.issuer.as_ref().is_none_or(|short| issuer.starts_with(short.as_str()));
    let issuer = other.record.issuer.as_ref().filter(|_| is_one_body && is_said(other) && !is_said(one));
    if let Some(issuer) = issuer.filter(goes_on).cloned()
        && let Some(draft) = drafts.list.get_mut(*first as usize)
    {
        draft.record.issuer = Some(issuer);
        draft.record.evidence.insert(Field::Issuer, Basis::Text);
    }
}

fn letters<'d>(draft: &'d Draft) -> &'d str {
    draft.number.as_ref().map_or("", |number| number.letters())
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
        let day = reading.issued();
        let untyped = if kind.is_none() { untyped(cited, day) } else { None };
        let identity = untyped.unwrap_or_else(|| dated(identify(kind, cited), cited, day));
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
        By::Number(_) | By::Name { .. } => true,
        By::Plenum { term, .. } => term.is_some(),
        By::Constitution(year) => year.is_some(),
        By::Law(_) | By::ShortNumber(_) => false,
    }
}
