//! Names of persons, where a place or a body could be read: «UBND huyện | Trần Văn Minh».

use super::level::TERMS;
use crate::lexicon::{Class, Cursor};
use crate::text::Gap;

/// Whether a family name and a given name stand here.
pub(crate) fn begins_person(cursor: Cursor) -> bool {
    let given = || cursor.skip(1).token();
    cursor.eat(Class::Surname).is_some() && given().is_capitalised() && given().gap != Gap::None
}

/// Whether a family name and two given names stand here.
pub(crate) fn is_full_name(cursor: Cursor) -> bool {
    let third = cursor.skip(2);
    // «UBND HUYỆN HOÀNG MAI VẪN CHƯA …»
    let is_over = || third.is_in_capitals() && third.any(TERMS).is_some();
    begins_person(cursor)
        && third.token().is_capitalised()
        && third.token().gap == Gap::Blank
        && !begins_person(third)
        && !is_over()
}
