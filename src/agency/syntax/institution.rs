//! Schools, hospitals and companies in the names of bodies: their own organs, «Đảng ủy | Trường Đại học …», are bodies, and
//! their departments, «Phòng Đào tạo | Trường Đại học …», are none.

use super::field::FREE_FIELD;
use super::head;
use super::name::{Name, Piece, Role};
use super::press;
use super::run::{Beside, MOST_WORDS, past_proper_name, run};
use super::words::{FieldTerm, is_second_syllable, past_aside, term};
use crate::agency::tables::{HeadClass, Rank, Slot};
use crate::lexicon::{Class, Cursor};
use crate::place::begins_person;
use crate::text::{Gap, Kind};

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
    let start = cursor.eat_kind(Kind::Dash).or_else(|| cursor.eat(Class::Belonging)).unwrap_or(cursor);
    // «Ban Văn nghệ, | Đài Truyền hình …», «Ban Văn nghệ | (Đài Truyền hình …)»
    let of_press = |mark| cursor.eat_kind(mark).filter(|start| press::is_named(*start));
    let start = of_press(Kind::Comma).or_else(|| of_press(Kind::Open)).unwrap_or(start);
    institution(start)
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
