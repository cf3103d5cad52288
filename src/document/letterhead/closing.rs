//! The end of a document: to whom it goes, and who has signed it.

use super::part::Role;
use super::sheet::{after_marks, ends_line};
use super::subject::subject;
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place;
use crate::text::{Case, Gap, Kind, Span};

/// Those to whom one document goes, and the tokens of one of them.
const MOST_RECIPIENTS: usize = 60;
const MOST_IN_RECIPIENT: usize = 60;
/// Words of the line on which the name of one goes on. The text of a letter has longer ones.
const MOST_IN_LINE: usize = 9;
/// Tokens of «tên, đóng dấu, ghi rõ họ tên».
const MOST_IN_SIGNATURE: usize = 16;
/// Words of a person's name.
const MOST_IN_NAME: usize = 5;

/// The stretches of those to whom it goes: «Nơi nhận: - Như Điều 3; - Lưu: VT.»
pub(super) fn recipients(cursor: Cursor) -> Option<Parsed<Vec<Span>>> {
    let start = cursor.eat(Class::Recipients)?.eat_kind(Kind::Colon)?;
    let mut found = Vec::new();
    let mut place = start;
    while found.len() < MOST_RECIPIENTS {
        let first = after_marks(place);
        let end = recipient(first);
        if end.at() == first.at() {
            break;
        }
        found.push(first.span_to(without_mark(first, end)));
        place = end.eat_kind(Kind::Semicolon).unwrap_or(end);
        if place.is_cell_bar() || begins_text(end) || follows_stop(place) && after_marks(place).at() == place.at() {
            break;
        }
    }
    (!found.is_empty()).then(|| Parsed::new(found, place))
}

/// The end of one of them: at a semicolon, a cell, the bullet of the next, the text or the function of who signs.
fn recipient(first: Cursor) -> Cursor {
    let is_over = |place: &Cursor| {
        let begins_line = place.token().gap == Gap::Line;
        matches!(place.kind(), Kind::End | Kind::Semicolon)
            || place.is_cell_bar()
            || begins_line
                && (place.kind() == Kind::Dash
                    || is_function(*place)
                    || follows_stop(*place)
                    || subject(*place).is_some())
            || place.at() > first.at() && begins_text(*place)
    };
    let mut places = (0..MOST_IN_RECIPIENT).map(|count| first.skip(count));
    places.find(is_over).unwrap_or(first)
}

/// Whether a line begins behind the full stop of the last: «- Lưu: VT. ⏎ |TRƯỞNG PHÒNG|», but «TP. ⏎ Hồ Chí Minh».
fn follows_stop(place: Cursor) -> bool {
    let is_short = || place.back().and_then(Cursor::back).and_then(place::level).is_some();
    place.token().gap == Gap::Line && place.before().kind == Kind::Dot && !is_short()
}

/// Whether the text of a letter begins with this line: «Kính gửi: Sở Y tế ⏎ |Ngày 5/3/2024, Bộ Y tế nhận được …|».
fn begins_text(place: Cursor) -> bool {
    let token = place.token();
    let goes_on = |place: &Cursor| {
        let is_next = place.token().gap == Gap::Line || place.is_cell_bar();
        !is_next && !matches!(place.kind(), Kind::End | Kind::Semicolon)
    };
    let is_long = || (1..=MOST_IN_LINE).map(|count| place.skip(count)).all(|place| goes_on(&place));
    token.gap == Gap::Line && token.case == Case::Capital && place.before().kind != Kind::Comma && is_long()
}

fn without_mark<'a>(first: Cursor<'a>, end: Cursor<'a>) -> Cursor<'a> {
    let is_mark = |last: &Cursor| matches!(last.kind(), Kind::Dot | Kind::Comma) && last.at() > first.at();
    end.back().filter(is_mark).unwrap_or(end)
}

/// The place after what stands for the signature itself: «(Đã ký)», «Đã ký», «(Ký tên, đóng dấu)».
pub(super) fn signature(cursor: Cursor) -> Option<Cursor> {
    let open = cursor.eat_kind(Kind::Open);
    let end = open.unwrap_or(cursor).eat(Class::Signed)?;
    let rest = (0..MOST_IN_SIGNATURE).map(|count| end.skip(count));
    match open {
        Some(_) => rest.into_iter().find(|place| place.kind() == Kind::Close).map(|close| close.skip(1)),
        None => Some(end),
    }
}

/// Whether the function of who signs begins here: «TM. CHÍNH PHỦ», «PHÓ CHỦ TỊCH».
pub(super) fn is_function(cursor: Cursor) -> bool {
    let opens = |class: Class| cursor.eat(class).is_some();
    match cursor.token().length {
        1 => is_short(cursor),
        _ => cursor.is_all_capitals() && (opens(Class::SignsFor) || opens(Class::PersonTitle)),
    }
}

/// What a function does in a head, by how it begins.
pub(super) fn role(cursor: Cursor) -> Role {
    let is_for = is_short(cursor) || cursor.eat(Class::SignsFor).is_some();
    if is_for { Role::Function } else { Role::Title }
}

/// «K/T», «T/M»: two letters, and whose title follows.
fn is_short(cursor: Cursor) -> bool {
    let is_letter = |at: usize| cursor.skip(at).token().length == 1 && cursor.skip(at).kind() == Kind::Word;
    let is_free = !cursor.skip(3).token().is_glued() && cursor.skip(3).is_all_capitals();
    is_letter(0) && cursor.skip(1).kind() == Kind::Slash && is_letter(2) && is_free
}

/// A person's name on a line of its own, alone or before what stands for the signature.
pub(super) fn person(cursor: Cursor) -> Option<Parsed<Role>> {
    let end = name(cursor)?;
    (ends_line(end) || end.kind() == Kind::Open).then(|| Parsed::new(Role::Person, end))
}

/// The same below a function, where the name may be in capitals as that is: «PHÓ CHỦ TỊCH ⏎ |TRẦN VĂN MINH|».
pub(super) fn signer(cursor: Cursor) -> Option<Parsed<Role>> {
    let in_capitals = || {
        let end = name_in(cursor, Case::Upper).filter(|end| cursor.at_line_start() && ends_line(*end))?;
        Some(Parsed::new(Role::Person, end))
    };
    person(cursor).or_else(in_capitals)
}

/// The place after the degrees or the rank before a person's name: «PGS.TS. |Trần Văn Minh», «Thiếu tướng |Lê Văn Hải».
pub(super) fn degrees(cursor: Cursor) -> Cursor {
    let mut end = cursor;
    while let Some(after) = end.eat(Class::Degree) {
        end = after.eat_kind(Kind::Dot).unwrap_or(after);
    }
    let rank = Some(end).filter(|rank| rank.token().case == Case::Capital);
    rank.and_then(|rank| rank.eat(Class::PersonTitle)).filter(|after| name(*after).is_some()).unwrap_or(end)
}

/// The end of a family name with the given names behind it, none of them in capitals.
pub(super) fn name(cursor: Cursor) -> Option<Cursor> {
    name_in(cursor, Case::Capital)
}

fn name_in(cursor: Cursor, case: Case) -> Option<Cursor> {
    cursor.eat(Class::Surname)?;
    let is_of_name = |count: &usize| {
        let token = cursor.skip(*count).token();
        token.case == case && (*count == 0 || token.gap == Gap::Blank)
    };
    let words = (0..=MOST_IN_NAME).take_while(is_of_name).count();
    (2..=MOST_IN_NAME).contains(&words).then(|| cursor.skip(words))
}
