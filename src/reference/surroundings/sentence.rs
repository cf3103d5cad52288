//! Which documents the verbs of a paragraph join: one way over its references and the words that point back.

mod lapse;
mod list;
mod passive;

use std::ops::Range;

use super::anaphora::Anaphor;
use super::bridge::{self, Bridge};
use super::gap::{self, Act, Gap, Voice};
use super::link::Link;
use super::neighbour::{Neighbour, Neighbours};
use super::open::Open;
use super::participant::{Participant, is_above, is_akin, participants};
use super::statement::{Party, Side, Statement, Statements};
use crate::lexicon::words::CÁC;
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::record::RelationKind;
use crate::text::{Case, Kind, Tokens};

/// Documents in one list.
const MOST_IN_LIST: usize = 100;
/// Lists inside one another: what a text rests on, a document of it, what that one amends.
const MOST_OPEN: usize = 4;
/// How far up the documents are followed in whose title one stands.
const MOST_HOSTS: usize = 3;
/// Words before the subject of a sentence: «Ngày …, Bộ trưởng Bộ … ban hành».
const MOST_BEFORE_HEAD: usize = 12;

/// «ký», «từ»
const BEFORE_HEAD: Classes = Classes::of(&[Class::Signing, Class::TimePreposition]);

/// What the paragraph states; `ends` are those of its references with date and issuer, and with their titles. Marks in
/// the links what is spoken of through another one.
pub(super) fn statements(
    tokens: &Tokens,
    neighbours: &[Neighbour],
    ends: &[[usize; 2]],
    anaphora: &[(Range<usize>, Anaphor)],
    links: &mut [Link],
) -> Statements {
    let participants = participants(Cursor::new(tokens, 0), neighbours, ends, anaphora);
    let mut walk = Walk {
        text: Cursor::new(tokens, 0),
        neighbours: Neighbours(neighbours),
        links,
        hosts: vec![Host::default(); participants.len()],
        participants: &participants,
        found: Statements::default(),
        head: None,
        since: None,
        open: Vec::new(),
        is_list: false,
        is_apart: false,
    };
    (0..participants.len()).for_each(|place| walk.read(place));
    walk.finish()
}

/// Through whom a document is spoken of.
#[derive(Clone, Copy, Default)]
struct Host {
    /// The place of what does something to it, or to what it does something.
    place: Option<usize>,
    /// Whether it is the one that does it: «A được sửa đổi bởi B».
    is_doer: bool,
}

struct Walk<'a, 'l> {
    text: Cursor<'a>,
    neighbours: Neighbours<'a>,
    participants: &'a [Participant],
    links: &'l mut [Link],
    found: Statements,
    /// The subject of the sentence.
    head: Option<usize>,
    /// What the sentence begins with: «Kể từ ngày |Nghị định A| có hiệu lực, …».
    since: Option<usize>,
    hosts: Vec<Host>,
    /// The lists that may go on, the inner ones last.
    open: Vec<Open>,
    /// Whether the paragraph is a list so far.
    is_list: bool,
    /// Whether a sentence has ended since the last member of a list.
    is_apart: bool,
}

