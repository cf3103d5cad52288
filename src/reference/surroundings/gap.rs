//! The words before a document, from the one before it on: a verb that reaches it, and where a sentence begins between.

use crate::lexicon::words::{BỊ, BỞI, CỦA, HOẶC, NĂM, TẠI, VÀ, ĐIỀU, ĐƯỢC};
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::guard::law::draft_before;
use crate::reference::record::RelationKind;
use crate::reference::syntax::number::year;
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::{Gap as Blank, Kind};

/// What is said of the effect of a document.
const EFFECTS: Classes = Classes::of(&[Class::Lapsing, Class::InEffect]);
/// Words before a document that are read.
const MOST_BEFORE: usize = 60;
/// Words of a quotation: «cụm từ “…”».
const MOST_QUOTED: usize = 40;
/// Words of «kể từ ngày».
const MOST_OF_EFFECT_FROM: usize = 3;
/// Marks and numbers before an item.
const MOST_MARKERS: usize = 4;

/// What stands before a document.
#[derive(Clone, Copy, Default)]
pub(super) struct Gap<'a> {
    /// Whether a sentence ends there.
    pub(super) is_broken: bool,
    /// Whether a line with the mark or the number of an item begins there.
    pub(super) has_item: bool,
    /// Where the last sentence, clause, line or item begins.
    pub(super) opening: Option<Cursor<'a>>,
    /// The verb that reaches the document.
    pub(super) act: Option<Act<'a>>,
}

/// A verb with its reach.
#[derive(Clone, Copy)]
pub(super) struct Act<'a> {
    pub(super) kind: RelationKind,
    /// The first of its words, «được» included …
    pub(super) start: Cursor<'a>,
    /// … and the place after the last.
    pub(super) end: Cursor<'a>,
    pub(super) voice: Voice,
    /// Whether it stands at an opening, behind marks and numbers of an item.
    pub(super) is_first: bool,
    /// Whether it is done to parts only.
    pub(super) is_of_parts: bool,
    /// Whether a list follows: «các văn bản sau đây:».
    pub(super) opens_list: bool,
    /// Whether other words stand between it and the document: «sửa đổi quy định về phí tại Thông tư B».
    is_loose: bool,
    has_agent: bool,
    /// Whether it is done to a type, as far as was read …
    names_kind: bool,
    /// … and what the document has to do with that: «bãi bỏ các Thông tư |hướng dẫn| Luật A» does nothing to the law.
    pub(super) is_of_kind: bool,
}

/// Who does what the verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// What stands before it: «A sửa đổi B».
    Active,
    /// What follows it: «A được sửa đổi bởi B».
    Passive,
    /// What follows it, by coming into effect: «A hết hiệu lực kể từ ngày B có hiệu lực».
    Lapsing,
}

/// Reads the words from one place to another; `opens` says whether a sentence begins at the first.
pub(super) fn read<'a>(from: Cursor<'a>, to: Cursor<'a>, opens: bool) -> Gap<'a> {
    let first = from.at().max(to.at().saturating_sub(MOST_BEFORE));
    let mut gap = Gap::default();
    let mut cursor = from.to(first);
    if opens && first == from.at() {
        cursor = after_markers(cursor);
        gap.opening = Some(cursor);
    }
    while cursor.at() < to.at() {
        cursor = gap.step(cursor, from);
    }
    gap.act = gap.act.filter(|act| act.reaches(to));
    gap
}

