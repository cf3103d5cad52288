//! What says that a body is of the whole country, or of another one: «Trung ương», «Việt Nam», «Pháp».

use super::head;
use super::name::{Name, OwnPlace, Piece, Role};
use super::words::past_aside;
use crate::agency::tables::{HeadClass, Slot, Slots};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::place::{self, Division, Level, LevelWord, Place, PlaceKind, level};
use crate::text::Case;

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
    } else if let Some(country) = country(start, name) {
        let piece = Piece::country(start.at()..country.end.at(), country.value);
        name.complete(piece);
        name.level = Some(Level::Central);
        if country.value.kind == PlaceKind::Country {
            name.place = Some(OwnPlace { government: None, level: name.level, piece: Some(piece) });
        }
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

/// The State whose body the name so far is.
fn country<'a>(cursor: Cursor<'a>, name: &Name) -> Option<Parsed<'a, &'static Place>> {
    let level = name.head.level;
    // In a heading a body of the whole State has no town behind it: «BỘ QUỐC PHÒNG NGA TỐ CÁO».
    let is_heading = level == Some(Level::Central) && cursor.is_in_capitals();
    let state = |at: Cursor<'a>| {
        let place = if is_heading { place::in_table(at) } else { place::known(at) };
        place.filter(|place| place.value.is_state())
    };
    // «Quốc hội | Cộng hòa Cuba»
    let place = state(cursor).or_else(|| state(cursor.eat(Class::StateForm)?))?;
    // «Bí thư Tỉnh ủy | Anh …» is a person, «Sở Di trú Mỹ» an office.
    let may_have_country = matches!(level, None | Some(Level::Central)) || name.head.class == HeadClass::Department;
    let is_name = cursor.token().is_capitalised() || cursor.skip(1).token().is_capitalised();
    // «Bộ Chính trị Đảng Cộng sản | Cuba»: the party alone is no body of that State.
    let is_ours = place.value.kind == PlaceKind::Nation || !name.parents.is_empty();
    let slot = if is_ours { Slot::Country } else { Slot::Foreign };
    (may_have_country && is_name && (name.is_complete || name.takes(slot)) && !name.has(Role::Country)).then_some(place)
}
