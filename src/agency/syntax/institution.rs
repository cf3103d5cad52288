//! Schools, hospitals and companies in the names of bodies: their own organs, «Đảng ủy | Trường Đại học …», are bodies, and
//! their departments, «Phòng Đào tạo | Trường Đại học …», are none.

use super::head;
use super::name::{Name, Piece, Role};
use super::press;
use super::run::{Beside, MOST_WORDS, past_proper_name, run};
use super::words::{FieldTerm, is_second_syllable, past_aside, term};
use crate::agency::guard;
use crate::agency::tables::{FREE_FIELD, HeadClass, Rank, Slot};
use crate::lexicon::{Class, Classes, Cursor, NumeralKind, numeral};
use crate::place::{Level, begins_person};
use crate::text::{Case, Gap, Kind};

/// What an owner may be called by, or what only begins as that does.
const OWNERS: Classes = Classes::of(&[Class::Owner, Class::ClauseStart]);

/// Reads the institution whose organ the name so far is.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    let start = past_aside(cursor);
    if name.takes(Slot::Institution)
        && let Some(end) = institution(start)
    {
        name.complete(Piece::free(Role::Field, start.at()..end.at()));
    }
}

/// The end of the institution that a name is but a department of.
pub(crate) fn owner<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let is_department =
        name.takes_any(FREE_FIELD) && (name.head.level.is_none() || name.head.rank.is_below(Rank::Division));
    let is_whole = name.place.is_some() || !name.parents.is_empty() || cursor.token().gap == Gap::Line;
    if !is_department || is_whole || name.takes(Slot::Institution) {
        return None;
    }
    // «Ban Văn nghệ, | Đài Truyền hình …»
    if let Some(start) = cursor.eat_kind(Kind::Comma).filter(|start| press::is_named(*start)) {
        return institution(start);
    }
    // «Viện Vật liệu | (Trường Đại học …)», but «Ban Thi đua (Báo cáo)»
    let goes_on = |end: Cursor| end.kind() == Kind::Word && end.token().case == Case::Lower;
    let is_called = |start: &Cursor| head::any(*start).is_some_and(|head| !goes_on(head.end));
    if let Some(owner) = cursor.eat_kind(Kind::Open).filter(is_called).and_then(institution) {
        return Some(owner);
    }
    // «Viện Đào tạo Quốc tế, | Trường Đại học …»
    let is_private = || !name.has_known_field && name.pieces.len() == 2 && !name.head.rank.is_above(Rank::Division);
    if let Some(start) = cursor.eat_kind(Kind::Comma).filter(|_| is_private())
        && name.level.is_none()
        && let Some(owner) = institution(start)
    {
        return Some(owner);
    }
    let linked = cursor.eat_kind(Kind::Dash).or_else(|| cursor.eat(Class::Belonging));
    let start = cursor.to(name.start);
    let is_part = name.level != Some(Level::Central)
        && !name.head.rank.is_above(Rank::Board)
        && !guard::is_of_ministry(name.head);
    let is_borne = is_part && (guard::follows_title(start) || guard::is_borne(start));
    // «Trưởng phòng Nhân sự, | công ty …»
    let linked = linked.or_else(|| if is_borne { cursor.eat_kind(Kind::Comma).or(Some(cursor)) } else { None });
    institution(linked.unwrap_or(cursor)).or_else(|| linked.and_then(unnamed))
}

/// The end of a common noun for an institution: «của **một công ty**», «**trường** Đại học …».
fn unnamed(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let start = numeral(cursor, NumeralKind::Cardinal).map_or(cursor, |count| count.end);
    let is_body = || head::of_body(start).is_some() || start.token().is_capitalised();
    // «thuộc | trường hợp …»
    let owner = start.any(OWNERS).filter(|owner| owner.value.has(Class::Owner) && !is_body())?;
    Some(owner.end)
}

/// The end of the name of an institution that begins here with a capital, without the place behind it.
pub(crate) fn institution(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let head = head::any(cursor)?;
    let is_one = matches!(head.value.class, HeadClass::Press | HeadClass::Organisation);
    // «Trường Chinh», «Trường Sơn»
    let is_name = head.value.phrase.words == 1
        && head.end.token().is_capitalised()
        && !(head::any(head.end).is_some() || is_kind(head.end) || is_second_syllable(head.end.skip(1)));
    let is_glued = cursor.token().is_glued() && cursor.before().kind != Kind::Open;
    if !is_one || is_name || !cursor.token().is_capitalised() || is_glued {
        return None;
    }
    if cursor.is_in_capitals() {
        return Some(line_of_capitals(head.end));
    }
    let end = run(head.end, Beside::Capitals).end;
    // «Trường THPT | Chu Văn An»
    let is_named_after = end.at() > cursor.at() + 1 && begins_person(end) && end.back().is_some_and(is_kind);
    Some(if is_named_after { past_proper_name(end) } else { end })
}

/// Whether the word here says what kind of institution it is.
fn is_kind(cursor: Cursor) -> bool {
    term(cursor).is_some() || cursor.is_all_capitals() || !cursor.token().is_capitalised()
}

/// The end of the words in capitals that end with their line, or with a word of a sentence.
fn line_of_capitals(cursor: Cursor<'_>) -> Cursor<'_> {
    let goes_on = |at: &Cursor| {
        let is_stop = || term(*at).is_some_and(|term| term.value == FieldTerm::Stop);
        at.kind() == Kind::Word && at.token().gap == Gap::Blank && at.is_in_capitals() && !is_stop()
    };
    cursor.skip((0..MOST_WORDS).map(|count| cursor.skip(count)).take_while(goes_on).count())
}