impl<'a> Gap<'a> {
    /// Reads what begins at a place; the place after it.
    fn step(&mut self, cursor: Cursor<'a>, from: Cursor) -> Cursor<'a> {
        let token = cursor.token();
        if token.gap == Blank::Line && self.opening.is_none_or(|opening| opening.at() < cursor.at()) {
            let after = after_markers(cursor);
            self.opening = Some(after);
            if after.at() > cursor.at() {
                self.has_item = true;
                self.act = self.act.filter(|act| act.opens_list || act.heads_list());
                self.act.iter_mut().for_each(|act| act.opens_list = true);
                return after;
            }
        }
        match token.kind {
            Kind::Word => {}
            Kind::Semicolon => return self.open(cursor.skip(1)),
            Kind::Dot | Kind::Stop if ends_sentence(cursor) => {
                self.is_broken = true;
                return self.open(cursor.skip(1));
            }
            _ => return self.pass(cursor),
        }
        if let Some(found) = cursor.phrase(&TABLES.relations) {
            return self.hear((*found.value, found.end, Voice::Active), cursor, from);
        }
        match cursor.any(EFFECTS) {
            Some(found) if found.value.has(Class::Lapsing) => {
                self.hear((RelationKind::Repeals, found.end, Voice::Lapsing), cursor, from)
            }
            // «có hiệu lực thi hành»: the last words are no verb.
            Some(found) => {
                self.act = None;
                found.end
            }
            None => self.pass(cursor),
        }
    }

    /// Goes over what is no verb: not all may stand between one and its document.
    fn pass(&mut self, cursor: Cursor<'a>) -> Cursor<'a> {
        let after = self.act.as_mut().and_then(|act| act.pass(cursor));
        if after.is_none() {
            self.act = None;
        }
        after.unwrap_or_else(|| cursor.skip(1))
    }

    /// A clause begins here.
    fn open(&mut self, cursor: Cursor<'a>) -> Cursor<'a> {
        let after = after_markers(cursor);
        self.opening = Some(after);
        self.act = None;
        after
    }

    /// Goes over a verb: the first of several counts.
    fn hear(
        &mut self,
        (kind, end, voice): (RelationKind, Cursor<'a>, Voice),
        at: Cursor<'a>,
        from: Cursor,
    ) -> Cursor<'a> {
        let goes_on = |act: &&mut Act| !act.is_loose && !act.has_agent && act.voice != Voice::Lapsing;
        if let Some(act) = self.act.as_mut().filter(goes_on)
            && voice != Voice::Lapsing
        {
            act.is_of_kind |= act.names_kind;
            act.end = end;
            if names_doer(end) {
                act.voice = Voice::Passive;
            }
            return end;
        }
        let before = from.at().max(at.at().saturating_sub(2))..at.at();
        let mark = before.map(|place| at.to(place)).find(|place| matches!(place.word(), ĐƯỢC | BỊ));
        let is_passive = voice == Voice::Active && (mark.is_some() || names_doer(end));
        let is_first = self.opening.is_some_and(|opening| opening.at() == at.at());
        self.act = Some(Act {
            kind,
            start: mark.unwrap_or(at),
            end,
            voice: if is_passive { Voice::Passive } else { voice },
            is_first,
            is_of_parts: false,
            opens_list: false,
            is_loose: false,
            has_agent: false,
            names_kind: false,
            is_of_kind: false,
        });
        end
    }
}

impl<'a> Act<'a> {
    /// The place after what may stand between the verb and its document.
    fn pass(&mut self, cursor: Cursor<'a>) -> Option<Cursor<'a>> {
        let agent = match self.voice {
            Voice::Active => None,
            Voice::Passive => cursor.eat(Class::Agent).or_else(|| cursor.eat(Class::EffectFrom)),
            Voice::Lapsing => cursor.eat(Class::EffectFrom),
        };
        if let Some(end) = agent {
            self.end = end;
            self.has_agent = true;
            return Some(end);
        }
        if let Some(end) = cursor.eat(Class::ActPart) {
            self.is_of_parts = true;
            return Some(end);
        }
        let link = cursor.eat(Class::ActLink);
        if let Some(end) = link.or_else(|| type_word(cursor).map(|found| found.end)) {
            self.names_kind |= link.is_none();
            return Some(end);
        }
        match cursor.kind() {
            Kind::Colon => {
                self.opens_list = true;
                Some(after_markers(cursor.skip(1)))
            }
            Kind::Number | Kind::Comma => {
                self.names_kind &= cursor.kind() == Kind::Number;
                Some(cursor.skip(1))
            }
            Kind::OpenQuote | Kind::Quote => {
                self.is_of_parts = true;
                (1..MOST_QUOTED).map(|count| cursor.skip(count)).find(is_closing_quote).map(|close| close.skip(1))
            }
            // «quy định chi tiết về … hoặc |bị| xử lý theo Bộ luật …»: another clause.
            Kind::Word if cursor.word() == BỊ && cursor.before().word() == HOẶC => None,
            // «hướng dẫn người dân lập chợ |thì| đăng ký theo Luật A»
            Kind::Word if cursor.is(Class::Conjunction) && cursor.is(Class::Predicate) => None,
            Kind::Word if self.voice == Voice::Active && !self.opens_list => {
                self.is_loose = true;
                Some(cursor.skip(1))
            }
            _ => None,
        }
    }

    /// Whether the items behind its line are those of a list: «Điều 1. Bãi bỏ toàn bộ 02 Thông tư ⏎ 1. Thông tư A».
    fn heads_list(&self) -> bool {
        let is_whole = !(self.is_loose || self.is_of_parts || self.is_of_kind);
        let is_order = self.kind == RelationKind::Repeals && self.voice == Voice::Active && self.is_first;
        is_order && is_whole
    }

    /// Whether it is done to the text of another document.
    pub(super) fn changes(&self) -> bool {
        self.kind.changes()
    }

    pub(super) fn may_be_passive(&self) -> bool {
        self.changes() || self.kind == RelationKind::Guides
    }

    /// Whether it is no verb: «Luật A |sửa đổi| và dự án Luật B», «Luật A |sửa đổi|, Luật B», «Bộ luật A |sửa đổi| 2017 … Luật
    /// B», «|hướng dẫn| của Bộ C tại Thông tư D».
    fn is_attribute(&self, to: Cursor) -> bool {
        let is_next = self.end.at() + 1 == draft_before(to).unwrap_or(to).at();
        if self.kind == RelationKind::Amends && is_year(self.end) {
            return true;
        }
        let parts = self.end.kind() == Kind::Comma || self.end.word() == VÀ;
        // «quy định chi tiết, hướng dẫn thi hành của Luật A»
        self.voice == Voice::Active && if is_next { parts } else { self.end.word() == CỦA }
    }

    /// Whether it reaches the document at a place.
    fn reaches(&self, to: Cursor) -> bool {
        if self.is_attribute(to) {
            return false;
        }
        let is_led = match self.kind {
            RelationKind::Guides => to.follows(Class::InPassing),
            RelationKind::Amends | RelationKind::Repeals => to.follows(Class::PartOf),
            _ => false,
        };
        (!self.is_loose || is_led) && (self.voice == Voice::Active || self.has_agent)
    }
}

/// Whether «kể từ ngày» stands before a place.
pub(super) fn follows_effect_from(place: Cursor) -> bool {
    place.follows_phrase(MOST_OF_EFFECT_FROM, |start| start.eat(Class::EffectFrom))
}

/// Whether what does it follows a verb: «(sửa đổi, bổ sung |bởi| Nghị định …)», «…, hướng dẫn |tại| Thông tư …».
fn names_doer(end: Cursor) -> bool {
    matches!(end.word(), BỞI | TẠI)
}

/// Whether a year stands at a place: «2017», «năm 2017».
fn is_year(place: Cursor) -> bool {
    year(place.eat_word(NĂM).unwrap_or(place)).is_some()
}

fn is_closing_quote(cursor: &Cursor) -> bool {
    matches!(cursor.kind(), Kind::CloseQuote | Kind::Quote)
}

/// Whether a sentence ends with this mark.
fn ends_sentence(cursor: Cursor) -> bool {
    let next = cursor.skip(1).token();
    let is_stop = matches!(cursor.kind(), Kind::Dot | Kind::Stop);
    cursor.kind() == Kind::End || is_stop && !(next.is_glued() && next.kind != Kind::End)
}

/// The place after the marks and numbers before an item or a title, and after «về việc».
pub(super) fn after_markers(cursor: Cursor) -> Cursor {
    let mut cursor = cursor;
    for _ in 0..MOST_MARKERS {
        let Some(after) = after_marker(cursor) else { break };
        cursor = after;
    }
    let about = cursor.about();
    about.map_or(cursor, |about| about.eat_kind(Kind::Colon).unwrap_or(about))
}

/// The place after «-», «+», «a)», «2.», «Điều 3.».
fn after_marker(cursor: Cursor) -> Option<Cursor> {
    match cursor.kind() {
        Kind::Dash | Kind::Symbol | Kind::Bar | Kind::Amount => Some(cursor.skip(1)),
        Kind::Word if cursor.word() == ĐIỀU => after_label(cursor.skip(1)),
        Kind::Word if cursor.token().length == 1 => after_label(cursor),
        Kind::Number => after_label(cursor),
        _ => None,
    }
}

fn after_label(label: Cursor) -> Option<Cursor> {
    let mark = label.skip(1);
    matches!(mark.kind(), Kind::Dot | Kind::Close | Kind::Colon).then(|| mark.skip(1))
}
