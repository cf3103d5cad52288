//! Congresses: «Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng», «Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX».

use super::ordinal::ordinal;
use crate::lexicon::words::{BỘ, CÁC, CỦA, HỘI, ĐH, ĐẠI, ĐẢNG};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{level, with_level};
use crate::reference::model::Designation;
use crate::text::{Case, Gap, Kind};

/// Words of the name of a local Party organisation or an association.
const MOST_WORDS: usize = 12;

/// What follows a type word: the national congress of the Party by number, or another one by name.
pub(super) fn congress(cursor: Cursor) -> Option<Parsed<Designation>> {
    let start = abbreviated(cursor).or_else(|| cursor.eat_words([ĐẠI, HỘI]))?;
    let mut is_national = true;
    for at in start.at()..start.at() + MOST_WORDS {
        let place = start.to(at);
        if let Some(number) = ordinal(place) {
            if is_national && begins_foreign(number.end) {
                return None;
            }
            if let Some(end) = local(number.end) {
                return Some(other(start, end));
            }
            let is_national = is_national && !begins_local(number.end);
            return Some(if is_national { national(number) } else { other(start, number.end) });
        }
        // «Đảng bộ TP**.** Hải Phòng»
        if place.kind() == Kind::Dot && place.back().is_some_and(|word| level(word).is_some()) {
            continue;
        }
        if place.kind() != Kind::Word || matches!(place.word(), CỦA | CÁC) {
            return None;
        }
        is_national &= place.is(Class::NationalCongress) && !begins_local(place);
    }
    None
}

/// The place after «ĐH», which may be a university as well.
fn abbreviated(cursor: Cursor) -> Option<Cursor> {
    cursor.eat_word(ĐH).filter(|end| end.word() == ĐẢNG || ordinal(*end).is_some())
}

fn national(number: Parsed<u8>) -> Parsed<Designation> {
    Parsed::new(Designation::Congress { number: number.value }, of_party(number.end))
}

/// «Đại hội Đảng bộ tỉnh lần thứ XX»
fn other<'a>(start: Cursor<'a>, end: Cursor<'a>) -> Parsed<'a, Designation> {
    Parsed::new(Designation::Name(format!("Đại hội {}", start.text_to(end))), end)
}

/// The place after the local organisation whose congress it is: «Đại hội lần thứ XX |Đảng bộ tỉnh|», «… |của Đảng bộ
/// huyện Mai Sơn|».
fn local(cursor: Cursor) -> Option<Cursor> {
    let name = cursor.eat_word(CỦA).unwrap_or(cursor);
    let place = name.eat_words([ĐẢNG, BỘ])?;
    with_level(place).map(|place| place.end).or_else(|| level(place).map(|level| level.end))
}

/// Whether «Đảng bộ» begins here.
fn begins_local(cursor: Cursor) -> bool {
    cursor.eat_words([ĐẢNG, BỘ]).is_some()
}

/// Whether the party of another country is named: «của Đảng Nhân dân Cách mạng Lào».
fn begins_foreign(cursor: Cursor) -> bool {
    let party = cursor.eat_word(CỦA).unwrap_or(cursor);
    let next = party.skip(1);
    let is_bare = || party.eat(Class::PartyName).is_some_and(|end| end.at() == next.at());
    let (token, word) = (next.token(), next.word());
    party.word() == ĐẢNG && token.case == Case::Capital && token.gap == Gap::Blank && word != BỘ && is_bare()
}

/// The place after «của Đảng», «Đảng Cộng sản Việt Nam» after a national congress.
fn of_party(cursor: Cursor) -> Cursor {
    let of = cursor.eat_word(CỦA);
    let name = of.unwrap_or(cursor);
    match name.eat(Class::PartyName) {
        Some(end) if end.word() != BỘ && (of.is_some() || end.at() > name.at() + 1) => end,
        _ => cursor,
    }
}
