//! What was done to a document by another: «A được sửa đổi bởi B».

use super::super::bridge::{self, Bridge, Joint};
use super::super::gap::{Act, Gap};
use super::super::link::Next;
use super::super::open::Open;
use super::super::participant::{LawName, Participant, is_akin};
use super::super::statement::{Party, Side};
use super::{MOST_HOSTS, MOST_IN_LIST, Walk};
use crate::reference::record::RelationKind;
use crate::reference::rows::Type;

impl<'a> Walk<'a, '_> {
    /// «A được sửa đổi bởi B»
    pub(super) fn passive(&mut self, place: usize, to: Option<usize>, act: Act<'a>, gap: &Gap<'a>) {
        let Some(before) = place.checked_sub(1).filter(|_| !gap.is_broken && act.may_be_passive()) else { return };
        let bridge = self.bridge(before, act.start);
        if bridge.is_none() && !bridge::follows_clause(act.start) {
            // Whose title was not seen to its end, leaves open what those behind «bởi» are.
            self.open.retain(|open| open.is_list);
            return;
        }
        let Some(object) = self.object(before, to, bridge == Some(Bridge::Bare)) else { return };
        let objects = match act.kind {
            RelationKind::Amends => self.amended(object, bridge),
            _ => self.and_before(object),
        };
        let amended = self.participants.get(object).map(|object| object.party);
        let statements = &self.found.all;
        let holds = |open: &Open| {
            let statement = statements.get(open.statement).filter(|it| it.kind == RelationKind::Amends);
            let objects = statement.filter(|_| !open.is_of_doers()).map(|statement| &statement.objects);
            objects.zip(amended).is_some_and(|(objects, amended)| objects.contains(&amended))
        };
        self.open.retain(|open| open.is_list && !open.is_of_doers() || holds(open));
        self.state(act, Some(object), objects, to, Side::Doers);
    }

    /// To what is done what `to` does: what stands before, or what that stands in, of the same type if there is one.
    fn object(&self, before: usize, to: Option<usize>, is_bare: bool) -> Option<usize> {
        let host = |place: usize| self.hosts.get(place).copied().unwrap_or_default();
        let kind = |place: usize| self.participants.get(place).and_then(|found| found.kind);
        let first = if host(before).is_doer { host(before).place? } else { before };
        let hosts = std::iter::successors(Some(first), |place| host(*place).place).take(MOST_HOSTS);
        let candidates = hosts.chain(self.head.filter(|head| !is_bare && *head <= before));
        let same = candidates.clone().find(|place| to.is_some_and(|to| is_akin(kind(*place), kind(to))));
        same.or_else(|| if is_bare { Some(first) } else { candidates.last() })
    }

    /// What is amended behind the last member of a list: all of them in «A, B và được sửa đổi bởi C», and where the sentence
    /// is about them, «A và B được sửa đổi bởi C»; else the last, as each of «A được sửa đổi bởi B, C được sửa đổi bởi D»
    /// has its own.
    fn amended(&self, last: usize, bridge: Option<Bridge>) -> Vec<Party> {
        let mut parties = self.and_before(last);
        let joint = self
            .before(last)
            .zip(self.participants.get(last))
            .and_then(|(before, this)| bridge::joint(self.text, before, this));
        let is_subject = self.head == (last + 1).checked_sub(parties.len()) && joint == Some(Joint::And);
        if bridge.is_some() && !is_subject {
            parties.truncate(1);
        }
        parties
    }

    /// The list before that of those who amended a member of it, if a document goes on with it: «sửa đổi A được sửa đổi bởi B
    /// và C, |D ngày …|».
    pub(super) fn around_doers(&self, doers: usize, this: &Participant) -> Option<(usize, Open)> {
        let outer = doers.checked_sub(1)?;
        let open = self.open.get(outer).filter(|open| !open.is_list && !open.is_of_doers())?;
        (is_akin(open.base, this.kind) && this.is_dated()).then_some((outer, *open))
    }

    /// A participant with those that stand in one list before it; in a list of what something rests on each stands
    /// alone.
    pub(super) fn and_before(&self, last: usize) -> Vec<Party> {
        let mut parties = Vec::new();
        let is_in_basis = self.open.first().is_some_and(|open| open.other.is_none() && open.is_list);
        for place in (0..=last).rev().take(MOST_IN_LIST) {
            let Some(this) = self.participants.get(place) else { break };
            parties.push(this.party);
            let follows = self.before(place).is_some_and(|before| {
                let Party::Reference(mention) = before.party else { return false };
                let is_beside = self.links.get(mention).is_some_and(|link| link.next == Next::Beside);
                is_beside && is_akin(before.kind, this.kind)
            });
            if !follows || !self.is_free(place) || is_in_basis {
                break;
            }
        }
        parties
    }
}

/// Whether a document behind what did something is none that did it: a law of the name of the one that amends («bởi Luật
/// sửa đổi Luật A; Luật B; Luật C»), or the next in a list of documents that were amended, each by others («Luật A được sửa
/// đổi bởi Luật số 1 và Luật số 2, Luật B số 3 …»), which are named at greater length.
pub(super) fn leaves_doers(this: &Participant, joint: Option<Joint>, open: &Open, first: Option<&Participant>) -> bool {
    let is_fuller = |first: &Participant| {
        let is_named = this.law == LawName::Numbered || this.law != first.law && first.law == LawName::Absent;
        is_named && !this.has_provisions || this.is_dated() && !first.is_dated()
    };
    let is_next = || open.has_and || first.is_some_and(is_fuller);
    open.is_over || this.law == LawName::Whole || joint == Some(Joint::Comma) && is_next()
}

/// Whether two laws go by their numbers alone, which what a text rests on does not: «Luật số 1; Luật số 2».
pub(super) fn are_bare(one: &Participant, other: &Participant) -> bool {
    let is_bare = |it: &Participant| it.law == LawName::Absent && it.kind.is_some_and(Type::is_law) && !it.is_dated();
    is_bare(one) && is_bare(other)
}
