//! Numbers inside names: «Quân khu 7», «Phòng PC02», «khóa XII».

use super::head;
use super::levels::level_word;
use super::name::{Name, Piece, Role};
use super::series;
use super::words::joined;
use crate::agency::guard;
use crate::agency::tables::{FIELDS, HeadClass, Rank, Slot};
use crate::lexicon::words::{KHÓA, NĂM, SỐ, VÀ, ĐƠN};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::is_roman;
use crate::text::{Case, Gap, Kind};

/// No unit has a number of more digits.
const MOST_DIGITS: u8 = 4;

/// No body is named for more terms at once.
const MOST_TERMS: usize = 8;

/// The codes of police units have so many digits: «PC02».
pub(super) const CODE_DIGITS: u8 = 2;

/// Reads the number of a unit: «Quân khu **7**», «Đội CSGT **số 4**», «Trung đoàn **Không quân 937**».
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    let has_number = name.pieces.last().is_some_and(|piece| cursor.to(piece.end).before().kind == Kind::Number);
    if has_number || cursor.token().is_glued() {
        return;
    }
    let Some(number) = unit_number(cursor, name) else { return };
    // «Vụ Pháp chế ⏎ 5. Vụ …» is a list, «Phòng Kế toán ⏎ 8 ⏎ …» the next row of a table.
    let is_row = name.is_complete && cursor.kind() == Kind::Number;
    let is_item = cursor.token().gap == Gap::Line && (is_row || matches!(number.kind(), Kind::Dot | Kind::Close));
    if is_item || is_other_number(number) {
        return;
    }
    // «Vùng 3 Hải quân», «Sư đoàn 5 Bộ binh»
    let opens = number.token().is_capitalised();
    let field = number.phrase(&FIELDS).filter(|_| opens && head::of_body(number).is_none());
    let branch = number.eat(Class::ForcesBranch).filter(|_| opens && name.head.class == HeadClass::Unit);
    // A word of daily life as well: «Vùng II» alone is one of wages.
    let needs_field = name.head.class == HeadClass::Unit && name.pieces.len() == 1 && name.head.phrase.words == 1;
    let is_of_body = || {
        let marks = [Kind::Comma, Kind::Open, Kind::Dash];
        let mark = marks.into_iter().find_map(|mark| number.eat_kind(mark));
        head::of_body(mark.or_else(|| number.eat(Class::Belonging)).unwrap_or(number)).is_some()
    };
    let needs_parent = name.head.class == HeadClass::Team && name.pieces.len() == 1;
    // «Vụ 2 kẻ cướp …»
    let is_count = name.head.class == HeadClass::Division && name.pieces.len() == 1 && guard::counts(number);
    // «Phòng 1102»
    let is_room = name.head.class == HeadClass::Bureau && name.pieces.len() == 1 && cursor.token().length > CODE_DIGITS;
    if needs_field && field.is_none() || needs_parent && !is_of_body() || is_count || is_room {
        return;
    }
    name.complete(Piece::free(Role::Field, cursor.at()..number.at()));
    if let Some(field) = field {
        name.push(Piece::known(Role::Field, number.at()..field.end.at(), field.value));
    } else if let Some(branch) = branch {
        name.push(Piece::free(Role::Field, number.at()..branch.at()));
    } else {
        further(cursor, number, name);
    }
}

/// Reads the further numbers of several units: «các Đội CSGT số 1**, 2 và 5**», «Quân khu 5**, 7**».
fn further<'a>(first: Cursor<'a>, end: Cursor<'a>, name: &mut Name) {
    let named = first.word() == SỐ;
    if !(named || name.head.class == HeadClass::Unit || series::follows_plural(first, name)) {
        return;
    }
    let joined = |end: Cursor<'a>| end.eat_kind(Kind::Comma).or_else(|| end.eat_word(VÀ));
    let numbered = |start: Cursor<'a>| {
        // «số 2, số 3»
        let number = start.eat_word(SỐ).filter(|_| named).unwrap_or(start);
        let (token, next) = (number.token(), number.skip(1));
        let is_one = token.kind == Kind::Number && token.length < MOST_DIGITS && token.gap == Gap::Blank;
        let is_count = number.at() == start.at() && guard::counts(next);
        (is_one && !is_other_number(next) && !is_count).then(|| {
            let word = named.then(|| Piece::free(Role::Field, first.at()..first.at() + 1));
            Parsed::new(word.into_iter().chain([Piece::free(Role::Field, number.at()..next.at())]).collect(), next)
        })
    };
    let slot = name.pieces.len() - 1;
    if let Some(others) = joined(end).and_then(|next| next.list(MOST_TERMS, numbered, joined))
        && name.others.is_none()
    {
        name.end = others.end.at();
        name.others = Some((slot..slot + 1, others.value));
    }
}

/// The end of the number that the unit may have.
fn unit_number<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let is_of_forces = name.takes(Slot::Number) && name.pieces.len() == 1;
    let branch = if is_of_forces { cursor.eat(Class::ForcesBranch) } else { None };
    let start = branch.unwrap_or(cursor);
    let may_be_named = name.is_complete && !name.head.rank.is_above(Rank::Division) || branch.is_some();
    let named = start.eat_word(SỐ).filter(|_| may_be_named);
    let number = named.unwrap_or(start);
    let token = number.token();
    if token.kind == Kind::Number {
        let is_ours = token.length <= MOST_DIGITS && (named.is_some() || name.takes(Slot::Number));
        return is_ours.then(|| past_letter(number.skip(1)));
    }
    // «Trung tâm Kiểm tra vệ sinh thú y Trung ương **I**»
    let is_of_centre = name.pieces.last().is_some_and(|last| last.role == Role::Scope);
    ((name.takes(Slot::Number) || is_of_centre) && is_roman(number)).then(|| number.skip(1))
}

