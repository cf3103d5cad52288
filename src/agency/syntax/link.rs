//! A link of a name: a head with its code or field, a part of the next link.

use super::field;
use super::name::{Name, Piece, Role};
use super::number;
use super::place;
use crate::agency::guard;
use crate::agency::phrase::Phrase;
use crate::agency::tables::{FIELD, Head, Slot};
use crate::lexicon::{Cursor, Parsed};

/// Reads the head that begins here and its field.
pub(crate) fn read(start: Cursor, name: &mut Name, head: Parsed<&'static Head>) {
    name.head = head.value;
    name.link = start.at();
    name.is_complete = name.takes(Slot::Alone) || name.takes(Slot::Commanded) && guard::is_force(start, head.end);
    name.level = head.value.level.or(name.level);
    let range = start.at()..head.end.at();
    match head.value.level_of_form() {
        Some((level, division)) => {
            name.push(Piece::known(Role::Head, range, Phrase::of(head.value.official)));
            name.push(Piece::known(Role::Level, name.end..name.end, Phrase::of(level)));
            place::after_form(head.end, name, division);
        }
        None => name.push(Piece::head(range, head.value)),
    }
    if name.takes(Slot::Code) {
        number::code(head.end, name);
    }
    if name.takes_any(FIELD) && !name.is_complete {
        field::read(start.to(name.end), name);
    }
}
