//! Laws that amend others: «Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa
//! phương».

use super::law::{FoundLaw, draft, known_name, with_scope};
use super::type_word::type_word;
use super::unknown_law::{MOST_WORDS, unknown_name};
use crate::lexicon::words::{CÁC, CỦA, NGÀY, SỐ, VÀ, ĐIỀU};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::reference::guard::law::draft_before;
use crate::reference::rows::Bare;
use crate::reference::tables::TABLES;
use crate::text::{Case, Kind, capitalised};

/// How many laws one act amends by name.
const MOST_AMENDED: usize = 12;
/// Words behind a comma of what counted laws are about.
const MOST_BEHIND_COMMA: usize = 4;

/// The name of a law that amends others, from its type word on; what it says behind the type word begins at `inside`.
pub(super) fn amending_name<'a>(cursor: Cursor<'a>, inside: Cursor<'a>) -> Option<Parsed<'a, FoundLaw>> {
    let amends = inside.eat(Class::Amending)?;
    let amended = after_articles(amends);
    let laws = laws(amended);
    let end = laws.or_else(|| counted(amended))?;
    // «dự án Luật sửa đổi …» is none of the acts that have passed.
    let is_passed = draft_before(cursor).is_none();
    let known = cursor.phrase(&TABLES.laws).filter(|found| is_passed && found.end.at() == end.at());
    let law = known.map(|found| *found.value);
    Some(Parsed::new(FoundLaw { text: capitalised(&cursor.text_to(end)), law }, end))
}

/// The place after «, bổ sung một số điều của các».
fn after_articles(cursor: Cursor) -> Cursor {
    let cursor = after_comma(cursor).opt(Class::Supplementing);
    let cursor = after_comma(cursor).opt(Class::SomeOf);
    let cursor = match cursor.eat_word(ĐIỀU) {
        Some(after) => after.eat_kind(Kind::Number).unwrap_or(after),
        None => cursor,
    };
    let cursor = cursor.eat_word(CỦA).unwrap_or(cursor);
    cursor.eat_word(CÁC).unwrap_or(cursor)
}

fn after_comma(cursor: Cursor) -> Cursor {
    cursor.eat_kind(Kind::Comma).unwrap_or(cursor)
}

/// The place after the laws that are amended by name.
fn laws<'a>(cursor: Cursor<'a>) -> Option<Cursor<'a>> {
    let law = |at: Cursor<'a>| -> Option<Parsed<'a, FoundLaw>> {
        let after = type_word(at)?.end;
        let law = with_scope(at, known_name(at).or_else(|| unknown_name(at, after))?);
        // «… và | Luật Giá (sửa đổi)» is a draft by itself.
        draft(law.end).is_none().then_some(law)
    };
    let joiner = |at: Cursor<'a>| at.eat_kind(Kind::Comma).or_else(|| at.eat_word(VÀ));
    cursor.list(MOST_AMENDED, law, joiner).map(|laws| laws.end)
}

/// «37 luật có liên quan đến quy hoạch», «các luật về thuế»: the place after laws that are counted, not named.
fn counted(cursor: Cursor) -> Option<Cursor> {
    let number = cursor.eat_kind(Kind::Number);
    let kind = type_word(number.unwrap_or(cursor)).filter(|kind| kind.value.bare == Bare::Law)?;
    let in_common = kind.end.eat(Class::InCommon);
    let subject = in_common.or_else(|| number.map(|_| kind.end))?;
    let named = type_word(subject).and_then(|_| known_name(subject));
    if let Some(named) = named {
        return Some(named.end);
    }
    let is_part = |at: &usize| subject.to(*at).kind() == Kind::Word && subject.to(*at).eat(Class::NameStop).is_none();
    let words = (subject.at()..subject.at() + MOST_WORDS).take_while(is_part).count();
    let end = subject.skip(words);
    // «các luật về thuế |và| sửa đổi …»: another verb follows.
    let end = end.back().filter(|last| last.word() == VÀ).unwrap_or(end);
    Some(behind_comma(end).unwrap_or(end))
}

/// The place after the words behind a comma that a day or a number follows: «11 luật về quân sự|, quốc phòng| ngày …».
fn behind_comma(end: Cursor) -> Option<Cursor> {
    let more = end.eat_kind(Kind::Comma)?;
    let mut places = (1..=MOST_BEHIND_COMMA).map(|count| more.skip(count));
    let is_small = |place: Cursor| place.kind() == Kind::Word && place.token().case == Case::Lower;
    let last = places.find(|place| matches!(place.word(), NGÀY | SỐ) || !is_small(*place))?;
    (matches!(last.word(), NGÀY | SỐ) && is_small(more)).then_some(last)
}
