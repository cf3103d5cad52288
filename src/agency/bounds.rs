//! Places inside the names of agencies, which end where a body begins.

use super::name::Reader;
use super::tables::{Follows, TABLES};
use super::wording::{Piece, Role};
use crate::lexicon::{Cursor, Match, Parsed};
use crate::place::{self, Division, LevelWord, Place, PlaceKind, PlaceName};
use crate::text::{Case, Gap};

/// The name of a place without its level, as a piece of a name.
pub(super) struct OwnPlace {
    pub(super) piece: Piece,
    pub(super) kind: Option<PlaceKind>,
}

impl<'a> Reader<'a> {
    fn cursor(&self, at: usize) -> Cursor<'_> {
        Cursor::new(&self.tokens, at)
    }

    /// The level word at this token.
    pub(super) fn level(&self, at: usize) -> Option<Match<'a, LevelWord>> {
        place::level(self.cursor(at)).map(found)
    }

    /// The name of the table that begins at this token.
    pub(super) fn in_table(&self, at: usize) -> Option<Match<'a, Place>> {
        place::in_table(self.cursor(at)).map(found)
    }

    /// The same, where it is the whole name.
    pub(super) fn known_place(&self, at: usize) -> Option<Match<'a, Place>> {
        place::known(self.cursor(at)).map(found)
    }

    /// The name of a place.
    pub(super) fn own_place(&self, at: usize, division: Division, level_case: Case) -> Option<OwnPlace> {
        let name = place::name(self.cursor(at), division, level_case, begins_body)?;
        let range = at..name.end.at();
        let piece = match name.value {
            PlaceName::Province(place) | PlaceName::Spelled(place) => Piece::known_place(range, place),
            PlaceName::Number => Piece::free(Role::Place, range),
            PlaceName::Words => Piece::proper(range),
        };
        Some(OwnPlace { piece, kind: name.value.kind() })
    }

    /// The end of the capital syllables of a place.
    pub(super) fn syllables(&self, at: usize) -> usize {
        place::syllables(self.cursor(at), begins_body).at()
    }

    /// Whether a family name and a given name stand here.
    pub(super) fn is_person(&self, at: usize) -> bool {
        place::begins_person(self.cursor(at))
    }

    /// Whether a family name and two given names stand here.
    pub(super) fn is_named_person(&self, at: usize) -> bool {
        place::is_full_name(self.cursor(at))
    }

    /// The place after the full stop of a short level word.
    pub(super) fn after_dot(&self, end: usize) -> usize {
        place::past_dot(self.cursor(end)).at()
    }
}

fn found<'a, T>(parsed: Parsed<'_, &'static T>) -> Match<'a, T> {
    Match { end: parsed.end.at(), value: parsed.value }
}

/// Whether a body begins here, and no syllable of a place: «TP. **Hội** An» is one.
fn begins_body(cursor: Cursor) -> bool {
    let Some(head) = cursor.phrase(&TABLES.heads) else { return false };
    let is_place = head.value.follows.any(Follows::OUT) && cursor.skip(1).token().is_capitalised();
    !is_place && (cursor.token().gap == Gap::Line || head.end.at() > cursor.at() + 1)
}
