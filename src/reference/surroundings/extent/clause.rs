//! What in a sentence ends a title, or goes on with it.

use super::super::agent;
use super::super::neighbour::{Neighbour, Neighbours, Subject};
use crate::lexicon::words::{CHO, CÓ, NGÀY, THÁNG, VÀ, ĐÃ};
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place;
use crate::reference::syntax::deictic::deictic;
use crate::reference::syntax::type_word::type_word;
use crate::reference::tables::TABLES;
use crate::text::Kind;

/// Words of the name of a person.
const MOST_IN_NAME: usize = 5;

/// The place after a period that belongs to what stands before its comma: «…, |nhiệm kỳ 2021 - 2026| và …», but not «…, |giai
/// đoạn 2021 - 2025| tỉnh xây 20 chợ».
pub(super) fn period<'a>(start: Cursor<'a>, found: Parsed<'a, &Neighbour>) -> Option<Cursor<'a>> {
    let is_day = matches!(start.word(), NGÀY | THÁNG) || start.is(Class::TimePreposition);
    let is_named = start.kind() == Kind::Word && !is_day;
    let is_range = (start.at()..found.end.at()).any(|at| start.to(at).kind() == Kind::Dash);
    let is_over = |end: Cursor| end.kind() != Kind::Word || end.word() == VÀ || end.is(Class::Preposition) || says(end);
    let is_period = matches!(found.value.subject, Subject::Date) && is_named && is_range;
    Some(found.end).filter(|end| is_period && is_over(*end))
}

/// Whether something is said by whom stands before this place.
pub(super) fn says(cursor: Cursor) -> bool {
    cursor.any(Classes::of(&[Class::Predicate, Class::TitleDoubt])).is_some()
}

/// The place after the name of a person: «Trần Văn Minh».
pub(super) fn after_person(name: Cursor) -> Option<Cursor> {
    let is_of_name = |count: &usize| name.skip(*count).token().is_capitalised();
    let is_name = name.token().is_capitalised() && place::begins_person(name);
    is_name.then(|| name.skip((0..MOST_IN_NAME).take_while(is_of_name).count()))
}

/// «|và Công văn nêu trên| của Bộ Y tế»
pub(super) fn points_back(place: Cursor) -> bool {
    let other = place.eat_word(VÀ).and_then(type_word);
    other.is_some_and(|other| deictic(other.end).is_some())
}

/// Whether no title goes over this place: «có hiệu lực», «thì», «được sửa đổi bởi», «đã được sửa đổi», «có 19 điều».
pub(super) fn is_end(place: Cursor) -> bool {
    let is_said = |end| place.word() == ĐÃ || agent::follows_amended(end);
    let parts = || place.eat_word(CÓ)?.eat_kind(Kind::Number)?.eat(Class::ActPart);
    place.eat(Class::TitleEnd).is_some() || place.eat(Class::Amended).is_some_and(is_said) || parts().is_some()
}

/// «thay thế Nghị định …», after a comma.
pub(super) fn replaces(place: Cursor, rest: Neighbours) -> bool {
    let Some(said) = place.phrase(&TABLES.relations) else { return false };
    let after = said.end.eat_word(CHO).unwrap_or(said.end);
    rest.after_reference(after).is_some()
}
