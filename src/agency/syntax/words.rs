//! The small words and marks of a name: terms of administration, short forms, joiners.

use crate::agency::phrase::Phrase;
use crate::agency::tables::SHORT_FORMS;
use crate::lexicon::words::VÀ;
use crate::lexicon::{Class, Classes, Cursor, Parsed};
use crate::place::{TERMS, level};
use crate::text::{Case, Kind};

/// What a word does to the field before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldTerm {
    Noun,
    /// A noun that a proper name follows.
    PlaceNoun,
    Action,
    Stop,
    /// A title: what it opens is a person.
    Person,
}

impl FieldTerm {
    fn of(classes: Classes) -> Self {
        [(Class::FieldNoun, Self::Noun), (Class::FieldPlace, Self::PlaceNoun), (Class::FieldAction, Self::Action)]
            .into_iter()
            .find(|(class, _)| classes.has(*class))
            .map_or(if classes.has(Class::FieldStop) { Self::Stop } else { Self::Person }, |(_, term)| term)
    }

    pub(crate) fn is_noun(self) -> bool {
        matches!(self, Self::Noun | Self::PlaceNoun)
    }
}

/// The word here that goes on or ends a field; a short form is a noun.
pub(crate) fn term(cursor: Cursor) -> Option<Parsed<FieldTerm>> {
    if let Some(term) = cursor.any(TERMS) {
        return Some(term.map(FieldTerm::of));
    }
    short_form(cursor).map(|short| short.map(|_| FieldTerm::Noun))
}

/// Whether a word of the language of administration stands here.
pub(crate) fn opens_term(cursor: Cursor) -> bool {
    term(cursor).is_some_and(|term| term.value.is_noun() || term.value == FieldTerm::Action)
}

pub(crate) fn is_noun(cursor: Cursor) -> bool {
    term(cursor).is_some_and(|term| term.value.is_noun())
}

/// The short form of capital letters here: «HĐND».
pub(crate) fn short_form(cursor: Cursor) -> Option<Parsed<Phrase>> {
    if cursor.token().case == Case::Upper { cursor.phrase(&SHORT_FORMS) } else { None }
}

/// The place after a joiner.
pub(crate) fn joined(cursor: Cursor) -> Option<Cursor> {
    match cursor.kind() {
        Kind::Comma | Kind::Dash | Kind::Ampersand => Some(cursor.skip(1)),
        Kind::Word => cursor.eat_word(VÀ),
        _ => None,
    }
}

/// No short form in brackets has more words and marks than this.
const MOST_ASIDE: usize = 7;

/// The place after a short form in brackets, where the name may go on: «Trung tâm … (CDC) Lào Cai».
pub(crate) fn past_aside(cursor: Cursor) -> Cursor {
    if cursor.kind() != Kind::Open {
        return cursor;
    }
    // «(1)» is an item.
    let mut has_letters = false;
    for inside in (1..=MOST_ASIDE).map(|place| cursor.skip(place)) {
        match inside.kind() {
            Kind::Close if has_letters => return inside.skip(1),
            Kind::Word if inside.token().case == Case::Upper => has_letters = true,
            Kind::Number | Kind::Dash | Kind::Ampersand => {}
            _ => return cursor,
        }
    }
    cursor
}

/// Whether this small word completes the capital syllable before it: «Điện | lực».
pub(crate) fn is_second_syllable(cursor: Cursor) -> bool {
    let token = cursor.token();
    token.kind == Kind::Word
        && !token.is_glued()
        && !token.is_capitalised()
        && token.word() != VÀ
        && term(cursor).is_none()
        && level(cursor).is_none()
}
