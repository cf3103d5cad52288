//! The end of a document: to whom it goes, and who has signed it.

use super::part::Role;
use super::sheet::{after_marks, ends_line};
use crate::lexicon::{Class, Cursor, Parsed};
use crate::text::{Case, Gap, Kind, Span};

/// Those to whom one document goes, and the tokens of one of them.
const MOST_RECIPIENTS: usize = 60;
const MOST_IN_RECIPIENT: usize = 60;
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
        found.push(first.span_to(end));
        place = end.eat_kind(Kind::Semicolon).unwrap_or(end);
        if first.at() > place.at() || place.is_cell_bar() {
            break;
        }
    }
    (!found.is_empty()).then(|| Parsed::new(found, place))
}

/// The end of one of them: at a semicolon, a cell, the bullet of the next or the function of who signs.
fn recipient(first: Cursor) -> Cursor {
    let is_over = |place: &Cursor| {
        let begins_line = place.token().gap == Gap::Line;
        matches!(place.kind(), Kind::End | Kind::Semicolon)
            || place.is_cell_bar()
            || begins_line && (place.kind() == Kind::Dash || is_function(*place))
    };
    let mut places = (0..MOST_IN_RECIPIENT).map(|count| first.skip(count));
    let end = places.find(is_over).unwrap_or(first);
    end.back().filter(|last| last.kind() == Kind::Dot && last.at() > first.at()).unwrap_or(end)
}

/// Whether the function of who signs begins here: «TM. CHÍNH PHỦ», «PHÓ CHỦ TỊCH».
pub(super) fn is_function(cursor: Cursor) -> bool {
    let opens = |class: Class| cursor.eat(class).is_some();
    cursor.is_all_capitals() && (opens(Class::SignsFor) || opens(Class::PersonTitle))
}

/// A person's name on a line of its own.
pub(super) fn person(cursor: Cursor) -> Option<Parsed<Role>> {
    let end = name(cursor)?;
    ends_line(end).then(|| Parsed::new(Role::Person, end))
}

/// The end of a family name with the given names behind it, none of them in capitals.
pub(super) fn name(cursor: Cursor) -> Option<Cursor> {
    cursor.eat(Class::Surname)?;
    let is_of_name = |count: &usize| {
        let token = cursor.skip(*count).token();
        token.case == Case::Capital && (*count == 0 || token.gap == Gap::Blank)
    };
    let words = (0..=MOST_IN_NAME).take_while(is_of_name).count();
    (2..=MOST_IN_NAME).contains(&words).then(|| cursor.skip(words))
}
