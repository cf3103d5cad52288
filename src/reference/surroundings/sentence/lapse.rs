//! What ends by the coming into effect of another: «A hết hiệu lực kể từ ngày B có hiệu lực».

use super::super::bridge;
use super::super::gap::{self, Act, Gap};
use super::super::open::Open;
use super::super::statement::{Party, Side, Statement};
use super::{MOST_IN_LIST, Walk};
use crate::lexicon::Class;
use crate::lexicon::words::MỘT;
use crate::reference::record::RelationKind;
use crate::text::Kind;

impl<'a> Walk<'a, '_> {
    /// «A hết hiệu lực kể từ ngày B có hiệu lực», «Các văn bản sau đây hết hiệu lực kể từ ngày B có hiệu lực: …»
    pub(super) fn lapse(&mut self, place: usize, to: Option<usize>, act: Act<'a>, gap: &Gap<'a>) {
        let Some(this) = to.and_then(|to| self.participants.get(to)) else { return };
        let before = place.checked_sub(1).filter(|_| !gap.is_broken);
        if let Some(before) = before
            && matches!(this.party, Party::Anaphor(_))
        {
            self.and_before(before).into_iter().for_each(|ended| self.mark(ended, |link| link.is_ended = true));
            // «Luật A được sửa đổi bởi Luật B hết hiệu lực kể từ ngày Luật này …»: no more is B what speaks.
            let amenders = self.head.unwrap_or(before)..before;
            amenders.rev().take(MOST_IN_LIST).for_each(|ended| self.mark_at(Some(ended), |link| link.is_ended = true));
        }
        let objects = match before {
            Some(before) => match self.head.filter(|head| *head <= before) {
                Some(head) => self.and_after(head, before),
                None => return,
            },
            None if bridge::announces_list(gap.opening, act.start) => Vec::new(),
            _ => return,
        };
        self.open.clear();
        let is_list = objects.is_empty();
        self.found.all.push(Statement {
            kind: act.kind,
            evidence: act.start.span_to(act.end),
            is_of_parts: false,
            doers: vec![this.party],
            objects,
            goes_on: None,
        });
        if is_list {
            let statement = self.found.all.len() - 1;
            let list = Open::empty(statement, Side::Objects);
            self.open.push(Open { host: to, other: this.kind, is_list: true, ..list });
        }
    }

    /// «Kể từ ngày A có hiệu lực, B và C hết hiệu lực»
    pub(super) fn lapse_since(&mut self, place: usize) {
        let Some(this) = self.participants.get(place) else { return };
        let after = |class| {
            this.all_ends().into_iter().find_map(|end| {
                let start = self.text.to(end).opt(Class::BeforeAct);
                Some((start, start.eat(class)?))
            })
        };
        if let Some((_, end)) = after(Class::InEffect)
            && end.kind() == Kind::Comma
            && gap::follows_effect_from(self.text.to(this.range.start))
        {
            self.since = Some(place);
        } else if let Some(since) = self.since.and_then(|since| self.participants.get(since))
            && let Some((start, end)) = after(Class::Lapsing).filter(|(_, end)| end.word() != MỘT)
        {
            self.found.all.push(Statement {
                kind: RelationKind::Repeals,
                evidence: start.span_to(end),
                is_of_parts: false,
                doers: vec![since.party],
                objects: self.and_before(place),
                goes_on: None,
            });
        }
    }
}
