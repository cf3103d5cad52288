//! What says that a body is of the whole country, or of another one: «Trung ương», «Việt Nam», «Pháp».

use super::head;
use super::name::{Name, OwnPlace, Piece, Role};
use super::words::past_aside;
use crate::agency::tables::{FIELD, HeadClass, Slot, Slots};
use crate::lexicon::words::{VIỆT, ĐẢNG};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Division, Level, LevelWord, Place, PlaceKind, level};
use crate::text::{Case, Gap, Kind};

/// A body with one of these can be a national one.
const NATIONAL: Slots = Slots::of(&[Slot::Place, Slot::Local, Slot::Country, Slot::Foreign, Slot::Purpose]);

/// A body with one of these can be one of the centre: «Ban Chỉ đạo Trung ương».
pub(super) const CENTRAL: Slots = Slots::of(&[Slot::Place, Slot::Local, Slot::Purpose]);

/// Reads the centre or the country.
pub(crate) fn read(cursor: Cursor, name: &mut Name) {
    let start = past_aside(cursor);
    if start.token().is_glued() || !name.takes_any(NATIONAL) {
        return;
    }
    if let Some(level) = central_level(start, name) {
        // Not «TW», «TƯ»: those are written out.
        let is_name = start.token().case == Case::Capital;
        let range = start.at()..level.end.at();
        name.complete(match is_name {
            true => Piece::free(Role::Scope, range),
            false => Piece::level(Role::Scope, range, level.value),
        });
        name.level = Some(Level::Central);
    } else if let Some(end) = pair(start, name) {
        name.complete(Piece::free(Role::Country, start.at()..end.at()));
    } else if let Some(country) = country(start, name) {
        let piece = Piece::country(start.at()..country.end.at(), country.value);
        let has_pair = takes_pair(name);
        name.complete(piece);
        name.level = Some(Level::Central);
        if country.value.kind == PlaceKind::Country {
            name.place = Some(OwnPlace { government: None, level: name.level, piece: Some(piece) });
        }
        second_country(start.to(name.end), name, has_pair);
    }
}

/// Whether two countries may follow: behind a field, or a head that says as much as one.
fn takes_pair(name: &Name) -> bool {
    let is_head = |piece: &Piece| piece.role == Role::Head && name.head.phrase.words > 1;
    name.takes_any(FIELD) && name.pieces.last().is_some_and(|last| last.role == Role::Field || is_head(last))
}

/// The end of two countries by a syllable each: «Hội Hữu nghị **Việt - Nga**», «**Việt Mỹ**».
fn pair<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Cursor<'a>> {
    let next = cursor.skip(1);
    let other = next.eat_kind(Kind::Dash).or_else(|| place::known(next).map(|_| next))?;
    let is_pair = takes_pair(name) && (cursor.word() == VIỆT || other.word() == VIỆT);
    (is_pair && other.token().is_capitalised() && !other.skip(1).token().is_capitalised()).then(|| other.skip(1))
}

/// Reads the other one of two countries that a body joins: «Hội Hữu nghị Việt Nam **- Lào**».
fn second_country(cursor: Cursor, name: &mut Name, has_pair: bool) {
    let other = cursor.eat_kind(Kind::Dash).and_then(place::known).filter(|other| other.value.is_state());
    if let Some(other) = other
        && cursor.token().gap != Gap::Line
        && has_pair
    {
        let start = cursor.skip(1).at();
        name.push(Piece::free(Role::Joint, cursor.at()..start));
        name.push(Piece::country(start..other.end.at(), other.value));
    }
}

/// «Ban Tổ chức | Trung ương», but «Ban Thường vụ | Trung ương Đoàn».
fn central_level<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Parsed<'a, &'static LevelWord>> {
    let level = level(cursor).filter(|level| level.value.division == Division::Level(Level::Central))?;
    let is_other_body = || name.takes(Slot::Parent) && head::of_body(cursor).is_some();
    // «Tổng cục Kiểm dịch | Quốc gia Trung Quốc»
    let is_of_state = || place::known(level.end).is_some_and(|place| place.value.is_state());
    ((name.takes_any(CENTRAL) || name.is_complete && is_of_state()) && !is_other_body()).then_some(level)
}

/// The State without its last syllable, where that begins a body in the next line: «Quốc hội Anh⏎|Quốc hội Úc|».
fn before_line<'a>(place: Parsed<'a, &'static Place>) -> Parsed<'a, &'static Place> {
    let opens_body = |last: &Cursor| last.token().gap == Gap::Line && head::of_body(*last).is_some();
    let end = place.end.back().filter(opens_body).unwrap_or(place.end);
    Parsed::new(place.value, end)
}

/// The State whose body the name so far is.
fn country<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Parsed<'a, &'static Place>> {
    let level = name.head.level;
    // In a heading a body of the whole State has no town behind it: «BỘ QUỐC PHÒNG NGA TỐ CÁO».
    let is_heading = level == Some(Level::Central) && cursor.is_in_capitals();
    let state = |at: Cursor<'a>| {
        let place = if is_heading { place::in_table(at) } else { place::known(at) };
        place.filter(|place| place.value.is_state())
    };
    // «Quốc hội | Cộng hòa Cuba», «Ban Bí thư Trung ương Đảng | Cộng sản Việt Nam»
    let form = || {
        // «CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»: the other column of a letterhead.
        let is_apart = cursor.is_in_capitals() || cursor.token().gap == Gap::Line;
        let is_motto = is_apart && cursor.eat(Class::Motto).is_some();
        let form = if cursor.before().word() == ĐẢNG { Class::PartyForm } else { Class::StateForm };
        cursor.eat(form).filter(|_| !is_motto)
    };
    let place = before_line(state(cursor).or_else(|| state(form()?))?);
    // «Bí thư Tỉnh ủy | Anh …» is a person, «Sở Di trú Mỹ» an office.
    let may_have_country = matches!(level, None | Some(Level::Central)) || name.head.class == HeadClass::Department;
    let is_name = cursor.token().is_capitalised() || cursor.skip(1).token().is_capitalised();
    // «Bộ Chính trị Đảng Cộng sản | Cuba»: the party alone is no body of that State.
    let is_ours = place.value.kind == PlaceKind::Nation || !name.parents.is_empty();
    let slot = if is_ours { Slot::Country } else { Slot::Foreign };
    (may_have_country && is_name && (name.is_complete || name.takes(slot)) && !name.has(Role::Country)).then_some(place)
}
