//! What goes on with a list: «A sửa đổi B, |C| và |D|».

use super::super::bridge::{self, Joint};
use super::super::gap::Gap;
use super::super::open::Open;
use super::super::participant::{Participant, is_akin};
use super::super::statement::{Party, Side};
use super::{Host, MOST_IN_LIST, Walk, passive};
use crate::text::Kind;

impl Walk<'_, '_> {
    /// No verb reaches the participant at a place: it may stand in a list with the one before.
    pub(super) fn join(&mut self, place: usize, gap: &Gap) {
        if self.open.is_empty() {
            return;
        }
        let Some(this) = self.participants.get(place) else { return };
        let joint = self.before(place).and_then(|before| bridge::joint(self.text, before, this));
        let is_item = gap.opening.is_some_and(|opening| bridge::is_item(opening, self.text.to(this.range.start)));
        let list = match joint {
            None if is_item => self.open.iter().position(|open| open.is_list),
            None => {
                bridge::loose_joint(self.text.to(this.range.start)).and_then(|joint| self.list_for(place, joint, true))
            }
            // «Căn cứ Luật A; … . Đảng bộ quán triệt Nghị quyết B, |Nghị quyết C|»
            Some(Joint::Comma | Joint::And) if self.is_apart => None,
            Some(joint) => self.list_for(place, joint, false),
        };
        let Some((list, open)) = list.and_then(|list| Some((list, *self.open.get(list)?))) else {
            if !gap.is_broken {
                self.open.retain(|open| open.is_list);
            }
            return;
        };
        let first = open.first.and_then(|first| self.participants.get(first));
        let is_left = open.side == Side::Doers && passive::leaves_doers(this, joint, &open, first);
        let around = if is_left { self.around_doers(list, this) } else { None };
        self.open.truncate(list + 1);
        if is_left && around.is_none() {
            self.open.last_mut().into_iter().for_each(|open| open.is_over = true);
            return;
        }
        let (list, open) = around.unwrap_or((list, open));
        self.open.truncate(list + 1);
        if open.side == Side::Doers
            && let Some(host) = self.hosts.get_mut(place)
        {
            *host = Host { place: open.host, is_doer: true };
        }
        self.is_apart = false;
        if let Some(last) = self.open.last_mut() {
            last.base = last.base.or(this.kind);
            last.count += 1;
            last.has_and |= joint == Some(Joint::And);
            // Behind a semicolon the next member may follow a title of which the end was not seen.
            last.is_list |= joint == Some(Joint::Semicolon);
        }
        if let Some(statement) = self.found.all.get_mut(open.statement) {
            let side = statement.side(open.side);
            if side.len() < MOST_IN_LIST {
                side.push(this.party);
            }
            let changes = statement.kind.changes();
            if open.side == Side::Objects && open.other.is_some() {
                self.mark_at(Some(place), |link| link.is_aside = true);
                if changes && self.is_unnamed(open.host) {
                    self.mark_at(Some(place), |link| link.is_of_unnamed = true);
                }
            }
        }
    }

    /// The open list that goes on with the participant at a place.
    fn list_for(&self, place: usize, joint: Joint, is_loose: bool) -> Option<usize> {
        let this = self.participants.get(place)?;
        let is_base = |open: &Open| is_akin(open.base, this.kind);
        // «A; B sửa đổi C; D»: there B and D are members of one list.
        let is_member = |open: &Open| {
            let host = open.host.and_then(|host| self.participants.get(host));
            host.is_some_and(|host| self.text.to(host.range.start).before().kind == Kind::Semicolon)
        };
        let last = self.open.len().checked_sub(1)?;
        let inner = self.open.get(last)?;
        if joint == Joint::Semicolon {
            // «được sửa đổi, bổ sung bởi: Luật số 1; Luật số 2»; without the colon, who amends and what the text rests on
            // look alike.
            let first = inner.first.and_then(|first| self.participants.get(first));
            if inner.is_of_doers() && is_base(inner) && first.is_some_and(|first| passive::are_bare(first, this)) {
                return inner.is_list.then_some(last);
            }
            if let Some(list) = self.open.iter().position(|open| open.is_list) {
                return Some(list);
            }
            let goes_on = |open: &Open| is_base(open) && !is_member(open);
            return (!is_loose && self.closes(this)).then(|| self.open.iter().position(goes_on)).flatten();
        }
        if is_loose {
            return self.open.iter().position(|open| open.is_list && is_base(open));
        }
        if inner.side == Side::Doers {
            return is_base(inner).then_some(last);
        }
        match last.checked_sub(1).and_then(|outer| self.open.get(outer)) {
            Some(outer) if is_base(outer) && !is_base(inner) => Some(last - 1),
            // «Căn cứ Nghị định A sửa đổi Nghị định B ngày … và Nghị định C» leaves open what the third is.
            Some(outer) if is_base(outer) => {
                let goes_on = joint == Joint::Comma || inner.count > 1;
                let is_bare = self.before(place).is_some_and(|before| before.ends[1] == before.range.end);
                (goes_on || is_bare).then_some(last)
            }
            _ => (inner.is_list || is_base(inner) || !is_akin(inner.other, this.kind)).then_some(last),
        }
    }

    /// Whether a list ends with this reference, or goes on beside it.
    fn closes(&self, this: &Participant) -> bool {
        let Party::Reference(mention) = this.party else { return false };
        self.links.get(mention).is_some_and(|link| link.ends_clause || link.next.goes_on())
    }
}
