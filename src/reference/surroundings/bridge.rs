//! What stands between a document and a verb, or between two documents.

use super::participant::Participant;
use crate::lexicon::words::{BAN, CÁC, CÙNG, HÀNH, VIỆC, VÀ, VỀ};
use crate::lexicon::{Class, Classes, Cursor};
use crate::reference::rows::Type;
use crate::reference::syntax::type_word::type_word;
use crate::text::{Gap as Blank, Kind};

/// «đã», «có hiệu lực»
const BEFORE_ACT: Classes = Classes::of(&[Class::BeforeAct, Class::InEffect]);

/// What stands between a document and a verb that speaks of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bridge {
    /// Nothing, a bracket, «về việc», «đã».
    Bare,
    /// A comma too.
    Comma,
}

/// What stands between a document and a verb; none if anything else does.
pub(super) fn bridge(text: Cursor, document: &Participant, verb: Cursor) -> Option<Bridge> {
    let ends = document.all_ends().into_iter().filter(|end| *end <= verb.at());
    ends.map(|end| text.to(end)).find_map(|end| bridge_from(end, verb))
}

fn bridge_from(end: Cursor, verb: Cursor) -> Option<Bridge> {
    let mut cursor = end;
    let mut bridge = Bridge::Bare;
    while cursor.at() < verb.at() {
        cursor = if cursor.kind() == Kind::Comma {
            bridge = Bridge::Comma;
            cursor.skip(1)
        } else if cursor.kind() == Kind::Open || matches!(cursor.word(), VỀ | VIỆC) {
            cursor.skip(1)
        } else if let Some(kind) = cursor.eat(Class::TitleVerb).and_then(type_word) {
            kind.end
        } else {
            cursor.any(BEFORE_ACT)?.end
        };
    }
    (cursor.at() == verb.at()).then_some(bridge)
}

/// Whether a verb begins a clause of its own: «…, thay thế …», «… và bãi bỏ …».
pub(super) fn follows_clause(verb: Cursor) -> bool {
    let mut cursor = verb;
    while let Some(before) = cursor.back().filter(|before| before.is(Class::BeforeAct)) {
        cursor = before;
    }
    let before = cursor.before();
    matches!(before.kind, Kind::Comma | Kind::Semicolon) || before.word() == VÀ
}

/// The type that stands before a verb, where a document of it is issued: «ban hành Nghị định sửa đổi …».
pub(super) fn announced(verb: Cursor) -> Option<Type> {
    let starts = (1..=MOST_OF_TYPE).filter_map(|count| verb.at().checked_sub(count)).map(|at| verb.to(at));
    starts.filter(|start| ends_with_issuing(*start)).find_map(|start| {
        let kind = type_word(start)?;
        (kind.end.at() == verb.at()).then_some(kind.value)
    })
}

/// Words of a type: «thông tư liên tịch».
const MOST_OF_TYPE: usize = 4;

/// Whether «ban hành» stands before a place.
pub(super) fn ends_with_issuing(cursor: Cursor) -> bool {
    cursor.back().and_then(Cursor::back).is_some_and(|verb| verb.eat_words([BAN, HÀNH]).is_some())
}

/// Whether «các văn bản sau đây» stand between two places.
pub(super) fn announces_list(opening: Option<Cursor>, verb: Cursor) -> bool {
    let Some(opening) = opening else { return false };
    let mut cursor = opening.eat_word(CÁC).unwrap_or(opening);
    while cursor.at() < verb.at() {
        match cursor.eat(Class::ActLink).or_else(|| type_word(cursor).map(|found| found.end)) {
            Some(after) => cursor = after,
            None => return false,
        }
    }
    opening.at() < verb.at()
}

/// Whether an item or a line of its own begins at an opening with what stands at a place.
pub(super) fn is_item(opening: Cursor, to: Cursor) -> bool {
    let after = opening.eat_word(CÁC).unwrap_or(opening);
    let before = opening.before();
    let is_line = opening.token().gap == Blank::Line || opening.at() == 0;
    let is_marked = !matches!(before.kind, Kind::Word | Kind::Number | Kind::Comma);
    after.at() == to.at() && is_marked && (is_line || before.kind != Kind::Semicolon)
}

/// The mark before a reference whose place in a list is all that is known.
pub(super) fn loose_joint(to: Cursor) -> Option<Joint> {
    match to.before() {
        before if before.kind == Kind::Semicolon => Some(Joint::Semicolon),
        before => (before.word() == VÀ).then_some(Joint::And),
    }
}

/// How a document is joined to the one before it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// «A, B»
    Comma,
    /// «A và B»
    And,
    /// «A; B»
    Semicolon,
}

/// How a reference is joined to the one before it, where nothing else stands between.
pub(super) fn joint(text: Cursor, before: &Participant, this: &Participant) -> Option<Joint> {
    before.all_ends().into_iter().filter(|end| *end < this.range.start).find_map(|end| {
        let mark = text.to(end);
        let after = if matches!(mark.kind(), Kind::Comma | Kind::Semicolon) { mark.skip(1) } else { mark };
        let has_and = matches!(after.word(), VÀ | CÙNG);
        let after = if has_and { after.skip(1) } else { after };
        let after = after.eat_word(CÁC).unwrap_or(after);
        let is_next = after.at() == this.range.start;
        match mark.kind() {
            _ if !is_next => None,
            _ if has_and => Some(Joint::And),
            Kind::Semicolon => Some(Joint::Semicolon),
            Kind::Comma => Some(Joint::Comma),
            _ => None,
        }
    })
}
