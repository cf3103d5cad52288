//! The first stage: the drafts of all whole numbers and names.

use super::decode::goes_by;
use super::describe::{call_law, describe, name_law};
use super::draft::Draft;
use super::drafts::Drafts;
use super::identity::{By, Identity, dated, identify, untyped};
use super::lend::{Before, Letter};
use super::reading::{OPEN, Reading};
use crate::record::{Basis, Field};
use crate::reference::model::{Designation, Fault, Miscount, Number};
use crate::reference::rows::TypeTrait;
use crate::reference::surroundings::Next;

/// For each reading the drafts of its documents, in order; [`OPEN`] for what is no whole number or name.
pub(super) fn whole<'a>(readings: &[Reading<'a>], drafts: &mut Drafts<'a>) -> Vec<Vec<u32>> {
    let own = readings.iter().find_map(Letter::own);
    let mut before = Before::default();
    let mut targets_of = |reading| {
        let targets = targets(reading, own, before, drafts);
        before = Before::next(reading, before);
        targets
    };
    let targets: Vec<_> = readings.iter().map(&mut targets_of).collect();
    let pairs = || readings.windows(2).zip(targets.windows(2));
    for (pair, drafts_of) in pairs().rev() {
        if let ([one, _], [first, second]) = (pair, drafts_of)
            && one.link.next == Next::Beside
            && let ([first], [second, ..]) = (first.as_slice(), second.as_slice())
        {
            share_issuer(*second, *first, drafts);
        }
    }
    for (pair, drafts_of) in pairs() {
        if let ([one, other], [first, second]) = (pair, drafts_of)
            && one.link.next == Next::Beside
            && other.located.value.kind.is_none()
            && let [.., first] = first.as_slice()
        {
            second.iter().for_each(|second| share_issuer(*first, *second, drafts));
        }
    }
    targets
}

/// «Công văn số 5/LCI-QLT ngày … và |số 7/LCI-QLT| ngày … của Thuế tỉnh Lào Cai»: the same letters are of one body.
fn share_issuer(from: u32, to: u32, drafts: &mut Drafts) {
    if [from, to].contains(&OPEN) {
        return;
    }
    let of = |draft: u32| drafts.list.get(draft as usize);
    let Some((other, one)) = of(from).zip(of(to)) else { return };
    let is_said = |draft: &Draft| draft.record.evidence.get(Field::Issuer) == Some(Basis::Text);
    let goes_on = |issuer: &&String| {
        let is_named = one.decoded.bodies.first().is_some_and(|body| goes_by(body, issuer));
        is_named || one.record.issuer.as_ref().is_none_or(|short| issuer.starts_with(short.as_str()))
    };
    let issuer =
        other.record.issuer.as_ref().filter(|_| are_of_one_body(one, other) && is_said(other) && !is_said(one));
    if let Some(issuer) = issuer.filter(goes_on).cloned()
        && let Some(draft) = drafts.list.get_mut(to as usize)
    {
        draft.record.issuer = Some(issuer);
        draft.record.evidence.insert(Field::Issuer, Basis::Text);
    }
}

/// Whether the letters of both are the same. Those of letters begin with their body: `88/BHXH-TST`, `91/BHXH-CĐ`.
fn are_of_one_body(one: &Draft, other: &Draft) -> bool {
    let are_letters = [one, other].iter().all(|of| of.kind.is_some_and(|kind| kind.is(TypeTrait::Untyped)));
    let [one, other] =
        [one, other].map(|draft| letters(draft, if are_letters { Number::first_letters } else { Number::letters }));
    !one.is_empty() && one == other
}

fn letters<'d>(draft: &'d Draft, of: fn(&Number) -> &str) -> &'d str {
    draft.number.as_ref().map_or("", |number| of(number))
}

fn targets<'a>(
    reading: &Reading<'a>,
    own: Option<Letter<'a>>,
    before: Before<'a>,
    drafts: &mut Drafts<'a>,
) -> Vec<u32> {
    let reference = reading.located.value;
    if let Some(Miscount { said, listed, span }) = reference.miscount.filter(|_| !reading.link.next.goes_on()) {
        drafts.faults.push((reading.located.mention, Fault::Count { said, listed, span }));
    }
    let target = |(place, cited)| {
        if is_bare(cited) {
            return OPEN;
        }
        let law = if reading.kind().is_none() { before.law_of(cited) } else { None };
        let letter = || [before.letter, own].into_iter().flatten().find_map(|letter| letter.kind_of(cited));
        let kind = reading.kind().or(law.map(|(kind, _)| kind)).or_else(letter);
        let day = reading.issued();
        let untyped = if kind.is_none() { untyped(cited, day) } else { None };
        let identity = untyped.unwrap_or_else(|| dated(identify(kind, cited), cited, day));
        if !is_whole(&identity) {
            return OPEN;
        }
        let draft = drafts.of(identity, reading);
        name_law(drafts, draft, cited);
        if let Some((_, law)) = law {
            call_law(drafts, draft, law);
        }
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