impl<'a> Walk<'a, '_> {
    /// Goes over the participant at a place, with the words before it.
    fn read(&mut self, place: usize) {
        let Some(this) = self.participants.get(place) else { return };
        let to = self.text.to(this.range.start);
        let gap = self.gap(place, to);
        self.begin(place, to, &gap);
        if matches!(this.party, Party::Reference(_)) || gap.act.is_some_and(|act| act.voice == Voice::Lapsing) {
            match gap.act {
                Some(act) => self.act(place, Some(place), act, &gap),
                None => self.join(place, &gap),
            }
        }
        self.lapse_since(place);
        let begins_effect = this.ends.into_iter().any(|end| self.text.to(end).eat(Class::InEffect).is_some());
        if begins_effect && (self.head == Some(place)) {
            self.found.in_effect = Some(this.party);
        }
    }

    /// The words before a place, from the participant before on.
    fn gap(&self, place: usize, to: Cursor<'a>) -> Gap<'a> {
        match self.before(place) {
            Some(before) => gap::read(self.text.to(before.ends[0].min(to.at())), to, false),
            None => gap::read(self.text, to, true),
        }
    }

    fn before(&self, place: usize) -> Option<&'a Participant> {
        self.participants.get(place.checked_sub(1)?)
    }

    /// Sees whether a sentence or an item begins with a participant.
    fn begin(&mut self, place: usize, to: Cursor, gap: &Gap) {
        let follows_break = gap.is_broken || place == 0;
        if follows_break {
            self.head = None;
            self.since = None;
            self.open.retain(|open| open.is_list && !open.is_of_sentence);
        }
        let opening = gap.opening.map(Cursor::at);
        let is_item = opening.is_some_and(|opening| bridge::is_item(to.to(opening), to));
        self.is_apart |= gap.is_broken || gap.has_item && !is_item;
        if self.head.is_none() && (follows_break || is_item) && self.is_subject(gap.opening, to) {
            self.head = Some(place);
        }
        let Some(this) = self.participants.get(place) else { return };
        if place == 0 {
            self.is_list = is_item;
        }
        if is_item && self.is_list && matches!(this.party, Party::Reference(_)) && self.found.items.len() < MOST_IN_LIST
        {
            self.found.items.push(this.party);
        }
    }

    /// Whether the participant at a place is what its sentence speaks of, or what is issued in it.
    fn is_subject(&self, opening: Option<Cursor>, to: Cursor) -> bool {
        if bridge::ends_with_issuing(to) {
            return true;
        }
        let Some(mut cursor) = opening.map(|opening| to.to(opening.at())) else { return false };
        for _ in 0..MOST_BEFORE_HEAD {
            if cursor.at() >= to.at() {
                break;
            }
            cursor = match self.neighbours.at(cursor) {
                Some(found) => to.to(found.end.at()),
                None if cursor.kind() == Kind::Comma || cursor.is_any(BEFORE_HEAD) || cursor.word() == CÁC => {
                    cursor.skip(1)
                }
                None => return false,
            };
        }
        cursor.at() == to.at()
    }

    /// A verb reaches the participant `to`, or the end of the paragraph; `place` is the place of what would come there.
    fn act(&mut self, place: usize, to: Option<usize>, act: Act<'a>, gap: &Gap<'a>) {
        match (act.kind, act.voice) {
            (RelationKind::BasedOn, _) => self.basis(to, act),
            (_, Voice::Active) => self.active(place, to, act, gap),
            (_, Voice::Passive) => self.passive(place, to, act, gap),
            (_, Voice::Lapsing) => self.lapse(place, to, act, gap),
        }
    }

    /// «Căn cứ B»
    fn basis(&mut self, to: Option<usize>, act: Act) {
        let begins =
            act.is_first || matches!(act.start.before().kind, Kind::Comma | Kind::Semicolon | Kind::Symbol | Kind::Bar);
        self.open.clear();
        if begins && to.is_some() {
            self.state(act, None, Vec::new(), to, Side::Objects);
            // «Căn cứ Luật A; Luật B. ⏎ Điều 1. Bãi bỏ: ⏎ 1. Thông tư C»
            self.open.iter_mut().for_each(|open| (open.is_of_sentence, open.is_list) = (!open.is_list, true));
        }
    }

    /// «A sửa đổi B»
    fn active(&mut self, place: usize, to: Option<usize>, act: Act<'a>, gap: &Gap<'a>) {
        let before = place.checked_sub(1).filter(|_| !gap.is_broken);
        let bridge = before.and_then(|before| self.bridge(before, act.start));
        let changes = act.changes();
        let kind_of = |place: usize| self.participants.get(place).and_then(|found| found.kind);
        let fits = |place: usize| to.is_none_or(|to| is_akin(kind_of(place), kind_of(to)));
        let host = before.and_then(|before| self.hosts.get(before)?.place);
        let subject = match (before, bridge) {
            // «…, Hướng dẫn …»: a noun.
            (Some(_), Some(Bridge::Comma)) if act.start.token().case == Case::Capital && !act.is_first => None,
            // «thực hiện Nghị quyết A, cụ thể hóa Luật B»: the plan does both.
            (Some(before), Some(Bridge::Comma))
                if act.kind == RelationKind::Implements && self.head != Some(before) =>
            {
                None
            }
            // «Thông tư A hướng dẫn Luật B hướng dẫn Nghị định C»: the circular guides both.
            (Some(before), Some(_))
                if act.kind == RelationKind::Guides && is_above(kind_of(before), to.and_then(kind_of)) =>
            {
                host
            }
            (Some(before), Some(bridge)) => {
                let outer = if bridge == Bridge::Comma { self.head.or(host) } else { host };
                let outer = outer.filter(|_| {
                    changes && host.is_some() && !fits(before) || bridge == Bridge::Comma && host.is_some()
                });
                Some(outer.filter(|outer| !changes || fits(*outer) || !fits(before)).unwrap_or(before))
            }
            // «ban hành Luật A; hoàn thiện dự án Luật B; |sửa đổi| Luật C»: what somebody does in turn.
            (Some(before), None)
                if changes && host.is_none() && self.head != Some(before) && follows_semicolon(act) =>
            {
                None
            }
            (Some(_), None) if bridge::follows_clause(act.start) => self.head,
            _ => None,
        };
        if let Some(subject) = subject {
            let Some(party) = self.participants.get(subject).map(|found| found.party) else { return };
            if Some(subject) == before && act.kind == RelationKind::Amends {
                self.leave(subject);
            }
            if bridge.is_none() || Some(subject) != before {
                self.open.clear();
            }
            self.state(act, Some(subject), vec![party], to, Side::Objects);
            return;
        }
        let is_marked = !matches!(act.start.before().kind, Kind::Word | Kind::Comma | Kind::Semicolon);
        let is_order = act.is_first && (act.start.token().is_capitalised() || is_marked);
        let is_item = matches!(act.start.before().kind, Kind::Dash | Kind::Amount | Kind::Dot | Kind::Close);
        let party = if is_order {
            if changes { Some(Party::Implied) } else { (!is_item).then_some(Party::Own) }
        } else {
            bridge::announced(act.start).map(Party::OwnOf)
        };
        self.open.clear();
        if let Some(party) = party {
            self.state(act, None, vec![party], to, Side::Objects);
            // «Thực hiện Nghị quyết A; Chỉ thị B; …»: what the text carries out, of whatever type.
            if act.kind == RelationKind::Implements && act.is_first {
                self.open.iter_mut().for_each(|open| (open.is_list, open.is_of_sentence) = (true, true));
            }
        }
    }

    /// «A sửa đổi B và C sửa đổi D»: C may be no member of what A amends.
    fn leave(&mut self, place: usize) {
        let Some(this) = self.participants.get(place) else { return };
        let Some(open) = self.open.last().filter(|open| open.side == Side::Objects && open.other.is_some()) else {
            return;
        };
        if let Some(statement) = self.found.all.get_mut(open.statement)
            && statement.kind == RelationKind::Amends
            && statement.objects.len() > 1
            && statement.objects.last() == Some(&this.party)
        {
            statement.objects.pop();
        }
    }

    /// A participant with those that stand in one list after it, up to another.
    fn and_after(&self, first: usize, last: usize) -> Vec<Party> {
        let Some(head) = self.participants.get(first) else { return Vec::new() };
        let mut parties = vec![head.party];
        for place in (first + 1..=last).take(MOST_IN_LIST) {
            let (Some(this), Some(before)) = (self.participants.get(place), self.before(place)) else { break };
            if bridge::joint(self.text, before, this).is_some() && is_akin(head.kind, this.kind) && self.is_free(place)
            {
                parties.push(this.party);
            }
        }
        parties
    }

    /// Whether no other document is spoken of through it.
    fn is_free(&self, place: usize) -> bool {
        self.hosts.get(place).is_none_or(|host| host.place.is_none())
    }

    /// Notes a statement on the participant `other` or some, and the one that the verb reaches.
    fn state(&mut self, act: Act, other: Option<usize>, others: Vec<Party>, to: Option<usize>, side: Side) {
        self.is_apart = false;
        let this = to.and_then(|to| self.participants.get(to));
        let these: Vec<Party> = this.map(|this| this.party).into_iter().collect();
        let (doers, objects) = if side == Side::Doers { (these, others) } else { (others, these) };
        let goes_on = this.is_none().then_some(side);
        let statement = self.found.all.len();
        if let Some(host) = to.and_then(|to| self.hosts.get_mut(to)) {
            *host = Host { place: other, is_doer: side == Side::Doers };
        }
        if act.is_of_kind {
            return;
        }
        let does = side == Side::Objects && other.is_some();
        self.found.all.push(Statement {
            kind: act.kind,
            evidence: act.start.span_to(act.end),
            is_of_parts: act.is_of_parts,
            doers,
            objects,
            goes_on,
        });
        if does || side == Side::Doers && self.is_aside(act, other) {
            self.mark_at(to, |link| link.is_aside = true);
        }
        if act.kind == RelationKind::Amends && side == Side::Objects {
            self.mark_at(to, |link| link.is_amended = true);
        }
        if act.changes() && self.is_unnamed(other) {
            self.mark_at(to, |link| link.is_of_unnamed = true);
        }
        if self.open.len() < MOST_OPEN {
            let base = this.and_then(|this| this.kind);
            let host = other;
            let other = host.and_then(|host| self.participants.get(host)).and_then(|host| host.kind);
            let list = Open::empty(statement, side);
            self.open.push(Open { host, base, other, first: to, is_list: act.opens_list, count: 1, ..list });
        }
    }

    /// Whether a participant is a bare type word, of which the text may name no number: «|Quyết định| có hiệu lực từ …».
    fn is_unnamed(&self, place: Option<usize>) -> bool {
        let found = place.and_then(|place| self.participants.get(place));
        found.is_some_and(|found| matches!(found.party, Party::Defined(..)))
    }

    /// Whether what has changed a document is only named beside it: «khoản 1 Điều 8 Nghị định A, được sửa đổi bởi …», «Nghị
    /// định A (được sửa đổi bởi …)».
    fn is_aside(&self, act: Act, object: Option<usize>) -> bool {
        let has_provisions =
            object.and_then(|object| self.participants.get(object)).is_some_and(|it| it.has_provisions);
        act.changes() && (has_provisions || act.start.before().kind == Kind::Open)
    }

    /// Notes what is said of the reference at a place.
    fn mark_at(&mut self, place: Option<usize>, note: fn(&mut Link)) {
        if let Some(this) = place.and_then(|place| self.participants.get(place)) {
            self.mark(this.party, note);
        }
    }

    /// Notes what is said of a reference.
    fn mark(&mut self, party: Party, note: fn(&mut Link)) {
        if let Party::Reference(mention) = party
            && let Some(link) = self.links.get_mut(mention)
        {
            note(link);
        }
    }

    /// What stands between a participant and a verb that speaks of it; none if anything else does.
    fn bridge(&self, before: usize, verb: Cursor) -> Option<Bridge> {
        bridge::bridge(self.text, self.participants.get(before)?, verb)
    }

    /// What the paragraph states, with a verb that reaches its end: «bãi bỏ các văn bản sau đây:».
    fn finish(mut self) -> Statements {
        let end = self.text.to(self.text.tokens().len());
        if end.before().kind == Kind::Colon {
            let place = self.participants.len();
            let gap = self.gap(place, end);
            if let Some(act) = gap.act {
                self.act(place, None, act, &gap);
            } else if let Some(open) = self.open.iter().find(|open| open.is_list && open.base.is_none())
                && let Some(statement) = self.found.all.get_mut(open.statement)
            {
                statement.goes_on = Some(open.side);
            }
        }
        self.found
    }
}

/// Whether a verb begins what stands behind a semicolon.
fn follows_semicolon(act: Act) -> bool {
    act.start.before().kind == Kind::Semicolon
}