/// «Đội QLTT 3**C**»
fn past_letter(cursor: Cursor<'_>) -> Cursor<'_> {
    let letter = cursor.token();
    let is_letter = letter.is_glued() && letter.case == Case::Upper && letter.length == 1;
    if is_letter { cursor.skip(1) } else { cursor }
}

/// Whether what follows makes a date, a range, a count or a document's number of a number.
fn is_other_number(end: Cursor) -> bool {
    let next = end.token();
    // «Ban Chỉ đạo tổng kết | 20 năm …»
    if end.word() == NĂM {
        return true;
    }
    next.is_glued() && matches!(next.kind, Kind::Word | Kind::Number)
        || matches!(next.kind, Kind::Slash | Kind::Amount)
        || next.kind == Kind::Dash && end.skip(1).kind() == Kind::Number
}

/// Reads the code of a police unit: «Phòng **PC02**», «PC**02**».
pub(crate) fn code(cursor: Cursor, name: &mut Name) {
    let is_digits = |digits: Cursor| {
        digits.kind() == Kind::Number && digits.token().length == CODE_DIGITS && digits.token().is_glued()
    };
    let (token, next) = (cursor.token(), cursor.skip(1));
    // «Phòng PA 83»
    let is_apart = || {
        let is_letters = head::any(cursor).is_some_and(|head| head.value.class == HeadClass::PoliceBureau);
        is_letters && next.kind() == Kind::Number && next.token().length == CODE_DIGITS && token.length == 2
    };
    if is_digits(cursor) && name.link == name.start && (name.head.phrase.text.len() > 1 || is_of_ministry(next)) {
        name.pieces.clear();
        name.complete(Piece::free(Role::Head, name.link..next.at()));
    } else if token.case == Case::Upper && token.length <= 2 && (is_digits(next) || is_apart()) {
        name.complete(Piece::free(Role::Field, cursor.at()..next.at() + 1));
    }
}

/// Whether the body follows that a letter with its number needs: «C03 | Bộ Công an», «C06 (Bộ Công an)».
fn is_of_ministry(cursor: Cursor) -> bool {
    let mark = [Kind::Comma, Kind::Open, Kind::Dash].into_iter().find_map(|mark| cursor.eat_kind(mark));
    let start = mark.or_else(|| cursor.eat(Class::Belonging)).unwrap_or(cursor);
    let ministry = head::of_body(start).filter(|head| head.value.class == HeadClass::Ministry);
    ministry.and_then(|head| head::of_body(head.end)).is_some_and(|force| force.value.class == HeadClass::Authority)
}

/// Reads the term: «khóa XII», «(khóa XII)».
pub(crate) fn term(cursor: Cursor, name: &mut Name) {
    if name.has(Role::Term) {
        return;
    }
    let (start, end) = match cursor.bracketed(numbered_term) {
        Some(found) => (cursor.skip(1), found.end),
        None => match numbered_term(cursor) {
            Some(found) => (cursor, found.end),
            None => return,
        },
    };
    let term = Piece::free(Role::Term, start.at()..start.at() + 1);
    let numbered = |number: Cursor| vec![term, Piece::free(Role::Term, number.at()..number.at() + 1)];
    let slot = name.pieces.len();
    name.pieces.extend(numbered(start.skip(1)));
    name.end = end.at();
    // «Quốc hội khóa XI, XII»
    let others = joined(end).and_then(|next| {
        next.list(MOST_TERMS, |next| term_number(next).map(|end| Parsed::new(numbered(next), end)), joined)
    });
    if let Some(others) = others.filter(|_| name.others.is_none()) {
        name.end = others.end.at();
        name.others = Some((slot..slot + 2, others.value));
    }
}

/// Reads the term that stands before the place: «Đoàn đại biểu Quốc hội **khóa XV** tỉnh …», «… **khóa XV đơn vị** tỉnh …».
pub(crate) fn inner_term(cursor: Cursor, name: &mut Name) {
    let is_open = name.takes(Slot::Place) && !name.is_complete && name.pieces.len() == 1;
    let Some(term) = numbered_term(cursor).filter(|_| is_open) else { return };
    let end = term.end.eat_word(ĐƠN).map_or(term.end, |unit| unit.skip(1));
    if level_word(end).is_some() {
        name.push(Piece::free(Role::Term, cursor.at()..end.at()));
    }
}

/// The end of the number of a term.
fn term_number(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let is_one = cursor.kind() == Kind::Number && cursor.token().length <= 2 || is_roman(cursor);
    let next = cursor.skip(1).token();
    let is_other = next.is_glued() && matches!(next.kind, Kind::Word | Kind::Number | Kind::Slash | Kind::Dash);
    (is_one && !is_other).then(|| cursor.skip(1))
}

/// «khóa XII»
pub(super) fn numbered_term(cursor: Cursor<'_>) -> Option<Parsed<'_, ()>> {
    let number = cursor.eat_word(KHÓA)?;
    (number.kind() == Kind::Number || is_roman(number)).then(|| Parsed::new((), number.skip(1)))
}
