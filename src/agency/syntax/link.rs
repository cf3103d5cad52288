//! A link of a name: a head with its code or field, a part of the next link.

use super::field::{self, FIELD};
use super::name::{Name, Piece};
use super::number;
use crate::agency::tables::{Head, Slot};
use crate::lexicon::{Cursor, Parsed};

/// Reads the head that begins here and its field.
pub(crate) fn read(start: Cursor, name: &mut Name, head: Parsed<&'static Head>) {
    name.head = head.value;
    name.link = start.at();
    name.is_complete = name.takes(Slot::Alone);
    name.level = head.value.level.or(name.level);
    name.push(Piece::head(start.at()..head.end.at(), head.value));
    if name.takes(Slot::Code) {
        number::code(head.end, name);
    }
    if name.takes_any(FIELD) && !name.is_complete {
        field::read(start.to(name.end), name);
    }
}
