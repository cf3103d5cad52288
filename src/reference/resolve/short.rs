//! The third stage: what short forms mean, «Nghị quyết 18», «Luật Đất đai».

use std::borrow::Cow;

use super::alias::Aliases;
use super::describe::{describe, name_law};
use super::draft::Draft;
use super::drafts::Drafts;
use super::identity::{By, Identity, completed, identify};
use super::reading::{MOST_CANDIDATES, OPEN, Reading, has_inferred_year, year_of};
use crate::record::{Basis, Field};
use crate::reference::model::{Designation, Number};
use crate::reference::rows::Law;
use crate::reference::tables::TABLES;

/// Documents that another one changes or guides together.
const MOST_BESIDE: usize = 4;

/// Fills the targets that are open; gives the mentions that may mean one of several documents. `day` is that of the
/// article (EDTF), where it is known.
pub(super) fn fill<'a>(
    readings: &[Reading<'a>],
    aliases: &Aliases,
    day: Option<&str>,
    targets: &mut [Vec<u32>],
    drafts: &mut Drafts<'a>,
) -> Vec<u32> {
    let mut ambiguous = Vec::new();
    for (at, (reading, targets)) in readings.iter().zip(targets).enumerate() {
        if !targets.contains(&OPEN) {
            continue;
        }
        let passed = passed(readings, at);
        // Each with whether it is one of several that are meant or not.
        let mut meant: Vec<(u32, bool)> = Vec::with_capacity(targets.len());
        for (place, (target, cited)) in targets.iter().zip(&reading.located.value.cited).enumerate() {
            if *target != OPEN {
                meant.push((*target, false));
                continue;
            }
            let all = all_meant(reading, cited, (aliases, day, passed), drafts);
            // Where the text leaves several open, none of them is described.
            if let [only] = all.as_slice() {
                describe(drafts, *only, reading, place);
            }
            let is_open = all.len() > 1;
            if all.len() <= MOST_CANDIDATES {
                meant.extend(all.into_iter().map(|draft| (draft, is_open)));
            }
        }
        if meant.len() > MOST_CANDIDATES {
            meant.retain(|(_, is_open)| !is_open);
        }
        if meant.iter().any(|(_, is_open)| *is_open) {
            ambiguous.push(reading.located.mention);
        }
        *targets = meant.into_iter().map(|(draft, _)| draft).collect();
    }
    ambiguous
}

/// The documents that a short form can mean: the one that the text calls so, those that it names, or one that is made
/// of what the tables add.
fn all_meant<'a>(
    reading: &Reading<'a>,
    cited: &'a Designation,
    (aliases, day, passed): (&Aliases, Option<&str>, Passed),
    drafts: &mut Drafts<'a>,
) -> Vec<u32> {
    let identity = identify(reading.located.value.kind, cited);
    if !aliases.is_empty()
        && let Some((defined, _)) = aliases.get(&identity.key())
    {
        return vec![*defined];
    }
    let is_law = matches!(identity.by, By::Law(_));
    let Drafts { list, forms, .. } = drafts;
    let may_be = |draft: &Draft| !is_law || passed.agrees(draft.law_year());
    let may_be = |draft: &u32| list.get(*draft as usize).is_none_or(may_be);
    let known: Vec<u32> = forms.of(&identity).iter().copied().filter(may_be).collect();
    if !known.is_empty() {
        return spoken_of(known, reading.located.mention, list);
    }
    let in_force = day.and_then(|day| in_force(&identity, reading, day, drafts));
    let identity = in_force.filter(|found| passed.agrees(found.year())).unwrap_or(identity);
    let completed = completed(&identity);
    let is_completed = completed.is_some();
    let at = drafts.of(completed.unwrap_or(identity), reading);
    if let Some(draft) = drafts.list.get_mut(at as usize).filter(|_| is_completed) {
        draft.record.evidence.insert(Field::Number, Basis::Table);
    }
    name_law(drafts, at, cited);
    vec![at]
}

/// What the text says of when a law was passed.
#[derive(Clone, Copy)]
enum Passed {
    In(u16),
    /// In this year or before it.
    Until(u16),
    Unknown,
}

impl Passed {
    fn agrees(self, year: Option<u16>) -> bool {
        match self {
            Self::In(said) => year.is_none_or(|year| year == said),
            Self::Until(said) => year.is_none_or(|year| year <= said),
            Self::Unknown => true,
        }
    }
}

/// When the law at a place was passed: on the day behind it, or before the document that guides or amends it.
fn passed(readings: &[Reading], at: usize) -> Passed {
    let Some(reading) = readings.get(at) else { return Passed::Unknown };
    let date = reading.behind.date.filter(|date| reading.link.is_dated && !has_inferred_year(date));
    if let Some(year) = date.and_then(|date| year_of(&date.edtf)) {
        return Passed::In(year);
    }
    let before = readings.iter().take(at).rev().take(MOST_BESIDE);
    let host = before.filter(|_| reading.link.is_aside).find(|before| !before.link.is_aside);
    host.and_then(Reading::number_year).map_or(Passed::Unknown, Passed::Until)
}

/// Those of the candidates of which the text has spoken before a mention, if there are any: another one of the same name
/// that comes later is not meant.
fn spoken_of(mut candidates: Vec<u32>, mention: u32, drafts: &[Draft]) -> Vec<u32> {
    let is_before = |draft: &u32| drafts.get(*draft as usize).is_some_and(|draft| draft.since < mention);
    if candidates.len() <= MOST_CANDIDATES && candidates.iter().any(is_before) {
        candidates.retain(is_before);
    }
    candidates
}

/// A law or constitution that the text leaves open, as it was in force on the day of the article (EDTF). Where a new act
/// has been passed, only a provision shows that the old one is applied. A constitution is ours where the text names
/// documents of ours.
fn in_force(identity: &Identity, reading: &Reading, day: &str, drafts: &Drafts) -> Option<Identity<'static>> {
    match &identity.by {
        By::Constitution(None) if drafts.has_number => {
            let in_force = TABLES.constitution_on(day)?;
            Some(Identity { kind: identity.kind, by: By::Constitution(Some(in_force.year)) })
        }
        By::Law(name) if name.year.is_none() => {
            let is_applied = |law: &Law| !reading.located.value.provisions.is_empty() || !law.is_being_replaced_on(day);
            let law = name.law.filter(is_applied)?;
            let number = Number::from_official(law.act_on(day)?.number);
            Some(Identity { kind: Some(law.kind), by: By::Number(Cow::Owned(number)) })
        }
        _ => None,
    }
}
